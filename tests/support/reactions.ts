import type { Deadlines, Reactions } from '../../functions/kernel/events/module';
import type { Reactor } from '../../functions/kernel/events/reactor';
import { partsOf } from '../../functions/services';
import { actingAs } from './functions';

/** What all services do without being called. */
const all = partsOf((service) => ({
  service,
  ...(require(`../../functions/${service}/reactions.ts`) as { readonly reactions: Reactions }).reactions,
}));

/** What the deadlines of all services ask for. */
export const deadlines: Deadlines = Object.assign({}, ...all.map((each) => each.deadlines));

/** The reactors of all services, each with the effects of its own service's function. */
export const reactors: readonly Reactor[] = all.flatMap(({ service, reactors: own = [] }) =>
  own.map(({ name, react }) => ({ name, react: (effects) => react(actingAs(`${service}-events`, effects)) })),
);
