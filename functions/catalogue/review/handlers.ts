import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import { faultsOf, type Sources } from '../checking/soundness';
import { comparisonOf } from '../drafting/handlers';
import { serviceNotFound } from '../versions/rules';
import { showCard, showService } from '../versions/views';
import type { reviewRoutes } from './routes';
import type { Reviews } from './store';

export interface Effects extends Sources {
  readonly reviews: Reviews;
  readonly directory: Directory;
}

export const reviewHandlers = (effects: Effects): HandlersOf<typeof reviewRoutes> => {
  const { reviews, directory } = effects;
  return {
    listReviews: async ({ query }) => {
      const list = await reviews.list(query.limit, query.cursor);
      return { ...list, items: await directory.named(list.items.map(showCard)) };
    },
    getReview: async ({ params }) => {
      const found = await reviews.get(params.serviceId);
      if (!found) throw serviceNotFound();
      const shown = showService(found.service, found.published?.definition);
      return { service: await directory.namedOne(shown), comparison: comparisonOf(found) };
    },
    approveService: async ({ params, body, action }) => {
      const decision = { ...params, ...body };
      const version = await reviews.approve(decision, (...what) => faultsOf(effects, ...what), action);
      return { id: params.serviceId, version };
    },
    sendServiceBack: async ({ params, body, action }) => {
      const { reasons, ...decision } = body;
      await reviews.sendBack({ ...params, ...decision }, reasons, action);
      return undefined;
    },
  };
};
