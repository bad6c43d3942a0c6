/*
 * The provider of video consultations. The portal says who meets when; the provider returns a link for each side, which
 * is valid only around the meeting. The portal stores no links, as they can be requested again at any time.
 */

export interface Meeting {
  readonly appointmentId: string;
  /** Increased when the appointment is moved: earlier links are then invalid. */
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
}

/** The person who booked, or the agency. */
export type Side = 'citizen' | 'agency';

export interface VideoLink {
  /** Everybody who has the link enters as this side. */
  readonly url: string;
  /** When the link is valid, in milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

export interface VideoProvider {
  readonly name: string;
  /** Returns the same link for the same meeting and side. `portal` is the URL of this portal. */
  link(meeting: Meeting, side: Side, portal: string): VideoLink;
}

const minute = 60_000;

/** People may arrive early, and meetings may run late. */
export const openFor = ({ start, end }: Pick<Meeting, 'start' | 'end'>) => ({
  from: start - 15 * minute,
  until: end + 30 * minute,
});
