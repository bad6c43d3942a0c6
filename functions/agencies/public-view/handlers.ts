import type { HandlersOf } from '../../kernel/contract/contract';
import type { AgencyCard } from '../agencies/agency';
import type { Agencies } from '../agencies/store';
import type { publicRoutes } from './routes';

const shownToAll = ({ id, names, jurisdiction }: AgencyCard) => ({ id, names, jurisdiction });

export const publicHandlers = (agencies: Agencies): HandlersOf<typeof publicRoutes> => ({
  listPublicAgencies: async ({ query }) => {
    const { items, ...more } = await agencies.list(query);
    return { items: items.map(shownToAll), ...more };
  },

  getPublicAgency: async ({ params }) => {
    const { card, contact } = await agencies.get(params.agencyId);
    return { ...shownToAll(card), contact };
  },
});
