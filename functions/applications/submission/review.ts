import type { Calendar } from '../../blocks/calendars/opening-hours';
import type { Change } from '../../kernel/table/expression';
import type { Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import type { Application, Terms } from '../cases/application';
import { queueOf } from '../cases/keys';
import { askedFrom, type Opinions } from '../cases/opinion';
import { dueOf, timingOf } from '../cases/timing';
import { askingFor } from '../opinions/task';

/*
 * An application reaches its agency: the clock starts, it stands in the queue, and other offices are asked for their opinions.
 */

export interface Reached {
  readonly change: Required<Change>;
  readonly dueAt?: string;
  /** What is written in the same transaction: the tasks of those who are asked. */
  readonly others: readonly Write<unknown>[];
}

const askedNow = (opinions: Opinions, at: number): Opinions =>
  Object.fromEntries(Object.entries(opinions).map(([code, each]) => [code, askedFrom(each, at)]));

export const reaching = (
  application: Application,
  terms: Terms,
  calendar: Calendar | undefined,
  at: number,
): Reached => {
  const { id, card, opinions } = application;
  const one = { id, terms, clock: [at] };
  const asked = opinions && askedNow(opinions, at);
  const { set, remove } = timingOf(one, calendar, at);
  const due = dueOf(one, calendar);
  return {
    change: {
      set: {
        'card.submittedAt': instant(at),
        'card.clock': one.clock,
        queueKey: queueOf(card.agencyId, 'open'),
        ...(asked ? { opinions: asked } : {}),
        ...set,
      },
      remove,
    },
    ...(due === undefined ? {} : { dueAt: instant(due) }),
    others: asked ? askingFor({ ...application, opinions: asked }, at) : [],
  };
};
