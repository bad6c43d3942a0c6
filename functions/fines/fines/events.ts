import type { DomainEvent } from '../../kernel/events/event';
import { dateIn } from '../../kernel/text/date';
import type { Fine, Hearing, TimelineEntry } from './fine';

/** The event name of each action in the timeline. */
const names: Readonly<Record<TimelineEntry['action'], string>> = {
  issue: 'issued',
  contest: 'contested',
  answer: 'answered',
  withdraw: 'contest-withdrawn',
  review: 'taken-up',
  ask: 'asked',
  schedule: 'hearing-scheduled',
  reschedule: 'hearing-moved',
  hear: 'heard',
  uphold: 'decided',
  reduce: 'decided',
  cancel: 'cancelled',
  collect: 'collected',
  remind: 'reminded',
  surcharge: 'surcharged',
  enforce: 'escalated',
  close: 'closed',
};

/** The local time of day on a 24-hour clock. */
const timeIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);

const hearingIn = (timeZone: string, { at, mode, place }: Hearing) => {
  const instant = Date.parse(at);
  return {
    ...{ hearingAt: at, hearingMode: mode, hearingPlace: place },
    ...{ hearingOn: dateIn(timeZone, instant), hearingTime: timeIn(timeZone, instant) },
  };
};

/** The text of an entry. What the person who contests has written is left out: it is shown only where access is logged. */
const textOf = ({ by, text }: TimelineEntry) => (by === 'citizen' || text === undefined ? {} : { text });

const dataOf = ({ id, card, timeZone }: Fine, entry: TimelineEntry): DomainEvent['data'] => {
  const { action, by, state, hearing, step, amount = card.amount, billId = card.billId } = entry;
  const { agencyId, offence, identifier, reference, currency, dueOn, contestUntil } = card;
  return {
    ...{ fineId: id, agencyId, fineState: card.state, offence, identifier, reference, action, by },
    ...(state ? { state } : {}),
    ...{ billId, dueOn, contestableOn: contestUntil, amount: { amount, currency } },
    ...(step ? { step } : {}),
    ...(hearing ? hearingIn(timeZone, hearing) : {}),
    ...textOf(entry),
  };
};

const domainEventOf = (fine: Fine, entry: TimelineEntry): DomainEvent => ({
  type: `fine.${names[entry.action]}`,
  subject: fine.id,
  at: entry.at,
  audience: {
    agencies: [fine.card.agencyId],
    // Payers hear from the bill's own event that it is paid.
    ...(entry.action === 'close' ? {} : { payers: [fine.payer] }),
  },
  data: dataOf(fine, entry),
});

/** One event for each entry that the change added to the timeline. */
export const timelineEvents = (before: Fine | undefined, after: Fine): DomainEvent[] => {
  const known = new Set(before?.order ?? []);
  return after.order.flatMap((id) => {
    const entry = after.timeline[id];
    return entry && !known.has(id) ? [domainEventOf(after, entry)] : [];
  });
};
