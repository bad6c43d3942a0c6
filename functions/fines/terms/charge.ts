import type { Bill } from '../../blocks/billing/bill';
import type { Line } from '../../blocks/billing/due/due';
import { partOf } from '../../blocks/billing/due/rates';
import type { Terms } from '../../blocks/billing/due/terms';
import type { Charge } from '../../blocks/billing/issue';
import type { LocalDate } from '../../kernel/text/date';
import type { Card, Fine } from '../fines/fine';
import type { Step } from '../offences/offence-type';

/*
 * What of a fine is on its bill: lines and terms as they follow from the fine, so that another bill can take the place of
 * the one before whenever the fine changes. Amounts are minor units of its currency.
 */

type Surcharge = Extract<Step, { readonly kind: 'surcharge' }>;

/** What a surcharge adds to a fine of so many minor units; half a unit is rounded up. */
export const surchargeOf = (
  fine: number,
  { rate, amount = 0 }: Pick<Surcharge, 'rate' | 'amount'>,
): number => (rate === undefined ? amount : partOf(fine, rate, 'half-up'));

/** Lines of bills are in one language: the agency's English, or else whatever it has. */
const wordOf = (names: Readonly<Record<string, string>>): string => names.en ?? Object.values(names)[0] ?? '';

type Charged = Pick<Fine, 'offence' | 'steps' | 'taken'> & { readonly card: Pick<Card, 'amount'> };

/** The fine, and each surcharge that was made; one that comes to nothing is no line. */
export const linesOf = ({ offence, steps, taken, card }: Charged): Line[] => {
  const surcharges = steps.slice(0, taken).flatMap((step) => (step.kind === 'surcharge' ? [step] : []));
  return [
    { head: offence.head, text: wordOf(offence.names), amount: card.amount },
    ...surcharges.map((step) => ({
      head: step.head,
      text: wordOf(step.names),
      amount: surchargeOf(card.amount, step),
    })),
  ].filter(({ amount }) => amount > 0);
};

/** A fixed discount of a fine that was reduced is less in the same proportion. */
const inProportion = (discount: number, amount: number, issued: number): number =>
  Number((BigInt(discount) * BigInt(amount)) / BigInt(issued));

type Discounted = Pick<Fine, 'offence' | 'discountUntil' | 'issued'> & {
  readonly card: Pick<Card, 'amount'>;
};

/** The terms of its bill, with the discount as long as it holds. */
export const termsOf = ({ offence, discountUntil: until, issued, card }: Discounted): Terms => {
  const { dueDays: _, discount, ...terms } = offence.payment;
  if (!discount || until === undefined) return terms;
  if (discount.rate !== undefined) return { ...terms, discount: { rate: discount.rate, until } };
  const amount = inProportion(discount.amount ?? 0, card.amount, issued.amount);
  return amount > 0 ? { ...terms, discount: { amount, until } } : terms;
};

/** What the next bill of a fine is made out of; it bears the day on which it is. */
export const chargeOf = (fine: Fine, issuedOn: LocalDate): Charge => {
  const { card, payer, timeZone, offence } = fine;
  const { agencyId, identifier, reference, currency, dueOn } = card;
  return {
    ...{ agencyId, payer, identifier, kind: 'fine', title: offence.names, reference, currency },
    ...{ lines: linesOf(fine), issuedOn, dueOn, timeZone, terms: termsOf(fine) },
    subject: { type: 'fine', id: fine.id, tells: true },
  };
};

/** Whether the fine asks for another bill than the one that it has. */
export const needsNewBill = (fine: Fine, bill: Bill): boolean => {
  const { lines, dueOn, terms } = chargeOf(fine, bill.issuedOn);
  const needed = [lines.map(({ head, amount }) => [head, amount]), dueOn, terms.discount?.until];
  const has = [bill.lines.map(({ head, amount }) => [head, amount]), bill.dueOn, bill.terms.discount?.until];
  return JSON.stringify(needed) !== JSON.stringify(has);
};
