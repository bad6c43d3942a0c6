import { contracts } from '../../functions/contracts';
import { subscriptionsOf } from '../../functions/kernel/contract/subscriptions';
import type { Deadlines, Reactions } from '../../functions/kernel/events/module';
import type { Reactor } from '../../functions/kernel/events/reactor';
import { audiencesOf } from '../../functions/platform/relay/subscriptions';
import { partsOf } from '../../functions/services';
import { actingAs } from './functions';

/** What all services do without being called. */
const all = partsOf((service) => ({
  service,
  ...(require(`../../functions/${service}/reactions.ts`) as { readonly reactions: Reactions }).reactions,
}));

/** What the deadlines of all services ask for. */
export const deadlines: Deadlines = Object.assign({}, ...all.map((each) => each.deadlines));

const audiences = audiencesOf(subscriptionsOf(contracts));

/** The reactors of all services, each with the effects of its own service's function, which hears what the relay tells it. */
export const reactors: readonly Reactor[] = all.flatMap(({ service, reactors: own = [] }) => {
  return own.map(
    ({ name, react }): Reactor => ({
      name,
      react: (effects) => {
        const take = react(actingAs(`${service}-events`, effects));
        return async (event) => (audiences(event).includes(service) ? take(event) : undefined);
      },
    }),
  );
});
