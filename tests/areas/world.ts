import { randomUUID } from 'node:crypto';
import { addressIdOf } from '../../functions/areas/addresses/address';
import { contract } from '../../functions/areas/contract';
import { reactions } from '../../functions/areas/reactions';
import { areaIdOf } from '../../functions/areas/register/area';
import { headKeyOf } from '../../functions/blocks/searching/generation';
import type { Effects } from '../../functions/kernel/events/reactor';
import { read } from '../../functions/kernel/table/read';
import { maxStaleness } from '../../functions/kernel/table/reference';
import type { Item } from '../../functions/kernel/table/rule';
import { agency } from '../support/callers';
import { asFunction } from '../support/functions';
import type { Portal } from '../support/portal';

export const newId = (): string =>
  BigInt(`0x${randomUUID().replaceAll('-', '')}`)
    .toString(32)
    .slice(0, 24)
    .padStart(24, '0');

/** A square whose south-west corner and side are given in degrees. */
export const square = (west: number, south: number, side: number) => {
  const [east, north] = [west + side, south + side];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon' as const, coordinates: [ring] };
};

const scopes = ['areas:read', 'areas:write', 'residences:read', 'residences:write'];

/** A new agency with a register of its own, somewhere on the ground that no other test uses. */
export const newRegister = (portal: Portal, agencyId = newId()) => {
  const caller = agency(agencyId, ...scopes);
  const api = portal.client(contract);
  return {
    ...{ agencyId, caller, api },
    area: async (areaReference: string, body: object) => {
      const reply = await api.putArea({ caller, params: { areaReference }, body: body as never });
      return { reply, id: areaIdOf(agencyId, areaReference) };
    },
    address: async (addressReference: string, body: object) => {
      const reply = await api.putAddress({ caller, params: { addressReference }, body: body as never });
      return { reply, id: addressIdOf(agencyId, addressReference) };
    },
  };
};

/** Tells that a name has changed, and makes the index of names as the sweep has it made. */
export const index = async (portal: Portal): Promise<void> => {
  const effects = { ...portal, table: asFunction('areas-events', portal.table), queue: () => undefined };
  const own = effects as unknown as Effects;
  const event = { id: randomUUID(), type: 'area.changed', at: portal.clock() } as never;
  for (const { react } of reactions.reactors ?? []) await react(own)(event);
  const head = (await read(portal.table, headKeyOf('place-index'))) as unknown as Item;
  await reactions.deadlines?.['place-index']?.(own)(head, portal.clock());
  portal.clock.advance(maxStaleness + 1);
};
