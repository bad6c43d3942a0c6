import type { FactContext, Facts } from '../blocks/messages/facts';
import type { Event } from '../kernel/events/event';
import type { Item } from '../kernel/table/rule';
import { partsOf } from '../services';
import { templateOf } from './templates/template';

/** The facts of all services. */
const all: Facts = Object.assign(
  {},
  ...partsOf((service) => (require(`../${service}/messages/facts.ts`) as { facts: Facts }).facts),
);

/** The data of an event's message, with the facts that its template asks for. */
export const openFacts = (context: FactContext) => {
  const sources = new Map(Object.entries(all).map(([name, open]) => [name, open(context)]));
  return async (event: Event): Promise<Item> => {
    const wanted = (templateOf(event.type)?.facts ?? []).map((name) => {
      const source = sources.get(name);
      if (!source) throw new Error(`${event.type} asks for facts that there are not: ${name}`);
      return source(event);
    });
    return Object.assign({}, event.data, ...(await Promise.all(wanted)));
  };
};
