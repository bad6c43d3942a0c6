import type { HandlersOf } from '../../kernel/contract/contract';
import type { Payment } from '../payments/payment';
import type { RefundReading } from './reading-store';
import type { refundRoutes } from './routes';
import { showRefundCard, showRefunds } from './views';

interface Effects {
  readonly payments: { readonly get: (id: string, owner: string) => Promise<Payment> };
  readonly refundReading: RefundReading;
}

export const refundHandlers = ({ payments, refundReading }: Effects): HandlersOf<typeof refundRoutes> => ({
  listRefunds: async (request) => {
    const { id } = await payments.get(request.params.payment_id, request.caller.ref);
    return showRefunds(id, await refundReading.allForPerson(id), request, '/v1');
  },

  getRefund: async (request) => {
    const { payment_id: paymentId, refund_id: refundId } = request.params;
    const owner = request.caller.ref;
    return showRefundCard(await refundReading.forPerson(paymentId, refundId, owner), request, '/v1');
  },
});
