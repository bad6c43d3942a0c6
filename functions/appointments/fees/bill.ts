import type { Bill } from '../../blocks/billing/bill';
import { type Charge, newBill } from '../../blocks/billing/issue';
import { type Action, subActionOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { dateIn } from '../../kernel/text/date';
import { type Language, nameIn } from '../../kernel/text/languages';
import type { Place } from '../places/place';
import type { AppointmentType } from '../types/type';

/*
 * The bill of an appointment with a fee: for the person who booked, due immediately.
 */

interface Billed {
  /** `personRef` of the person who booked. */
  readonly owner: string;
  readonly bookingId: string;
  readonly type: AppointmentType;
  readonly place: Place;
  readonly people: number;
  readonly language: Language;
}

/** The bill, or undefined if the type is free of charge. The same for the same action. */
export const billOf = (
  ids: IdCodec,
  { owner, bookingId, type, place, people, language }: Billed,
  action: Action,
): Bill | undefined => {
  if (!type.fee) return undefined;
  const { currency, lines } = type.fee;
  const today = dateIn(place.timeZone, action.at);
  const charge: Charge = {
    ...{ agencyId: type.agencyId, payer: owner, identifier: bookingId, kind: 'fee', title: type.names },
    ...{ reference: null, currency, terms: {}, issuedOn: today, dueOn: today, timeZone: place.timeZone },
    lines: lines.map(({ head, names, amount }) => ({
      ...{ head, text: nameIn(names, language), amount: amount * people },
    })),
    subject: { type: 'appointment', id: bookingId, tells: true },
    unsearched: true,
  };
  return newBill(ids, charge, subActionOf(action, 'bill'));
};
