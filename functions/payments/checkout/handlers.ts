import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import { showEvents } from '../payments/history-views';
import { showCard, showPayment } from '../payments/views';
import { pageAsked, paidFilters } from '../search/routes';
import { showResults } from '../search/views';
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
    const { query, caller } = request;
    const { reference, ...others } = query;
    const person = personRef(caller.id);
    const filters = { state: query.state, ...paidFilters(query) };
    const { cards, total } =
      reference === undefined
        ? await payments.search(person, pageAsked(query), filters)
        : await payments.byReference(person, reference);
    const results = cards.map((card) => showCard(card, request));
    const asked = reference === undefined ? others : query;
    return showResults({ path: '/v1/payments', query: asked, total, results }, request);
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
