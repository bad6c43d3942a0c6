import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import { showEvents } from '../payments/history-views';
import { showCard, showPayment } from '../payments/views';
import type { Creation } from './creation-store';
import type { Payments } from './payment-store';
import type { citizenRoutes } from './routes';

interface Effects {
  readonly payments: Payments;
  readonly creation: Creation;
}

export const citizenHandlers = ({ payments, creation }: Effects): HandlersOf<typeof citizenRoutes> => ({
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
    return showPayment(payment, request);
  },

  listPayments: async (request) => {
    const { limit, cursor, reference } = request.query;
    const person = personRef(request.caller.id);
    const list =
      reference === undefined
        ? await payments.listOf(person, limit, cursor)
        : { items: await payments.byReference(person, reference) };
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
});
