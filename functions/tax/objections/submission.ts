import { hash } from 'node:crypto';
import { type Bill, chargedBy } from '../../blocks/billing/bill';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import { nextStep, type Promised } from '../../blocks/cases/service-level';
import { timer } from '../../kernel/events/deadlines';
import { type Action, markOf, withActor } from '../../kernel/identity/action';
import { key } from '../../kernel/table/table';
import { hours, instant } from '../../kernel/text/time';
import type { Subject } from '../assessments/assessment';
import type { Tax } from '../taxes/tax';
import {
  type Card,
  type Objection,
  objectionKey,
  objectionsOf,
  queueSort,
  queuesFor,
  type TimelineEntry,
} from './objection';

/*
 * New objections.
 */

/** The id part of the objection to an assessment: a person can object to an assessment once. */
export const objectionActionId = (assessmentId: string): string =>
  hash('sha256', `objection\0${assessmentId}`, 'base64url').slice(0, 22);

/** The service level of a tax for objections, as stored in the objection. */
export const promisedBy = ({
  decideHours,
  calendarId,
  remindHours,
  levels = [],
}: NonNullable<Tax['objections']>): Promised => ({
  ms: hours(decideHours),
  ...(calendarId ? { calendarId } : {}),
  ...(remindHours ? { remindMs: hours(remindHours) } : {}),
  levels: levels.map(({ afterHours, unit }) => ({ afterMs: hours(afterHours), unit })),
});

/** What the taxpayer states. */
interface Grounds {
  readonly grounds: string;
  readonly accepted?: number | undefined;
}

const cardAtFirst = (id: string, bill: Bill, subject: Subject, promised: Promised, at: number): Card => ({
  id,
  agencyId: bill.agencyId,
  assessmentId: bill.id,
  ...{ tax: subject.tax, taxableObject: subject.taxableObject, taxpayer: bill.card.identifier },
  ...{ currency: bill.currency, amount: chargedBy(bill) },
  status: 'submitted',
  submittedAt: instant(at),
  updatedAt: instant(at),
  promised,
  clock: [at],
});

const firstEntry = (action: Pick<Action, 'hash' | 'at'>): TimelineEntry => ({
  hash: action.hash,
  at: action.at,
  action: 'submit',
  by: 'citizen',
  status: 'submitted',
});

/** A new objection of a person (`owner`) to an assessment. */
export const newObjection = (
  {
    id,
    owner,
    bill,
    subject,
  }: { readonly id: string; readonly owner: string; readonly bill: Bill; readonly subject: Subject },
  { grounds, accepted }: Grounds,
  { promised, calendar }: { readonly promised: Promised; readonly calendar: Calendar | undefined },
  action: Action,
): Objection => {
  const card = cardAtFirst(id, bill, subject, promised, action.at);
  const queues = queuesFor(card.agencyId, id);
  const next = nextStep(promised, { clock: card.clock, reminded: false, level: 0 }, calendar, action.at);
  return {
    ...objectionKey(id),
    type: 'objection',
    version: 1,
    made: markOf(action),
    ...{ id, owner, card, grounds, accepted: accepted ?? null, taxNames: bill.title },
    ...(next ? timer(id, next.at) : {}),
    timeline: { [action.id]: withActor(action, firstEntry(action)) },
    order: [action.id],
    ...{ ownerKey: objectionsOf(owner), ownerSort: key(card.submittedAt, id) },
    ...{ queues, queueKey: queues.open, queueSort: queueSort(card.updatedAt, id) },
  };
};

/** The objection as it was when submitted: the answer to every repeat. */
export const asSubmitted = ({ card, made, timeline, ...objection }: Objection): Objection => {
  const { level: _, ...withoutLevel } = card;
  const first = timeline[made.id] ?? firstEntry({ hash: made.hash, at: Date.parse(card.submittedAt) });
  return {
    ...objection,
    made,
    card: {
      ...withoutLevel,
      status: 'submitted',
      updatedAt: card.submittedAt,
      clock: card.clock.slice(0, 1),
    },
    timeline: { [made.id]: first },
    order: [made.id],
  };
};
