import type { Directory, Listing } from '../../blocks/agencies/directory';
import { receiptIdOf } from '../../blocks/receipts/receipt';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Language } from '../../kernel/text/languages';
import type { Orders } from '../orders/store';
import { noOrderPage, orderPage } from './page';
import type { pageRoutes } from './routes';

interface Effects {
  readonly orders: Pick<Orders, 'find'>;
  readonly directory: Directory;
  readonly ids: IdCodec;
}

const nameIn = (agencies: readonly Listing[], agencyId: string, language: Language): string => {
  const names = agencies.find(({ id }) => id === agencyId)?.names ?? {};
  return names[language] ?? names.en ?? agencyId;
};

export const pageHandlers = (effects: Effects): HandlersOf<typeof pageRoutes> => ({
  payOrder: async ({ params, query, language: asked, base }) => {
    const { orders, directory, ids } = effects;
    const [payment, agencies] = await Promise.all([orders.find(params.payment_id), directory.agencies()]);
    const language = query.language ?? asked;
    if (!payment?.card.order) return noOrderPage(language, base);
    const { agencyId } = payment.card.order;
    const agencyName = nameIn(agencies, agencyId, language);
    const receiptId = receiptIdOf(ids, payment.owner, payment.id, agencyId);
    return orderPage({ payment, language, base, agencyName, receiptId });
  },
});
