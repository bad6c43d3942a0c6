import { timer, timerAttributes } from '../../kernel/events/deadlines';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import type { Appointment } from '../bookings/appointment';
import { type BookingEntry, placeInLists } from '../bookings/booking';
import { bookingTransition, ownedBy } from '../bookings/commands';
import { timesOf } from '../bookings/diary-changes';
import { agendaWrites } from '../seats/agenda-writes';
import { diaryWrites } from '../seats/diary';
import type { WaitingCommand } from '../waiting-list/waiting';

/*
 * An offer that replaces an appointment: the appointment moves to the held seats, in one transaction.
 */
const ending = (hold: Appointment): Write<void> =>
  update({
    key: hold,
    version: hold.version,
    set: { state: 'cancelled', card: { ...hold.card, state: 'cancelled' } },
    remove: ['until', ...timerAttributes],
  });

/** Moves the appointment to the held seats and ends the hold. The seats of the hold stay taken. */
export const moveIntoHeldSeats = (
  appointment: Appointment,
  hold: Appointment,
  { owner, action }: WaitingCommand,
): [Write<BookingEntry>, ...Write<unknown>[]] => {
  const { card: before, original = before, decidedBy, sequence } = appointment;
  const { placeId, resourceId, date, start, end, timeZone } = hold.card;
  const { overbooked: _, ...kept } = before;
  const to = { placeId, resourceId, date, start, end, timeZone };
  const card = { ...kept, ...to, sequence: sequence + 1 };
  const { wakesAt, details } = hold;
  const { spoken } = details;
  const set = {
    ...{ seats: hold.seats, original, wakesAt },
    details: { ...appointment.details, ...(spoken === undefined ? {} : { spoken }) },
    ...{ decidedBy: { ...decidedBy, resource: hold.decidedBy.resource } },
    ...(wakesAt === undefined ? {} : timer(appointment.id, Date.parse(wakesAt))),
    ...placeInLists(owner, card),
  };
  const { id: bookingId, agencyId, typeCode } = hold;
  const person = { person: owner, agencyId, typeCode };
  const times = timesOf({ ...appointment, card });
  return [
    bookingTransition(appointment, 'move', { action, whose: ownedBy(owner) }, { card, change: { set } }),
    ending(hold),
    ...agendaWrites([
      { kind: 'free', bookingId: appointment.id, seats: appointment.seats },
      { kind: 'keep', bookingId, seats: hold.seats },
    ]),
    ...diaryWrites([
      { kind: 'drop', ...person, bookingId },
      ...(times
        ? [{ kind: 'move', ...person, bookingId: appointment.id, times, reserved: true } as const]
        : []),
    ]),
  ];
};
