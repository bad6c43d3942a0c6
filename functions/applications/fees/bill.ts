import type { Bill } from '../../blocks/billing/bill';
import { type Charge, newBill } from '../../blocks/billing/issue';
import type { Definition } from '../../blocks/public-services/definition';
import { shortReferenceOf } from '../../blocks/references/reference';
import { type Action, subActionOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { addDays } from '../../kernel/text/date';
import { type Language, nameIn } from '../../kernel/text/languages';
import { days } from '../../kernel/text/time';
import type { Application } from '../cases/application';

/** Days within which the fee is paid, before the application lapses. */
const payableDays = 14;
/** The same in milliseconds, and a day for payments on their way. */
export const payWithin = days(payableDays + 1);

interface Charged {
  readonly application: Application;
  readonly fee: NonNullable<Definition['fee']>;
  /** Minor units. */
  readonly amount: number;
  readonly today: string;
  readonly timeZone: string;
  readonly language: Language;
}

/** The bill of an application with a fee, for who applies. The same for the same action. */
export const billOf = (
  ids: IdCodec,
  { application, fee, amount, today, timeZone, language }: Charged,
  action: Action,
): Bill => {
  const { id, owner, card } = application;
  const { code, names } = card.service;
  const charge: Charge = {
    ...{ agencyId: card.agencyId, payer: owner, identifier: shortReferenceOf('application', id) },
    ...{ kind: 'fee', title: names, reference: null, currency: fee.currency, terms: {}, timeZone },
    ...{ issuedOn: today, dueOn: addDays(today, payableDays) },
    lines: [{ head: code, text: nameIn(names, language), amount }],
    subject: { type: 'application', id, tells: true },
    unsearched: true,
  };
  return newBill(ids, charge, subActionOf(action, 'bill'));
};
