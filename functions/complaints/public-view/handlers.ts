import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import { notFound } from '../cases/rules';
import { featuresOf } from './geo-json';
import { areaOf } from './public-complaint';
import type { publicRoutes } from './routes';
import type { PublicView } from './store';

/** Features on one map. */
const mapped = 100;

export const publicHandlers = (view: PublicView): HandlersOf<typeof publicRoutes> => ({
  listPublicComplaints: ({ query }) => view.listOpen(query),
  showPublicComplaint: async ({ params }) => {
    const card = await view.get(params.publishedId);
    if (!card) throw notFound();
    return card;
  },
  mapPublicComplaints: async ({ query }) => {
    const { items } = await view.listOpen({ ...query, limit: mapped });
    return JSON.stringify(featuresOf(items));
  },
  nearPublicComplaints: async ({ query }) => ({ items: await view.near(query) }),
  countPublicComplaints: async ({ query }) => {
    const counts = await view.counts(query.agencyId);
    const asOf =
      counts
        .map((each) => each.asOf)
        .sort()
        .at(-1) ?? null;
    return { asOf, items: counts.map(({ sk, open, closed }) => ({ ...areaOf(sk), open, closed })) };
  },
  listFollowed: ({ caller, query }) => view.followed(personRef(caller.id), query),
  followComplaint: async ({ caller, params, action }) => {
    await view.follow(params.publishedId, personRef(caller.id), action);
    return undefined;
  },
  unfollowComplaint: async ({ caller, params, action }) => {
    await view.unfollow(params.publishedId, personRef(caller.id), action);
    return undefined;
  },
});
