import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import { showEvents } from '../payments/history-views';
import type { LinkBase } from '../payments/links';
import type { Payment } from '../payments/payment';
import { showCard, showPayment } from '../payments/views';
import { pageAsked, paidFilters } from '../search/routes';
import { showResults } from '../search/views';
import type { Creation } from './creation-store';
import type { Payments } from './payment-store';
import type { citizenRoutes } from './routes';

interface Effects {
  readonly directory: Directory;
  readonly payments: Payments;
  readonly creation: Creation;
}

/** With what its agencies are called. */
const named = async ({ directory }: Effects, payment: Payment, asking: LinkBase) =>
  showPayment(payment, asking, await directory.namesOf(payment.bills.map(({ agencyId }) => agencyId)));

export const citizenHandlers = (effects: Effects): HandlersOf<typeof citizenRoutes> => ({
  createPayment: async (request) => {
    const { caller, body, action, now } = request;
    const payment = await effects.creation.create({
      owner: caller.ref,
      bills: body.bills,
      language: body.language ?? request.language,
      returnUrl: body.return_url,
      action,
      now,
    });
    return named(effects, payment, request);
  },

  listPayments: async (request) => {
    const { query, caller } = request;
    const { reference, ...others } = query;
    const person = caller.ref;
    const filters = { state: query.state, ...paidFilters(query) };
    const { cards, total } =
      reference === undefined
        ? await effects.payments.search(person, pageAsked(query), filters)
        : await effects.payments.byReference(person, reference);
    const names = await effects.directory.namesOf(cards.flatMap(({ agencyIds = [] }) => agencyIds));
    const results = cards.map((card) => showCard(card, request, names));
    const asked = reference === undefined ? others : query;
    return showResults({ path: '/v1/payments', query: asked, total, results }, request);
  },

  getPayment: async (request) => {
    const payment = await effects.payments.get(request.params.payment_id, request.caller.ref);
    return named(effects, payment, request);
  },

  cancelPayment: async ({ params, caller, now }) => {
    await effects.payments.cancel(params.payment_id, caller.ref, now);
    return undefined;
  },

  listPaymentEvents: async (request) => {
    const payment = await effects.payments.get(request.params.payment_id, request.caller.ref);
    return showEvents(payment, request);
  },
});
