import * as v from 'valibot';
import { maxCharacters, minCharacters } from '../../kernel/text/characters';
import { email, urlWithin } from '../../kernel/text/contact';
import { digits } from '../../kernel/text/digits';
import { code, headerText, number, oneLine, printable } from '../../kernel/text/fields';
import { languages } from '../../kernel/text/languages';
import { amount, currency, maxAmount } from '../../kernel/text/money';
import { statuses } from '../payments/state';
import { minor } from '../payments/views';
import { paidBy } from '../search/routes';
import { searchPaging, settledWithin } from '../search/views';

/*
 * What clients of GOV.UK Pay send. What it has and the portal has not is passed over where it changes nothing, such as
 * `prefilled_cardholder_details`, and refused where somebody would be charged otherwise than they believe.
 */

const metadataValue = v.union([
  v.pipe(v.string(), maxCharacters(100), printable),
  number(-maxAmount, maxAmount),
  v.boolean(),
]);
const metadata = v.pipe(
  v.record(v.pipe(v.string(), minCharacters(1), maxCharacters(30), printable), metadataValue),
  v.maxEntries(15),
);

/** A payment that would need the person's card again, without the person. */
const agreement = v.optional(
  v.pipe(
    oneLine(255),
    v.check(() => false, 'Payments by agreement are not offered here: leave it out.'),
  ),
);

export const orderRequest = v.object({
  amount,
  reference: oneLine(255),
  description: oneLine(255),
  return_url: urlWithin(2000),
  email: v.optional(email),
  metadata: v.optional(metadata),
  language: v.optional(v.picklist(languages)),
  delayed_capture: v.optional(v.literal(false)),
  moto: v.optional(v.literal(false)),
  authorisation_mode: v.optional(v.literal('web')),
  agreement_id: agreement,
  set_up_agreement: agreement,
  /** Beside GOV.UK Pay's own; otherwise the currency of the portal's stage. */
  currency: v.optional(currency),
  /** Beside GOV.UK Pay's own: the revenue head under which the agency books it. */
  head: v.optional(code, 'payments'),
});

export const orderRefundRequest = v.object({
  amount,
  /** The available amount as the caller knows it: if it is given and outdated, the request is refused. */
  refund_amount_available: v.optional(minor),
});

/** Who answers for a refund, where the agency's system says so: otherwise it is the key. */
export const officerHeaders = v.object({
  'Diwan-Officer': v.optional(headerText(100)),
  'Diwan-Purpose': v.optional(headerText(200)),
});

/** States that GOV.UK Pay has besides, in which no payment is here. */
const states = [...statuses, 'started', 'capturable'] as const;

export const orderSearch = v.object({
  reference: v.optional(oneLine(255)),
  email: v.optional(v.pipe(v.string(), maxCharacters(254))),
  state: v.optional(v.picklist(states)),
  ...paidBy,
  // Of these the portal learns nothing: no payment has them.
  cardholder_name: v.optional(oneLine(255)),
  first_digits_card_number: v.optional(
    v.pipe(v.string(), digits, v.regex(/^\d{6}$/, 'Must be the first six digits of the card.')),
  ),
  agreement_id: v.optional(oneLine(255)),
  ...searchPaging,
});
export type OrderSearch = v.InferOutput<typeof orderSearch>;

export const orderRefundSearch = v.object({ ...settledWithin, ...searchPaging });
