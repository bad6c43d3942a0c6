import * as v from 'valibot';
import { agencyNames } from '../../blocks/agencies/directory';
import { billId } from '../../blocks/billing/bill';
import { shortReferenceOf } from '../../blocks/references/reference';
import { id, inOrder, instant } from '../../kernel/text/fields';
import { languages } from '../../kernel/text/languages';
import { currency } from '../../kernel/text/money';
import { captureEntries, showCapture } from './capture-views';
import { describe } from './description';
import { type LinkBase, link, linkTo } from './links';
import type { Payment, PaymentCard } from './payment';
import { linksOf, pathOf } from './payment-links';
import { remainingOf } from './share';
import { codes, isFinished, type PaymentStanding, showState, statuses } from './state';

/*
 * Payments as GOV.UK Pay shows them (API reference, "Get information about a single payment"), with its members,
 * statuses and codes. Members without a counterpart here are left out; `currency` and `bills` are added.
 */

/** Minor units. What was taken twice counts twice. */
export const minor = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

export const state = v.strictObject({
  status: v.picklist(statuses),
  finished: v.boolean(),
  code: v.optional(v.picklist(codes)),
  message: v.optional(v.string()),
});

export const refundSummary = v.strictObject({
  status: v.picklist(['pending', 'unavailable', 'available', 'full']),
  amount_available: minor,
  /** Refunded, or about to be. */
  amount_submitted: minor,
});

const title = v.record(v.string(), v.string());

const common = {
  payment_id: id,
  /** What people say and type for it, such as `M-4831-9027-556`. */
  short_reference: v.string(),
  created_date: instant,
  amount: minor,
  currency,
  description: v.string(),
  state,
  refund_summary: refundSummary,
};

export const paymentView = v.strictObject({
  ...common,
  language: v.picklist(languages),
  return_url: v.string(),
  payment_provider: v.string(),
  bills: v.array(
    v.strictObject({ bill_id: billId, agency_id: id, agency_names: agencyNames, amount: minor, title }),
  ),
  ...captureEntries,
  _links: v.strictObject({
    self: link,
    /** The page to pay on. */
    next_url: v.optional(link),
    cancel: v.optional(link),
    events: link,
    refunds: link,
  }),
});

/** A payment in a list. */
export const listedPayment = v.strictObject({
  ...common,
  /** To whom it goes. */
  agencies: v.array(v.strictObject({ agency_id: id, agency_names: agencyNames })),
  ...captureEntries,
  _links: v.strictObject({ self: link }),
});

/** How much can be refunded, and was. */
export const summaryOf = (
  { status }: Pick<PaymentStanding, 'status'>,
  available: number,
  submitted: number,
) => {
  const whether = available > 0 ? 'available' : 'full';
  const without = isFinished(status) ? 'unavailable' : 'pending';
  return {
    status: status === 'success' ? whether : without,
    amount_available: available,
    amount_submitted: submitted,
  } as const;
};

type Common = Pick<
  PaymentCard,
  'id' | 'createdAt' | 'money' | 'title' | 'bills' | 'available' | 'submitted'
> &
  PaymentStanding;

const showCommon = (card: Common, { language }: LinkBase) => ({
  payment_id: card.id,
  short_reference: shortReferenceOf('payment', card.id),
  created_date: card.createdAt,
  amount: card.money.amount,
  currency: card.money.currency,
  description: describe(card.title, card.bills, language),
  state: showState(card, language),
  refund_summary: summaryOf(card, card.available, card.submitted),
});

type NamesById = ReadonlyMap<string, Record<string, string>>;

export const showCard = (card: PaymentCard, asking: LinkBase, names: NamesById) => ({
  ...showCommon(card, asking),
  agencies: (card.agencyIds ?? []).map((each) => ({
    ...{ agency_id: each, agency_names: names.get(each) ?? null },
  })),
  ...showCapture(card.captured),
  _links: { self: linkTo(asking, pathOf(card.id)) },
});

/** The charge that paid it, or the first of several; undefined as long as there is none. */
export const firstCharge = ({ charges }: Payment) =>
  Object.values(charges).sort((one, other) => (one.at < other.at ? -1 : 1))[0];

/** `names` is what the agencies of its bills are called. */
export const showPayment = (
  payment: Payment,
  asking: LinkBase,
  names: NamesById,
): v.InferInput<typeof paymentView> => {
  const captured = firstCharge(payment);
  const shares = Object.values(payment.shares);
  const available = shares.reduce((sum, share) => sum + remainingOf(share), 0);
  const submitted = shares.reduce((sum, { refunding, refunded }) => sum + refunding + refunded, 0);
  return {
    ...showCommon(
      {
        ...payment.card,
        ...payment,
        title: payment.card.title,
        bills: payment.card.bills,
        available,
        submitted,
      },
      asking,
    ),
    language: payment.language,
    return_url: payment.returnUrl,
    payment_provider: payment.provider,
    bills: payment.bills.map(({ billId: bill, agencyId, amount, title: titles }) => ({
      ...{ bill_id: bill, agency_id: agencyId, agency_names: names.get(agencyId) ?? null },
      ...{ amount, title: inOrder(titles) },
    })),
    ...showCapture(captured),
    _links: linksOf(payment, asking),
  };
};
