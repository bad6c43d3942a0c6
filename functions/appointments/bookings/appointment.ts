import type { Language } from '../../kernel/text/languages';
import type { Currency } from '../../kernel/text/money';
import type { Instant } from '../../kernel/text/time';
import type { Booking } from './booking';

/*
 * An appointment: a booking of this service, with what it keeps beside.
 */

/** What an appointment costs, all people together, in minor units. */
export interface Fee {
  readonly amount: number;
  readonly currency: Currency;
}

export interface Details {
  /** Of those who come, where they are not who booked. */
  readonly names?: readonly string[];
  /** In which it was booked. */
  readonly language: Language;
  /** An officer booked it for somebody whom the portal knows. */
  readonly bookedBy?: 'agency';
  /** Until when it was held at first. */
  readonly holdUntil?: Instant;
  readonly fee?: Fee;
  /** The appointment that it goes on from. */
  readonly followUpOf?: string;
  /** The wish on a waiting list to which it is offered, and the appointment that it is to take the place of. */
  readonly waitingId?: string;
  readonly insteadOf?: string;
}

export interface Appointment extends Booking {
  readonly details: Details & Booking['details'];
  /** That its resource may not be there, of which its people were told last. */
  readonly notice?: { readonly blockId: string; readonly at: Instant; readonly text?: string };
  /** When who booked was reminded of it last. */
  readonly reminded?: Instant;
}

/** The action by which the portal confirms what is paid, in the timeline of a booking (`hold-store.ts`). */
const secured = 'secured';
/** The action by which the portal ends an appointment when its day is over. */
export const dayOver = 'day-over';

/**
 * What is to be given back of an appointment that was paid for and is called off, by whom ever. Who did not come gets
 * nothing. The agency pays it out (`POST /v1/agency/payments/{payment_id}/refunds`).
 */
export const refundOf = ({
  state,
  details,
  timeline,
}: Pick<Appointment, 'state' | 'details' | 'timeline'>) =>
  state === 'cancelled' && timeline[secured] ? details.fee : undefined;
