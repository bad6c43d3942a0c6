import * as v from 'valibot';
import { shortReferenceOf } from '../../blocks/references/reference';
import { date, id } from '../../kernel/text/fields';
import { amount, currency } from '../../kernel/text/money';
import type { Fine } from '../fines/fine';

/** The answer to issuing, for the agency's letter; the same for each repeat. */
export const issuedView = v.strictObject({
  ...{
    id,
    shortReference: v.string(),
    billId: v.string(),
    reference: v.string(),
    currency,
    amount,
    issuedOn: date,
    dueOn: date,
  },
  /** The day of service, or that on which it was entered: discount, contest and due date count from then. */
  countsFrom: date,
  discountUntil: v.nullable(date),
  contestUntil: date,
});

export const showIssued = ({ card, issued, countsFrom }: Fine): v.InferInput<typeof issuedView> => {
  const { id: fineId, reference, currency: unit, issuedOn, contestUntil } = card;
  const { discountUntil, ...first } = issued;
  return {
    ...{
      id: fineId,
      shortReference: shortReferenceOf('fine', fineId),
      reference,
      currency: unit,
      issuedOn,
      contestUntil,
      countsFrom,
      ...first,
    },
    discountUntil: discountUntil ?? null,
  };
};
