import type { Contract } from './contract';
import { type Events, typesOf } from './events';

/*
 * Who hears of what, as the functions of the platform are told.
 */

/** Which events a service hears of. */
export interface Subscription extends Pick<Events, 'on' | 'audience'> {
  readonly service: string;
}

/** What the relay is told of who hears what. */
export const subscriptionsOf = (contracts: readonly Contract[]): Subscription[] =>
  contracts.flatMap(({ name, events }) =>
    events && events.on.length > 0
      ? [{ service: name, on: events.on, ...(events.audience ? { audience: events.audience } : {}) }]
      : [],
  );

/** What the sweep is told of whose deadlines are whose: services by the types of their items. */
export const ownersOf = (contracts: readonly Contract[]): Record<string, string> =>
  Object.fromEntries(
    contracts.flatMap((contract) =>
      typesOf(contract, 'scheduled').map((type) => [type, contract.name] as const),
    ),
  );
