import { shortReferenceOf } from '../../blocks/references/reference';
import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import { localInstant, timeOfDay } from '../places/local-time';
import { type Appointment, dayOver, refundOf } from './appointment';
import type { BookingCard, BookingEntry } from './booking';
import type { ActionName } from './lifecycle';
import { proofEvents } from './proof-events';

/*
 * The events of appointments, for the person who booked and for the agency. They contain no names of people.
 */

const names: Readonly<Record<ActionName, string | undefined>> = {
  confirm: 'confirmed',
  secure: 'confirmed',
  extend: undefined,
  lapse: 'lapsed',
  move: 'moved',
  reschedule: 'moved',
  cancel: 'cancelled',
  'call-off': 'cancelled',
  'give-back': 'cancelled',
  'check-in': 'checked-in',
  complete: 'completed',
  miss: 'no-show',
  'undo-check-in': 'check-in-undone',
  'undo-miss': 'reinstated',
};

const begun = { held: 'held', confirmed: 'booked', 'checked-in': 'checked-in' } as const;

const actors = { booker: 'citizen', officer: 'agency', portal: 'portal' } as const;
type By = (typeof actors)[keyof typeof actors];

const timesOf = ({ date, start, end, timeZone }: BookingCard) => ({
  ...{ start: localInstant(timeZone, start), end: localInstant(timeZone, end), timeZone },
  ...{ startsOn: date, startsAt: timeOfDay(timeZone, start) },
});

interface EventDetails {
  readonly name: string;
  readonly by: By;
  readonly at: number;
  readonly card: BookingCard;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** What is said at the counter for the claim that is decided there. */
const claimOf = ({ claimId }: Appointment['details']) =>
  claimId === undefined ? {} : { claimId, claimCode: shortReferenceOf('claim', claimId) };

const domainEvent = (appointment: Appointment, { name, by, at, card, more }: EventDetails): DomainEvent => {
  const { id, owner, agencyId, billId, paymentId, details } = appointment;
  const { type, placeId, resourceId, mode, state, sequence, people } = card;
  return {
    type: `appointment.${name}`,
    subject: id,
    at,
    audience: { agencies: [agencyId], ...(owner === undefined ? {} : { people: [owner] }) },
    data: {
      ...{
        appointmentId: id,
        agencyId,
        appointmentState: state,
        type,
        placeId,
        resourceId,
        mode,
        sequence,
        people,
      },
      ...timesOf(card),
      ...(billId === undefined ? {} : { billId }),
      ...(paymentId === undefined ? {} : { payment_id: paymentId }),
      ...claimOf(details),
      by,
      ...more,
    },
  };
};

/** Officers make appointments for people unknown to the portal, and follow-ups (`details.bookedBy`). */
const madeBy = ({ owner, details }: Appointment): By =>
  owner === undefined || details.bookedBy === 'agency' ? 'agency' : 'citizen';

const made = (appointment: Appointment, at: number): DomainEvent => {
  const { card, begun: state, details } = appointment;
  const { holdUntil, fee, waitingId } = details;
  const more = {
    ...(holdUntil === undefined ? {} : { holdUntil, heldAt: timeOfDay(card.timeZone, holdUntil) }),
    ...(fee ? { amount: fee } : {}),
  };
  if (waitingId !== undefined) {
    const offer = { ...more, waitingId, earlier: details.insteadOf === undefined ? 'no' : 'yes' };
    return domainEvent(appointment, { name: 'offered', by: 'portal', at, card, more: offer });
  }
  return domainEvent(appointment, { name: begun[state], by: madeBy(appointment), at, card, more });
};

/** Only an officer's reason is shown. */
const wordsOf = ({ by, reason }: BookingEntry) =>
  by === 'officer' && reason !== undefined ? { text: reason } : {};

const acted = (before: Appointment, after: Appointment, id: string, entry: BookingEntry): DomainEvent[] => {
  const name = names[entry.action];
  if (name === undefined) return [];
  const refund = name === 'cancelled' ? refundOf(after) : undefined;
  const { card, at } = entry;
  const more = {
    ...(name === 'cancelled' ? { refunded: refund ? 'yes' : 'no', ...(refund ? { refund } : {}) } : {}),
    ...(name === 'moved' ? { movedFrom: timesOf(before.card) } : {}),
    ...wordsOf(entry),
  };
  return [domainEvent(after, { name, by: id === dayOver ? 'portal' : actors[entry.by], at, card, more })];
};

const lapse = (before: Appointment, after: Appointment): DomainEvent[] => {
  if (after.state !== 'lapsed' || before.state === 'lapsed') return [];
  const at = Date.parse(after.lapsedAt ?? '');
  return [domainEvent(after, { name: 'lapsed', by: 'portal', at, card: after.card })];
};

/** An event for the person who booked only. */
const reminded = (before: Appointment, after: Appointment): DomainEvent[] => {
  const { owner, reminded: at, card } = after;
  if (at === undefined || at === before.reminded || owner === undefined) return [];
  const event = domainEvent(after, { name: 'reminder', by: 'portal', at: Date.parse(at), card });
  return [{ ...event, audience: { people: [owner] } }];
};

/** The resource was closed or has other hours, and the appointment was left as it is. */
const notice = (before: Appointment, after: Appointment): DomainEvent[] => {
  if (!after.notice || after.notice.cause === before.notice?.cause) return [];
  const { at, text } = after.notice;
  const more = text === undefined ? {} : { text };
  return [domainEvent(after, { name: 'affected', by: 'agency', at: Date.parse(at), card: after.card, more })];
};

const changesOf = (earlier: Appointment | undefined, appointment: Appointment): DomainEvent[] => {
  if (!earlier) return [made(appointment, Date.parse(appointment.bookedAt))];
  const entries = Object.entries(appointment.timeline).filter(([id]) => !earlier.timeline[id]);
  return [
    ...entries.flatMap(([id, entry]) => acted(earlier, appointment, id, entry)),
    ...lapse(earlier, appointment),
    ...notice(earlier, appointment),
    ...reminded(earlier, appointment),
  ];
};

export const eventsOf: EventsOf = (before, after) => {
  if (!after) return [];
  const [earlier, appointment] = [before, after] as unknown as [Appointment | undefined, Appointment];
  const events = changesOf(earlier, appointment);
  return [...events, ...proofEvents(earlier, appointment, events[0]?.at)];
};
