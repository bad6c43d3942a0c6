/*
 * Who carries video consultations. The portal says who meets when; the provider says where, with an address for each side
 * that opens nothing before and after. The portal keeps none of it: an address can be asked for again at any time.
 */

export interface Meeting {
  readonly appointmentId: string;
  /** Goes up when the appointment moves: addresses of the time before open nothing any more. */
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
}

/** Who booked, or the agency. */
export type Side = 'citizen' | 'agency';

export interface VideoLink {
  /** Whoever has it gets in as this side. */
  readonly url: string;
  /** From when until when it opens, in milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

export interface VideoProvider {
  readonly name: string;
  /** The same for the same meeting and side. `portal` is where this portal is found. */
  link(meeting: Meeting, side: Side, portal: string): VideoLink;
}

const minute = 60_000;

/** Somebody comes early, and the talk before may take longer. */
export const openFor = ({ start, end }: Pick<Meeting, 'start' | 'end'>) => ({
  from: start - 15 * minute,
  until: end + 30 * minute,
});
