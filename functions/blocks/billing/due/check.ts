import type { FieldError } from '../../../kernel/contract/refusal';
import { maxAmount } from '../../../kernel/text/money';
import { type Account, principalOf, sum } from './account';
import { discountOf } from './sums';

/*
 * Rules between the lines, due date and terms of a bill that no schema can express.
 */

type Given = Pick<Account, 'lines' | 'dueOn' | 'terms'>;

type Found = Pick<FieldError, 'pointer' | 'code' | 'detail'>;

const ofLines = (bill: Given): Found[] => {
  if (principalOf(bill) <= maxAmount) return [];
  const detail = `The lines come to more than ${maxAmount} minor units.`;
  return [{ pointer: '/lines', code: 'principal-too-large', detail }];
};

const ofInstalments = (bill: Given): Found[] => {
  const { instalments } = bill.terms;
  if (!instalments) return [];
  const pointer = '/terms/instalments';
  const found: Found[] = instalments.flatMap(({ dueOn }, index) =>
    dueOn > (instalments[index - 1]?.dueOn ?? '')
      ? []
      : [
          {
            pointer: `${pointer}/${index}/dueOn`,
            code: 'instalments-out-of-order',
            detail: 'Each instalment falls due after the one before it.',
          },
        ],
  );
  if (instalments[0]?.dueOn !== bill.dueOn) {
    const detail = 'Must be the day of the first instalment.';
    found.push({ pointer: `${pointer}/0/dueOn`, code: 'first-instalment-not-due', detail });
  }
  const [owed, planned] = [principalOf(bill), sum(instalments.map(({ amount }) => amount))];
  if (planned !== owed) {
    const detail = `The instalments come to ${planned}, and the lines to ${owed}.`;
    found.push({ pointer, code: 'instalments-do-not-add-up', detail });
  }
  return found;
};

const ofDiscount = (bill: Given): Found[] => {
  const { discount } = bill.terms;
  if (!discount) return [];
  const found: Found[] = [];
  if (discount.until > bill.dueOn) {
    const detail = 'A discount must end on the due date or earlier.';
    found.push({ pointer: '/terms/discount/until', code: 'discount-after-due-date', detail });
  }
  if (discountOf(bill) >= principalOf(bill)) {
    const detail = 'A discount must be less than the whole amount.';
    const member = discount.rate === undefined ? 'amount' : 'rate';
    found.push({ pointer: `/terms/discount/${member}`, code: 'discount-of-everything', detail });
  }
  return found;
};

const ofMinimum = (bill: Given): Found[] => {
  const { minimumPart } = bill.terms;
  if (minimumPart === undefined || minimumPart <= principalOf(bill)) return [];
  const detail = 'The smallest part must not be more than the whole amount.';
  return [{ pointer: '/terms/minimumPart', code: 'minimum-above-principal', detail }];
};

const ofExceptions = ({ terms: { instalments, ...terms } }: Given): Found[] =>
  (['penalty', 'interest'] as const).flatMap((charge) =>
    instalments && terms[charge]?.except !== undefined
      ? [
          {
            pointer: `/terms/${charge}/except`,
            code: 'exception-with-instalments',
            detail: 'With instalments, rates apply to each of them whole.',
          },
        ]
      : [],
  );

/** The errors of a new bill, in the body at `pointer`; empty if there are none. */
export const checkTerms = (bill: Given, pointer = ''): FieldError[] =>
  [ofLines, ofInstalments, ofDiscount, ofMinimum, ofExceptions]
    .flatMap((rule) => rule(bill))
    .map((found) => ({ in: 'body', ...found, pointer: pointer + found.pointer }));
