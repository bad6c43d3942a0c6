import type { Bill } from '../../blocks/billing/bill';
import { principalOf } from '../../blocks/billing/due/account';
import type { Line } from '../../blocks/billing/due/due';
import { partOf } from '../../blocks/billing/due/rates';
import type { Terms } from '../../blocks/billing/due/terms';
import type { Charge } from '../../blocks/billing/issue';
import type { LocalDate } from '../../kernel/text/date';
import type { Card, Fine } from '../fines/fine';
import type { Step } from '../offences/offence-type';

/*
 * Lines and terms of a fine's bill. They follow from the fine, so that its bill can be replaced whenever the fine changes.
 * Amounts are minor units of its currency.
 */

type Surcharge = Extract<Step, { readonly kind: 'surcharge' }>;

/** The surcharge on a fine, both in minor units; half a unit is rounded up. */
export const surchargeOf = (
  fine: number,
  { rate, amount = 0 }: Pick<Surcharge, 'rate' | 'amount'>,
): number => (rate === undefined ? amount : partOf(fine, rate, 'half-up'));

/** Lines of bills are in one language: English if the agency has it, else its first. */
const wordOf = (names: Readonly<Record<string, string>>): string => names.en ?? Object.values(names)[0] ?? '';

type Charged = Pick<Fine, 'offence' | 'steps' | 'taken'> & { readonly card: Pick<Card, 'amount'> };

/** A line for the fine and for each surcharge so far; lines of 0 are left out. */
const linesOf = ({ offence, steps, taken, card }: Charged): Line[] => {
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

/** The fixed discount of a reduced fine is reduced in proportion. */
const inProportion = (discount: number, amount: number, issued: number): number =>
  Number((BigInt(discount) * BigInt(amount)) / BigInt(issued));

/** Rates of penalty and interest apply to the fine, and to no surcharge: those are the last lines. */
const withoutSurcharges = <T extends Terms>(terms: T, surcharges: number): T => {
  const { penalty, interest } = terms;
  if (surcharges === 0) return terms;
  const excepted = <C extends { readonly except?: number | undefined }>(charge: C): C => ({
    ...charge,
    except: (charge.except ?? 0) + surcharges,
  });
  return {
    ...terms,
    ...(penalty?.rate === undefined ? {} : { penalty: excepted(penalty) }),
    ...(interest ? { interest: excepted(interest) } : {}),
  };
};

type Discounted = Pick<Fine, 'offence' | 'discountUntil' | 'issued'> & {
  readonly card: Pick<Card, 'amount'>;
};

/** The terms of the bill, with the discount if there is one. */
const termsOf = ({ offence, discountUntil: until, issued, card }: Discounted): Terms => {
  const { dueDays: _, discount, ...terms } = offence.payment;
  if (!discount || until === undefined) return terms;
  if (discount.rate !== undefined) return { ...terms, discount: { rate: discount.rate, until } };
  const amount = inProportion(discount.amount ?? 0, card.amount, issued.amount);
  return amount > 0 ? { ...terms, discount: { amount, until } } : terms;
};

/** The charge of a new bill of the fine, issued on a day. */
export const chargeOf = (fine: Fine, issuedOn: LocalDate): Charge => {
  const { card, payer, timeZone, offence } = fine;
  const { agencyId, identifier, reference, currency, dueOn } = card;
  const [lines, terms] = [linesOf(fine), termsOf(fine)];
  const surcharges = principalOf({ lines }) - card.amount;
  return {
    ...{ agencyId, payer, identifier, kind: 'fine', title: offence.names, reference, currency },
    ...{ lines, issuedOn, dueOn, timeZone, terms: withoutSurcharges(terms, surcharges) },
    subject: { type: 'fine', id: fine.id, tells: true },
  };
};

/** Whether the fine no longer fits its bill, so that a new one is needed. */
export const needsNewBill = (fine: Fine, bill: Bill): boolean => {
  const { lines, dueOn, terms } = chargeOf(fine, bill.issuedOn);
  const needed = [lines.map(({ head, amount }) => [head, amount]), dueOn, terms.discount?.until];
  const has = [bill.lines.map(({ head, amount }) => [head, amount]), bill.dueOn, bill.terms.discount?.until];
  return JSON.stringify(needed) !== JSON.stringify(has);
};
