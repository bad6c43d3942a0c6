import type { HandlersOf } from '../../kernel/contract/contract';
import type { PaymentEffects } from '../effects-store';
import { linkTo } from '../payments/links';
import type { agencyRoutes } from './agency-routes';
import type { RefundCommand } from './store';
import { showAgencyRefund, showRefundCard, showRefunds, showRequested, showToAgency } from './views';

type Effects = Pick<PaymentEffects, 'agencyPayments' | 'refunds' | 'refundReading' | 'policies'>;

/** Of the official who asks. */
const refundCommandOf = ({
  caller: agency,
  accessPurpose,
  action,
  now,
  requestId,
}: Omit<RefundCommand, 'agency'> & { readonly caller: RefundCommand['agency'] }): RefundCommand => ({
  ...{ agency, accessPurpose, action, now, requestId },
});

export const agencyHandlers = (effects: Effects): HandlersOf<typeof agencyRoutes> => {
  const { agencyPayments, refunds, refundReading, policies } = effects;
  return {
    listAgencyPayments: async (request) => {
      const { day, limit, cursor } = request.query;
      const list = await agencyPayments.listOf(request.caller.id, day, { limit, cursor });
      const items = list.items.map(({ paymentId, at, amount, currency }) => ({
        ...{ payment_id: paymentId, booked_date: at, amount, currency },
        _links: { self: linkTo(request, `/v1/agency/payments/${paymentId}`) },
      }));
      return { ...list, items };
    },
    getAgencyPayment: async (request) => {
      const { id } = request.caller;
      return showToAgency(await agencyPayments.get(request.params.payment_id, id), id, request);
    },
    refundPayment: async (request) => {
      const { amount, refund_amount_available: available, reason } = request.body;
      const wanted = { paymentId: request.params.payment_id, amount, available, reason };
      return showRequested(await refunds.ask({ ...refundCommandOf(request), ...wanted }), request);
    },
    listRefundsOfPayment: async (request) => {
      const { params, caller } = request;
      const { id } = await agencyPayments.get(params.payment_id, caller.id);
      return showRefunds(id, await refundReading.allForAgency(id, caller.id), request, '/v1/agency');
    },
    getAgencyRefund: async (request) => {
      const { payment_id: paymentId, refund_id: refundId } = request.params;
      return showAgencyRefund(await refundReading.forAgency(paymentId, refundId, request.caller.id), request);
    },
    approveRefund: async (request) => {
      const { payment_id: paymentId, refund_id: refundId } = request.params;
      await refunds.approve({ ...refundCommandOf(request), paymentId, refundId });
      return undefined;
    },
    rejectRefund: async (request) => {
      const { payment_id: paymentId, refund_id: refundId } = request.params;
      await refunds.reject({ ...refundCommandOf(request), paymentId, refundId }, request.body.reason);
      return undefined;
    },
    listAgencyRefunds: async (request) => {
      const { status, limit, cursor } = request.query;
      const list = await refundReading.listFor(request.caller.id, status, { limit, cursor });
      return { ...list, items: list.items.map((card) => showRefundCard(card, request, '/v1/agency')) };
    },
    getRefundPolicy: async ({ caller }) => ({ approval_above: await policies.get(caller.id) }),
    replaceRefundPolicy: async ({ caller, body, action }) => {
      await policies.replace(caller.id, body.approval_above, action);
      return undefined;
    },
  };
};
