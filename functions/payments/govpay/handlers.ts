import type { HandlersOf } from '../../kernel/contract/contract';
import { subActionOf } from '../../kernel/identity/action';
import type { Currency } from '../../kernel/text/money';
import type { Payments } from '../checkout/payment-store';
import type { Orders } from '../orders/store';
import { showEvents } from '../payments/history-views';
import { statuses } from '../payments/state';
import { pageAsked, paidFilters } from '../search/routes';
import { showResults } from '../search/views';
import { root } from './protocol';
import type { OrderSearch } from './request';
import type { govpayRoutes } from './routes';
import { pathOf, showOrder, showOrderCard } from './views';

interface Effects {
  readonly orders: Orders;
  readonly payments: Pick<Payments, 'end'>;
  /** Of amounts that name none. */
  readonly currency: Currency;
}

const filtersOf = (query: OrderSearch) => {
  const {
    reference,
    email,
    cardholder_name: name,
    first_digits_card_number: first,
    agreement_id: by,
  } = query;
  const state = statuses.find((each) => each === query.state);
  const unknowable = [name, first, by].some((each) => each !== undefined) || state !== query.state;
  return { reference, email, state, ...paidFilters(query), unknowable };
};

export const govpayHandlers = ({ orders, payments, currency }: Effects): HandlersOf<typeof govpayRoutes> => ({
  createGovPayPayment: async (request) => {
    const { caller, body, now, requestId, earlier } = request;
    const { reference, description, email, metadata } = body;
    const own = { ...(email ? { email } : {}), ...(metadata ? { metadata } : {}) };
    const payment = await orders.create({
      order: { agencyId: caller.id, reference, description, ...own },
      money: { amount: body.amount, currency: body.currency ?? currency },
      head: body.head,
      language: body.language ?? request.language,
      returnUrl: body.return_url,
      // References are not unique: without a key of idempotency two people may be asked for the very same.
      action: earlier ? subActionOf(request.action, requestId) : request.action,
      now,
    });
    return showOrder(payment, request);
  },

  searchGovPayPayments: async (request) => {
    const { caller, query } = request;
    const asked = { agencyId: caller.id, ...pageAsked(query) };
    const { cards, total } = await orders.search(asked, filtersOf(query));
    const results = cards.map((card) => showOrderCard(card, request));
    return showResults({ path: `${root}/payments`, query, total, results }, request);
  },

  getGovPayPayment: async (request) =>
    showOrder(await orders.get(request.params.payment_id, request.caller.id), request),

  listGovPayEvents: async (request) => {
    const payment = await orders.get(request.params.payment_id, request.caller.id);
    return showEvents(payment, request, pathOf(payment.id));
  },

  cancelGovPayPayment: async ({ params, caller, now }) => {
    await payments.end(await orders.get(params.payment_id, caller.id), now);
    return undefined;
  },
});
