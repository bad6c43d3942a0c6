import type { Item } from '../../kernel/table/rule';
import type { Language } from '../../kernel/text/languages';
import type { Currency } from '../../kernel/text/money';
import type { Instant } from '../../kernel/text/time';
import type { Booking } from './booking';

/*
 * An appointment: a booking with the details that this service adds.
 */

/** The price of an appointment for all its people together, in minor units. */
export interface Fee {
  readonly amount: number;
  readonly currency: Currency;
}

export interface Details {
  /** The names of the people who come, if they are not the person who booked. */
  readonly names?: readonly string[];
  /** The language in which it was booked. */
  readonly language: Language;
  /** The language that somebody has to speak with whom it is. */
  readonly spoken?: string;
  /** How an officer reaches whoever has no account, and what officers should know. */
  readonly contact?: { readonly phone?: string | undefined; readonly email?: string | undefined };
  readonly notes?: string;
  /** What a client of another standard said of it, as it is given back. */
  readonly given?: Item;
  /** The agency's own reference of it. */
  readonly reference?: string;
  /** An officer booked it for a person whom the portal knows. */
  readonly bookedBy?: 'agency';
  /** The end of its first hold. */
  readonly holdUntil?: Instant;
  readonly fee?: Fee;
  /** The appointment that it follows. */
  readonly followUpOf?: string;
  /** The claim to be somebody that is decided there. */
  readonly claimId?: string;
  /** The waiting-list entry to which it is offered, and the appointment that it would replace. */
  readonly waitingId?: string;
  readonly insteadOf?: string;
}

export interface Appointment extends Booking {
  readonly details: Details & Booking['details'];
  /** The last notice to its people that it may not take place: of which closure, or of changed hours. */
  readonly notice?: { readonly cause: string; readonly at: Instant; readonly text?: string };
  /** When the person who booked was last reminded of it. */
  readonly reminded?: Instant;
}

/** The action by which the portal confirms a paid booking, in its timeline (`hold-store.ts`). */
const secured = 'secured';
/** The action by which the portal closes an appointment at the end of its day. */
export const dayOver = 'day-over';

/**
 * The amount to refund of an appointment that was paid for and cancelled, by either side. No-shows get no refund. The
 * agency pays it out (`POST /v1/agency/payments/{payment_id}/refunds`).
 */
export const refundOf = ({
  state,
  details,
  timeline,
}: Pick<Appointment, 'state' | 'details' | 'timeline'>) =>
  state === 'cancelled' && timeline[secured] ? details.fee : undefined;
