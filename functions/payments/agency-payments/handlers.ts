import type { HandlersOf, Request } from '../../kernel/contract/contract';
import { refuseQuery } from '../../kernel/contract/refusal';
import type { Listed } from '../../kernel/table/list';
import type { agencyPaymentRoutes } from './routes';
import type { AgencyPayments, BookedPayment } from './store';
import { showBooked, showToAgency } from './views';

interface Effects {
  readonly agencyPayments: AgencyPayments;
}

type Query = Request<(typeof agencyPaymentRoutes)['listAgencyPayments']>['query'];

const listFor = async (
  payments: AgencyPayments,
  agencyId: string,
  { day, reference, limit, cursor }: Query,
): Promise<Listed<BookedPayment>> => {
  if (reference !== undefined) return { items: await payments.byReference(agencyId, reference) };
  if (day === undefined) throw refuseQuery('/day', 'required', 'Give a day or a short reference.');
  return payments.listOf(agencyId, day, { limit, cursor });
};

export const agencyPaymentHandlers = ({
  agencyPayments,
}: Effects): HandlersOf<typeof agencyPaymentRoutes> => ({
  listAgencyPayments: async (request) => {
    const list = await listFor(agencyPayments, request.caller.id, request.query);
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
