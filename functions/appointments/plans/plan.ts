import { requirement } from '../../kernel/table/requirement';
import { equals } from '../../kernel/table/rule';
import type { Write } from '../../kernel/table/write';
import type { Language } from '../../kernel/text/languages';
import { instant } from '../../kernel/text/time';
import type { Details } from '../bookings/appointment';
import { bookingKey } from '../bookings/booking';
import type { BookingOrder } from '../bookings/order';
import { nextCheckAt } from '../deadlines/reminder-rules';
import type { Place } from '../places/place';
import { dayOverAt } from '../resources/slots';
import type { AppointmentType } from '../types/type';
import { type Choice, feeOf } from './choices';
import type { Party } from './party';
import { followUpUnknown } from './refusals';

/*
 * Turns a plan into an order to the booking store.
 */

export interface Plan {
  readonly type: AppointmentType;
  readonly place: Place;
  /** At least one; the person does not mind which of them it is. */
  readonly choices: readonly Choice[];
  readonly party: Party;
  readonly language: Language;
  /** Whether the seats are only held until the booking is confirmed. */
  readonly hold: boolean;
  readonly followUpOf?: string | undefined;
  /** The claim that is to be decided there. */
  readonly claimId?: string | undefined;
  /** What an officer noted of whoever books without an account. */
  readonly noted?: Pick<Details, 'contact' | 'notes' | 'reference'>;
  /** What a client of another standard said of it. */
  readonly given?: Details['given'];
  /** The language that somebody has to speak. */
  readonly spoken?: string | undefined;
}

interface Ordering {
  readonly owner?: string | undefined;
  readonly billId?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const detailsOf = (
  { party, language, type, followUpOf, claimId, spoken, noted, given }: Plan,
  holdUntil: number | undefined,
): Details => {
  const fee = feeOf(type, party.people);
  return {
    ...{ language, ...noted },
    ...(given ? { given } : {}),
    ...(party.names ? { names: party.names } : {}),
    ...(holdUntil === undefined ? {} : { holdUntil: instant(holdUntil) }),
    ...(fee ? { fee } : {}),
    ...(followUpOf === undefined ? {} : { followUpOf }),
    ...(claimId === undefined ? {} : { claimId }),
    ...(spoken === undefined ? {} : { spoken }),
  };
};

export const orderOf = (
  plan: Plan,
  { resource, slot }: Choice,
  { owner, billId, now }: Ordering,
): BookingOrder => {
  const { type, place, party, hold } = plan;
  const until = hold || billId !== undefined ? now + type.holdMinutes * 60_000 : undefined;
  return {
    ...(owner === undefined ? {} : { owner }),
    ...{ type, resource, slot, timeZone: place.timeZone, people: party.people, relation: party.relation },
    ...(until === undefined ? {} : { until }),
    ...(billId === undefined ? {} : { billId }),
    wakesAt: owner === undefined ? dayOverAt(place.timeZone, slot) : nextCheckAt(place.timeZone, slot, now),
    details: { ...detailsOf(plan, until) },
  };
};

/** Requires that the appointment it follows is of the same person and agency. */
export const followsOwn = (
  { type, followUpOf }: Plan,
  { owner }: { readonly owner: string },
): Write<undefined>[] =>
  followUpOf === undefined
    ? []
    : [
        requirement(
          bookingKey(followUpOf),
          [equals('owner', owner, followUpUnknown), equals('agencyId', type.agencyId, followUpUnknown)],
          followUpUnknown,
        ),
      ];
