import { fileKey } from '../../functions/blocks/attachments/keys';
import { settleUpload } from '../../functions/blocks/attachments/upload';
import { contract as complaints } from '../../functions/complaints/contract';
import { attachesTo } from '../../functions/complaints/photographs/photograph';
import { publish } from '../../functions/complaints/public-view/projection-store';
import type { Route } from '../../functions/kernel/contract/contract';
import { write } from '../../functions/kernel/table/write';
import type { Bodies, Builders, Things, Values } from '../security/things';
import type { Office, World } from '../security/world';
import type { Caller } from '../support/callers';
import { client } from '../support/client';
import { asFunction } from '../support/functions';

const category = (code: string) => ({
  code,
  group: 'roads',
  names: { en: 'Street light' },
  questions: [],
  serviceLevel: { hours: 24 },
  reopenDays: 7,
  active: true,
});

/** Makes the category unless it is there. */
const categoryOf = async ({ transport }: World, { id: agencyId, caller }: Office, code: string) => {
  const body = category(code);
  await client(complaints, transport).createCategory({ caller, body, idempotencyKey: `category-${code}` });
  return { agencyId, code };
};

const complaintOf = async (world: World, caller: Caller, office: Office): Promise<string> => {
  const body = {
    category: await categoryOf(world, office, 'lamp'),
    description: 'The lamp is dark.',
    place: { latitude: 31.95, longitude: 35.91 },
  };
  return (await client(complaints, world.transport).fileComplaint({ caller, body })).body.id;
};

/** Asked for, and attached as the function that looks at uploads does it. */
const photographOf = async (world: World, complaintId: string, caller: Caller): Promise<string> => {
  const body = { mediaType: 'image/png', bytes: 1000 } as const;
  const params = { complaintId };
  const { id } = (await client(complaints, world.transport).askForPhotograph({ caller, params, body })).body;
  const { table, clock } = world.portal;
  const at = clock();
  const file = fileKey({ kind: 'complaint', itemId: complaintId, id }, 'f'.repeat(64));
  const outcome = { status: 'attached', hash: 'f'.repeat(64), at, file, bytes: 900 } as const;
  await write(
    asFunction('complaints-files', table),
    settleUpload({ id, ...attachesTo(complaintId, at) }, outcome),
  );
  return id;
};

const complaintIds = async (world: World, { access }: Route): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const [first, second] = world.agencies;
  const missing = { complaintId: world.portal.ids.ownedId('00'.repeat(9), 'never made') };
  const byAgency = typeof access === 'object';
  const [own, others] = await Promise.all([
    complaintOf(world, amina, first),
    byAgency ? complaintOf(world, amina, second) : complaintOf(world, badr, first),
  ]);
  return { own: { complaintId: own }, others: { complaintId: others }, missing };
};

/** A complaint that the stream's reader has shown to the public. */
const publishedIds = async (world: World): Promise<Things> => {
  const id = await complaintOf(world, world.citizens[0], world.agencies[0]);
  await publish(world.portal.table, id);
  const missing = { publishedId: world.portal.ids.ownedId('00'.repeat(9), 'never made') };
  return { own: { publishedId: id }, missing, published: true };
};

/** Categories are public to look at, and an agency's own to change. */
const codes = async (world: World, { access }: Route): Promise<Things> => {
  const [first, second] = world.agencies;
  const { code: own } = await categoryOf(world, first, 'own-light');
  const { code: others } = await categoryOf(world, second, 'others-light');
  const missing = { code: 'never-made' };
  return typeof access === 'object'
    ? { own: { code: own }, others: { code: others }, missing }
    : { own: { code: own }, missing };
};

/** An attached photograph, with the complaint that it is of. */
const photographIds = async (world: World, route: Route): Promise<Things> => {
  const complaints = await complaintIds(world, route);
  const [amina, badr] = world.citizens;
  const ask = (things: Values | undefined, caller: Caller) =>
    photographOf(world, things?.complaintId ?? '', caller);
  const byAgency = typeof route.access === 'object';
  const [own, others] = await Promise.all([
    ask(complaints.own, amina),
    ask(complaints.others, byAgency ? amina : badr),
  ]);
  return {
    own: { ...complaints.own, photographId: own },
    others: { ...complaints.others, photographId: others },
    missing: { ...complaints.missing, photographId: '0'.repeat(24) },
  };
};

/** The services of the first agency, as Open311 names them. */
const services = async (world: World): Promise<Things> => {
  const { agencyId, code } = await categoryOf(world, world.agencies[0], 'lamp');
  return { own: { service: `${agencyId}.${code}` }, missing: { service: `${agencyId}.never-made` } };
};

/** Service requests are the complaints, which the public may follow. */
const requests = async (world: World): Promise<Things> => ({
  own: { request: await complaintOf(world, world.citizens[0], world.agencies[0]) },
  missing: { request: world.portal.ids.ownedId('00'.repeat(9), 'never made') },
});

const areaOf = async ({ transport }: World, caller: Caller): Promise<string> => {
  const body = { name: 'Home', latitude: 31.95, longitude: 35.91, radius: 500 };
  return (await client(complaints, transport).watchArea({ caller, body })).body.id;
};

/** Areas that people watch. */
const areaIds = async (world: World): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const [own, others] = await Promise.all([areaOf(world, amina), areaOf(world, badr)]);
  const missing = { areaId: world.portal.ids.ownedId('00'.repeat(9), 'never made') };
  return { own: { areaId: own }, others: { areaId: others }, missing };
};

/** Made or changed under the agency's own code. */
const templates = async (): Promise<Things> => ({
  own: { template: 'thanks' },
  others: { template: 'of-the-second' },
  missing: { template: 'none' },
});

/** None was ever given. */
const tokens = async (): Promise<Things> => ({ own: { token: '1' }, missing: { token: '2' } });

export const things: Builders = {
  areaId: areaIds,
  code: codes,
  complaintId: complaintIds,
  photographId: photographIds,
  publishedId: publishedIds,
  request: requests,
  service: services,
  template: templates,
  token: tokens,
};

export const bodies: Bodies = {
  'POST /v1/complaints': async (world) => ({
    category: await categoryOf(world, world.agencies[0], 'lamp'),
    description: 'The lamp is dark.',
    place: { latitude: 31.95, longitude: 35.91 },
  }),
  'POST /open311/v2/requests': async (world) => ({
    api_key: world.agencies[0].caller.headers?.['x-api-key'],
    service_code: (await services(world)).own.service,
    lat: '31.95',
    long: '35.91',
  }),
  'POST /open311/v2/servicerequestupdates': async (world) => ({
    api_key: world.agencies[0].caller.headers?.['x-api-key'],
    service_request_id: await complaintOf(world, world.citizens[0], world.agencies[0]),
    description: 'It flickers now.',
  }),
  'POST /v1/agency/complaints/{complaintId}/transfer': async (world) => {
    const { agencyId, code } = await categoryOf(world, world.agencies[1], 'lamp');
    return { to: { agencyId, categoryCode: code } };
  },
  'POST /v1/agency/complaints/actions': async (world) => ({
    complaintIds: [await complaintOf(world, world.citizens[0], world.agencies[0])],
    what: { action: 'acknowledge' },
  }),
  'POST /v1/agency/complaints/{complaintId}/duplicate': async (world) => ({
    duplicateOf: await complaintOf(world, world.citizens[0], world.agencies[0]),
  }),
};
