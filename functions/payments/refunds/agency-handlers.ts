import type { HandlersOf } from '../../kernel/contract/contract';
import type { AgencyPayments } from '../agency-payments/store';
import type { agencyRefundRoutes } from './agency-routes';
import type { RefundCommand } from './command';
import type { RefundReading } from './reading-store';
import type { Refunds } from './store';
import { showAgencyRefund, showRefundCard, showRefunds } from './views';

interface Effects {
  readonly agencyPayments: Pick<AgencyPayments, 'get'>;
  readonly refunds: Refunds;
  readonly refundReading: RefundReading;
}

/** The calling official's part of a command. */
const refundCommandOf = ({
  caller: agency,
  accessPurpose,
  action,
  now,
  requestId,
}: Omit<RefundCommand, 'agency'> & { readonly caller: RefundCommand['agency'] }): RefundCommand => ({
  ...{ agency, accessPurpose, action, now, requestId },
});

export const agencyRefundHandlers = (effects: Effects): HandlersOf<typeof agencyRefundRoutes> => {
  const { agencyPayments, refunds, refundReading } = effects;
  return {
    refundPayment: async (request) => {
      const { amount, refund_amount_available: available, reason } = request.body;
      const details = { paymentId: request.params.payment_id, amount, available, reason };
      return showAgencyRefund(await refunds.ask({ ...refundCommandOf(request), ...details }), request);
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
    withdrawRefund: async (request) => {
      const { payment_id: paymentId, refund_id: refundId } = request.params;
      await refunds.withdraw({ ...refundCommandOf(request), paymentId, refundId }, request.body.reason);
      return undefined;
    },
    listAgencyRefunds: async (request) => {
      const { caller, query } = request;
      const list =
        query.reference === undefined
          ? await refundReading.listFor(caller.id, query)
          : { items: await refundReading.listBy(caller.id, query.reference) };
      return { ...list, items: list.items.map((card) => showRefundCard(card, request, '/v1/agency')) };
    },
  };
};
