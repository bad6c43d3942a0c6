import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import type { PaymentEffects } from '../effects-store';
import { showEvents } from '../payments/history-views';
import { showCard, showMade, showPayment } from '../payments/views';
import type { refundRoutes } from '../refunds/routes';
import { showRefundCard, showRefunds } from '../refunds/views';
import type { citizenRoutes } from './routes';

type Effects = Pick<PaymentEffects, 'payments' | 'creation' | 'refundReading'>;

export const citizenHandlers = ({
  payments,
  creation,
  refundReading,
}: Effects): HandlersOf<typeof citizenRoutes & typeof refundRoutes> => ({
  createPayment: async (request) => {
    const { caller, body, action, now } = request;
    const payment = await creation.create({
      owner: personRef(caller.id),
      bills: body.bills,
      language: body.language ?? request.language,
      returnUrl: body.return_url,
      action,
      now,
    });
    return showMade(payment, request);
  },

  listPayments: async (request) => {
    const { limit, cursor } = request.query;
    const list = await payments.listOf(personRef(request.caller.id), limit, cursor);
    return { ...list, items: list.items.map((card) => showCard(card, request)) };
  },

  getPayment: async (request) => {
    const payment = await payments.get(request.params.payment_id, personRef(request.caller.id));
    return showPayment(payment, request);
  },

  cancelPayment: async ({ params, caller, now }) => {
    await payments.cancel(params.payment_id, personRef(caller.id), now);
    return undefined;
  },

  listPaymentEvents: async (request) => {
    const payment = await payments.get(request.params.payment_id, personRef(request.caller.id));
    return showEvents(payment, request);
  },

  listRefunds: async (request) => {
    const { id } = await payments.get(request.params.payment_id, personRef(request.caller.id));
    return showRefunds(id, await refundReading.allForPerson(id), request, '/v1');
  },

  getRefund: async (request) => {
    const { payment_id: paymentId, refund_id: refundId } = request.params;
    const owner = personRef(request.caller.id);
    return showRefundCard(await refundReading.forPerson(paymentId, refundId, owner), request, '/v1');
  },
});
