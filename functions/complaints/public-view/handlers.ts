import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import { notFound } from '../cases/rules';
import { featuresOf } from './geo-json';
import { areaOf } from './public-complaint';
import type { publicRoutes } from './routes';
import type { PublicView } from './store';

/** Features on one map. */
const mapped = 100;

interface Effects {
  readonly publicView: PublicView;
  readonly directory: Directory;
}

export const publicHandlers = ({
  publicView: view,
  directory,
}: Effects): HandlersOf<typeof publicRoutes> => ({
  listPublicComplaints: async ({ query }) => {
    const list = await view.listOpen(query);
    return { ...list, items: await directory.named(list.items) };
  },
  showPublicComplaint: async ({ params }) => {
    const card = await view.get(params.publishedId);
    if (!card) throw notFound();
    return directory.namedOne(card);
  },
  mapPublicComplaints: async ({ query }) => {
    const { items } = await view.listOpen({ ...query, limit: mapped });
    return JSON.stringify(featuresOf(items));
  },
  nearPublicComplaints: async ({ query }) => ({
    items: await directory.named(await view.near(query)),
  }),
  countPublicComplaints: async ({ query }) => {
    const counts = await view.counts(query.agencyId);
    const asOf =
      counts
        .map((each) => each.asOf)
        .sort()
        .at(-1) ?? null;
    return { asOf, items: counts.map(({ sk, open, closed }) => ({ ...areaOf(sk), open, closed })) };
  },
  listFollowed: async ({ caller, query }) => {
    const list = await view.followed(personRef(caller.id), query);
    return { ...list, items: await directory.named(list.items) };
  },
  followComplaint: async ({ caller, params, action }) => {
    await view.follow(params.publishedId, personRef(caller.id), action);
    return undefined;
  },
  unfollowComplaint: async ({ caller, params, action }) => {
    await view.unfollow(params.publishedId, personRef(caller.id), action);
    return undefined;
  },
});
