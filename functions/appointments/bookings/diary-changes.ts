import type { DiaryChange, Times } from '../seats/diary';
import type { Booking } from './booking';

/*
 * What bookings change in the diaries of their people.
 */

/** When the person is to be there; undefined if other bookings may be at the same time. */
export const timesOf = ({
  card: { start, end },
  mayOverlap,
}: Pick<Booking, 'card' | 'mayOverlap'>): Times | undefined =>
  mayOverlap ? undefined : { from: Date.parse(start), to: Date.parse(end) };

const inDiary = ({ id, owner, agencyId, typeCode }: Booking) =>
  owner === undefined ? undefined : { person: owner, agencyId, typeCode, bookingId: id };

export const added = (booking: Booking, more: Partial<DiaryChange & { kind: 'add' }>): DiaryChange[] => {
  const own = inDiary(booking);
  return own ? [{ kind: 'add', ...own, times: timesOf(booking), ...more }] : [];
};

export const dropped = (booking: Booking): DiaryChange[] => {
  const own = inDiary(booking);
  return own ? [{ kind: 'drop', ...own }] : [];
};

export const rescheduled = (booking: Booking): DiaryChange[] => {
  const [own, times] = [inDiary(booking), timesOf(booking)];
  const { state, until } = booking;
  const held = state === 'held' && until !== undefined ? { until: Date.parse(until) } : {};
  return own && times ? [{ kind: 'move', ...own, times, ...held }] : [];
};
