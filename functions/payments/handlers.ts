import type { Handlers } from '../kernel/contract';
import { personRef } from '../kernel/seal';
import type { contract } from './contract';
import type { PaymentEffects } from './effects-store';
import { showEvents } from './event-views';
import { showCard, showMade, showPayment } from './views';

export const handlers = ({ payments, creation, callbacks }: PaymentEffects): Handlers<typeof contract> => ({
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

  receiveCallback: async ({ params, raw, now }) => {
    await callbacks.receive(params.provider, raw, now);
    return undefined;
  },
});
