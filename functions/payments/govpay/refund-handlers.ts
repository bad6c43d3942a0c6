import type { HandlersOf, Request } from '../../kernel/contract/contract';
import { orderedBy } from '../orders/rules';
import type { Orders } from '../orders/store';
import type { RefundReading } from '../refunds/reading-store';
import type { Refund } from '../refunds/refund';
import { refundNotFound } from '../refunds/rules';
import type { Refunds } from '../refunds/store';
import { pageAsked } from '../search/routes';
import { showResults } from '../search/views';
import { root } from './protocol';
import type { govpayRefundRoutes } from './refund-routes';
import { showOrderRefund, showOrderRefunds } from './refund-views';

interface Effects {
  readonly orders: Orders;
  readonly refunds: Pick<Refunds, 'ask'>;
  readonly refundReading: RefundReading;
}

type Refunding = Request<(typeof govpayRefundRoutes)['refundGovPayPayment']>;

/** The key answers for what its system asks, where that names nobody. */
const purposeOf = ({ headers, caller }: Refunding) => ({
  officer: headers['Diwan-Officer'] ?? `API key ${caller.keyId}`,
  purpose: headers['Diwan-Purpose'] ?? 'GOV.UK Pay',
});

const ofOrder = (refund: Refund): Refund => {
  if (!refund.card.accountless) throw refundNotFound();
  return refund;
};

export const govpayRefundHandlers = (effects: Effects): HandlersOf<typeof govpayRefundRoutes> => {
  const { orders, refunds, refundReading } = effects;
  return {
    refundGovPayPayment: async (request) => {
      const { params, caller, body, action, earlier, now, requestId } = request;
      const { amount, refund_amount_available: available } = body;
      const before = earlier && (await refundReading.madeBy(params.payment_id, earlier));
      const refund =
        before ??
        (await refunds.ask({
          ...{ agency: caller, accessPurpose: purposeOf(request), action, now, requestId },
          ...{ paymentId: params.payment_id, amount, available, reason: undefined },
          admit: (payment) => orderedBy(payment, caller.id),
        }));
      return showOrderRefund(refund.card, request);
    },
    listGovPayRefundsOfPayment: async (request) => {
      const { params, caller } = request;
      const { id } = await orders.get(params.payment_id, caller.id);
      return showOrderRefunds(id, await refundReading.allForAgency(id, caller.id), request);
    },
    getGovPayRefund: async (request) => {
      const { payment_id: paymentId, refund_id: refundId } = request.params;
      const refund = await refundReading.forAgency(paymentId, refundId, request.caller.id);
      return showOrderRefund(ofOrder(refund).card, request);
    },
    searchGovPayRefunds: async (request) => {
      const { caller, query } = request;
      // Nobody tells the portal when a refund is settled.
      const none = query.from_settled_date !== undefined || query.to_settled_date !== undefined;
      const asked = { agencyId: caller.id, ...pageAsked(query) };
      const { cards, total } = none ? { cards: [], total: 0 } : await orders.refunds(asked);
      const results = cards.map((card) => showOrderRefund(card, request));
      return showResults({ path: `${root}/refunds`, query, total, results }, request);
    },
  };
};
