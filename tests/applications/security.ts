import { contract } from '../../functions/applications/contract';
import type { Route } from '../../functions/kernel/contract/contract';
import type { Bodies, Builders, Things, Values } from '../security/things';
import type { World } from '../security/world';
import type { Caller } from '../support/callers';
import { client } from '../support/client';
import { bare, bring, bringToOpinion, drafted, newCase, submitted } from './world';

/*
 * What the parameters of paths of applications name: each of two people has applied to an agency.
 */

const isOfDraft = /draft|upgrade|submission|prospects|known|documents/;

const opinion = { code: 'fire', names: { en: 'Fire', ar: 'حريق', fa: 'آتش' }, days: 10 };

/** An application in the state that the route asks for; each time another, as steps are taken. */
const applicationOf = async (world: World, agencyId: string, caller: Caller, path: string) => {
  const more = path.includes('opinion') ? { ...bare, workflow: { opinions: [opinion] } } : bare;
  const office = await newCase(world.portal, more, agencyId);
  const one = { ...office, api: client(contract, world.transport) };
  if (isOfDraft.test(path) && !path.startsWith('/v1/agency')) return drafted(one, caller, {});
  const id = await submitted(world.portal, one, caller);
  const asking = { ...office.by, params: { applicationId: id } };
  if (/answer|agency.*documents/.test(path))
    await office.api.askApplicant({ ...asking, body: { text: 'When?' } });
  return id;
};

const applicationIds = async (world: World, { access, path }: Route): Promise<Things> => {
  const [[first, second], [amina, badr]] = [world.agencies, world.citizens];
  const byAgency = typeof access === 'object';
  const [own, others] = await Promise.all([
    applicationOf(world, first.id, amina, path),
    byAgency ? applicationOf(world, second.id, amina, path) : applicationOf(world, first.id, badr, path),
  ]);
  const missing = { applicationId: world.portal.ids.ownedId('00'.repeat(9), 'never made') };
  return { own: { applicationId: own }, others: { applicationId: others }, missing };
};

/** An attached document, with the application that it is of. */
const documentIds = async (world: World, route: Route): Promise<Things> => {
  const ids = await applicationIds(world, route);
  const [amina, badr] = world.citizens;
  const api = client(contract, world.transport);
  const add = (things: Values | undefined, caller: Caller) =>
    bring(world.portal, caller, things?.applicationId ?? '', api);
  const byAgency = typeof route.access === 'object';
  const [own, others] = await Promise.all([add(ids.own, amina), add(ids.others, byAgency ? amina : badr)]);
  return {
    own: { ...ids.own, documentId: own },
    others: { ...ids.others, documentId: others },
    missing: { ...ids.missing, documentId: '0'.repeat(24) },
  };
};

/** What an agency is asked its opinion on. */
const opinionIds = async (world: World, route: Route): Promise<Things> => {
  const { own, others, missing } = await applicationIds(world, route);
  const named = (things: Values | undefined): Values => ({ ...things, opinion: opinion.code });
  return { own: named(own), others: named(others), missing: named(missing) };
};

/** An attached document of an opinion. */
const opinionDocumentIds = async (world: World, route: Route): Promise<Things> => {
  const ids = await opinionIds(world, route);
  const [first, second] = world.agencies;
  const api = client(contract, world.transport);
  const add = async (things: Values | undefined, caller: Caller) => ({
    ...things,
    documentId: await bringToOpinion(
      world.portal,
      caller,
      { applicationId: things?.applicationId ?? '', opinion: opinion.code },
      api,
    ),
  });
  const [own, others] = await Promise.all([add(ids.own, first.caller), add(ids.others, second.caller)]);
  return { own, others, missing: { ...ids.missing, documentId: '0'.repeat(24) } };
};

const documentsOf = (world: World, route: Route): Promise<Things> =>
  route.path.includes('{opinion}') ? opinionDocumentIds(world, route) : documentIds(world, route);

export const things: Builders = {
  applicationId: applicationIds,
  documentId: documentsOf,
  opinion: opinionIds,
};

export const bodies: Bodies = {
  'POST /v1/applications': async (world) => ({
    serviceId: (await newCase(world.portal, bare, world.agencies[0].id)).serviceId,
  }),
  'PATCH /v1/applications/{applicationId}/draft': async () => ({ revision: 1, answers: { age: 40 } }),
  'POST /v1/applications/{applicationId}/answer': async () => ({ text: 'On Monday.' }),
  'POST /v1/applications/{applicationId}/upgrade': async () => ({ revision: 1 }),
};
