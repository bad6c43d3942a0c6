import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { ActsOfDay } from './acts';

const dataOf = ({ mandateId, names, service }: ActsOfDay, count: number) => ({
  ...{ mandateId, representee: names.representee, delegate: names.delegate, service, count },
});

/** News for whoever is represented, and a receipt for who did it. */
const both = (acts: ActsOfDay, at: number, count: number): DomainEvent[] => {
  const data = dataOf(acts, count);
  return [
    {
      type: count > 0 ? 'mandate.used-again' : 'mandate.used',
      ...{ subject: acts.mandateId, at, audience: { people: [acts.principal] }, data },
    },
    {
      type: count > 0 ? 'mandate.acted-again' : 'mandate.acted',
      ...{ subject: acts.mandateId, at, audience: { people: [acts.delegate] }, data },
    },
  ];
};

/** The first act of a day, and when the day is over how many followed. */
export const actsEvents: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as (ActsOfDay | undefined)[];
  if (!is) return [];
  if (!was) return both(is, is.firstAt, 0);
  const followed = Object.keys(is.acts).length - 1;
  return is.toldAt !== undefined && was.toldAt === undefined && followed > 0
    ? both(is, is.toldAt, followed)
    : [];
};
