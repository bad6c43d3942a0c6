import type { HandlersOf } from '../kernel/contract';
import { Refusal } from '../kernel/refusal';
import type { categoryRoutes } from './category-routes';
import type { Categories } from './category-store';
import { showCategory } from './views';

export const categoryHandlers = (categories: Categories): HandlersOf<typeof categoryRoutes> => ({
  listCategories: ({ query }) => categories.list(query.agencyId, query.limit, query.cursor),
  getCategory: async ({ params }) => {
    const category = await categories.get(params.agencyId, params.code);
    if (!category) throw new Refusal('category-not-found');
    return showCategory(category);
  },
  createCategory: async ({ caller, body, action }) => {
    const { code, ...details } = body;
    await categories.create(caller.id, code, details, action);
    return { agencyId: caller.id, code, version: 1, ...details };
  },
  replaceCategory: async ({ caller, params, body, action }) => {
    await categories.replace(caller.id, params.code, body, action);
    return undefined;
  },
});
