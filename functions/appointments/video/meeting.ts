import type { BookingCard } from '../bookings/booking';
import { isActive } from '../bookings/lifecycle';
import type { Side, VideoLink, VideoProvider } from './provider';

/** The link to a video consultation for one side; undefined if it is none, or does not take place. */
export const videoOf = (
  video: VideoProvider,
  {
    id,
    mode,
    state,
    sequence,
    start,
    end,
  }: Pick<BookingCard, 'id' | 'mode' | 'state' | 'sequence' | 'start' | 'end'>,
  side: Side,
  portal: string,
): VideoLink | undefined => {
  if (mode !== 'video' || !isActive(state) || state === 'held') return undefined;
  const meeting = { appointmentId: id, sequence, start: Date.parse(start), end: Date.parse(end) };
  return video.link(meeting, side, portal);
};
