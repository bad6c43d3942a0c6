import type { HandlersOf } from '../../kernel/contract/contract';
import { linkTo } from '../payments/links';
import type { agencyPaymentRoutes } from './routes';
import type { AgencyPayments } from './store';
import { showToAgency } from './views';

interface Effects {
  readonly agencyPayments: AgencyPayments;
}

export const agencyPaymentHandlers = ({
  agencyPayments,
}: Effects): HandlersOf<typeof agencyPaymentRoutes> => ({
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
});
