import type { BookingCard } from '../blocks/bookings/booking';
import { isActive } from '../blocks/bookings/lifecycle';
import type { Side, VideoLink, VideoProvider } from './video/provider';

/** The address of a video consultation for one side; undefined for what is none, or does not take place. */
export const videoOf = (
  video: VideoProvider,
  { id, mode, state, sequence, start, end }: BookingCard,
  side: Side,
  portal: string,
): VideoLink | undefined => {
  if (mode !== 'video' || !isActive(state) || state === 'held') return undefined;
  const meeting = { appointmentId: id, sequence, start: Date.parse(start), end: Date.parse(end) };
  return video.link(meeting, side, portal);
};
