import type { Calendar } from '../../blocks/calendars/opening-hours';
import type { Change } from '../../kernel/table/expression';
import { instant } from '../../kernel/text/time';
import type { Application, Terms } from '../cases/application';
import { queueOf } from '../cases/keys';
import { dueOf, timingOf } from '../cases/timing';

/*
 * An application reaches its agency: the clock starts, and it stands in the queue.
 */

export interface Reached {
  readonly change: Required<Change>;
  readonly dueAt?: string;
}

export const reaching = (
  { id, card }: Pick<Application, 'id' | 'card'>,
  terms: Terms,
  calendar: Calendar | undefined,
  at: number,
): Reached => {
  const one = { id, terms, clock: [at] };
  const { set, remove } = timingOf(one, calendar, at);
  const due = dueOf(one, calendar);
  return {
    change: {
      set: {
        'card.submittedAt': instant(at),
        'card.clock': one.clock,
        queueKey: queueOf(card.agencyId, 'open'),
        ...set,
      },
      remove,
    },
    ...(due === undefined ? {} : { dueAt: instant(due) }),
  };
};
