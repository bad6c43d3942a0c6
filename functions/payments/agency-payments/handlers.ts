import type { HandlersOf } from '../../kernel/contract/contract';
import type { agencyPaymentRoutes } from './routes';
import type { AgencyPayments } from './store';
import { showBooked, showToAgency } from './views';

interface Effects {
  readonly agencyPayments: AgencyPayments;
}

export const agencyPaymentHandlers = ({
  agencyPayments,
}: Effects): HandlersOf<typeof agencyPaymentRoutes> => ({
  listAgencyPayments: async (request) => {
    const { day, limit, cursor } = request.query;
    const list = await agencyPayments.listOf(request.caller.id, day, { limit, cursor });
    const items = list.items.map(({ payment, at }) =>
      showBooked(payment, request.caller.id, { at, asking: request }),
    );
    return { ...list, items };
  },
  getAgencyPayment: async (request) => {
    const { id } = request.caller;
    return showToAgency(await agencyPayments.get(request.params.payment_id, id), id, request);
  },
});
