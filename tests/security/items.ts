import { randomUUID } from 'node:crypto';
import { contract as agencies } from '../../functions/agencies/contract';
import { fileKey, settleUpload } from '../../functions/blocks/attachments/upload';
import { contract as calendars } from '../../functions/calendars/contract';
import { createCalendar } from '../../functions/calendars/examples';
import type { Complaint } from '../../functions/complaints/cases/complaint';
import { contract as complaints } from '../../functions/complaints/contract';
import { complaintKey } from '../../functions/complaints/filing/new-complaint';
import { attachesTo } from '../../functions/complaints/photographs/photograph';
import { updateProjection } from '../../functions/complaints/public-view/projection-store';
import type { Route } from '../../functions/kernel/contract/contract';
import { read } from '../../functions/kernel/table/read';
import { write } from '../../functions/kernel/table/write';
import { openNumbering } from '../../functions/receipts/numbers/store';
import { unnumbered } from '../../functions/receipts/numbers/unnumbered';
import { contract as webhooks } from '../../functions/webhooks/contract';
import { openDeliveries } from '../../functions/webhooks/deliveries/store';
import { issue as issueReceipt } from '../receipts/world';
import type { Caller } from '../support/callers';
import { client } from '../support/client';
import { messageTo } from '../support/messages';
import { appointmentBodies, appointmentThings } from './appointments';
import { billIds, claimingBody, payerIds, releasingBody } from './bills';
import { consultationThings } from './consultations';
import { fhirBodies, fhirThings } from './fhir';
import { fileIds, fineBodies, fineIds, offenceTypes } from './fines';
import { parametersIn } from './paths';
import { payingBody, paymentIds, providers, refundIds, refundingBody } from './payments';
import { taxBodies, taxThings } from './tax';
import { subOf } from './tokens';
import type { Office, World } from './world';

/*
 * What the parameters of paths name. A new parameter needs a builder here (a test says so); everything else about a new
 * route is known from its contract.
 */

type Values = Readonly<Record<string, string>>;

export interface Things {
  /** Of whoever calls first: the first citizen, the first agency. */
  readonly own: Values;
  /** Of the second; undefined where whoever may call the route may see all. */
  readonly others?: Values;
  /** Well-formed, and naming nothing. */
  readonly missing: Values;
}

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
  await write(table, settleUpload({ id, ...attachesTo(complaintId, at) }, outcome));
  return id;
};

const complaintIds = async (world: World, { access }: Route): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const [first, second] = world.agencies;
  const missing = { complaintId: world.portal.seal.ownedId('00'.repeat(9), 'never made') };
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
  const complaint = await read<Complaint>(world.portal.table, complaintKey(id));
  if (complaint) await updateProjection(world.portal.table, complaint);
  const missing = { publishedId: world.portal.seal.ownedId('00'.repeat(9), 'never made') };
  return { own: { publishedId: id }, missing };
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

/** Operators see all agencies, and everybody the agencies that have categories. */
const agencyIds = async ({ agencies: [first] }: World): Promise<Things> => ({
  own: { agencyId: first.id },
  missing: { agencyId: '0'.repeat(24) },
});

const keyIds = async ({ transport, operator, agencies: [first] }: World): Promise<Things> => {
  const params = { agencyId: first.id };
  const body = { label: 'Tests', scopes: ['agencies:read'] };
  const issued = await client(agencies, transport).issueKey({ caller: operator, params, body });
  return { own: { keyId: issued.body.id }, missing: { keyId: '0'.repeat(24) } };
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

/** Calendars are public to look at, and the operators' to change. */
const calendarIds = async ({ transport, operator }: World): Promise<Things> => {
  const body = { ...createCalendar.body, id: 'own-office' };
  await client(calendars, transport).createCalendar({ caller: operator, body, idempotencyKey: 'own-office' });
  return { own: { calendarId: 'own-office' }, missing: { calendarId: 'never-made' } };
};

/** The services of the first agency, as Open311 names them. */
const services = async (world: World): Promise<Things> => {
  const { agencyId, code } = await categoryOf(world, world.agencies[0], 'lamp');
  return { own: { service: `${agencyId}.${code}` }, missing: { service: `${agencyId}.never-made` } };
};

/** Service requests are the complaints, which the public may follow. */
const requests = async (world: World): Promise<Things> => ({
  own: { request: await complaintOf(world, world.citizens[0], world.agencies[0]) },
  missing: { request: world.portal.seal.ownedId('00'.repeat(9), 'never made') },
});

/** None was ever given. */
const tokens = async (): Promise<Things> => ({ own: { token: '1' }, missing: { token: '2' } });

/** Messages come of events, and of no request. */
const messageIds = async ({ portal, citizens }: World): Promise<Things> => {
  const [amina, badr] = citizens;
  const [own, others] = [await messageTo(portal, subOf(amina)), await messageTo(portal, subOf(badr))];
  return { own: { messageId: own }, others: { messageId: others }, missing: { messageId: '0'.repeat(24) } };
};

const messageKinds = async (): Promise<Things> => ({
  own: { kind: 'complaint.asked' },
  missing: { kind: 'complaint.never-made' },
});

/** The key of a delivery that no webhook has made. */
const noDelivery = { deliveryId: '0'.repeat(24) };

/** An agency has ten at the most: they go before there are so many. */
const makeRoom = async ({ transport }: World, { caller }: Office): Promise<void> => {
  const api = client(webhooks, transport);
  const { items } = (await api.listWebhooks({ caller })).body;
  if (items.length < 8) return;
  await Promise.all(items.map(({ id }) => api.deleteWebhook({ caller, params: { webhookId: id } })));
};

const hooksOf = async (world: World): Promise<Things> => {
  const { transport, agencies: offices } = world;
  const make = async (office: Office): Promise<Values> => {
    const { caller } = office;
    await makeRoom(world, office);
    const body = { url: 'https://cases.example/hook', types: ['complaint.*'] };
    const { id } = (await client(webhooks, transport).createWebhook({ caller, body })).body;
    return { webhookId: id };
  };
  const [own, others] = await Promise.all([make(offices[0]), make(offices[1])]);
  return { own, others, missing: { webhookId: '0'.repeat(24) } };
};

/** Unless they come with their deliveries. */
const webhookIds = async (world: World, route: Route): Promise<Things> =>
  parametersIn(route).includes('deliveryId') ? { own: {}, others: {}, missing: {} } : hooksOf(world);

/** A test event that is over, with the webhook that it went to. */
const deliveryIds = async (world: World): Promise<Things> => {
  const hooks = await hooksOf(world);
  const [first, second] = world.agencies;
  const log = openDeliveries(world.portal);
  const send = async (params: Values | undefined, { id: agencyId, caller }: Office): Promise<Values> => {
    const webhookId = params?.webhookId ?? '';
    const { deliveryId } = (
      await client(webhooks, world.transport).testWebhook({ caller, params: { webhookId } })
    ).body;
    const { delivery } = await log.read({ agencyId, webhookId, id: deliveryId, attempt: 0 });
    if (delivery) await log.hold(delivery);
    return { webhookId, deliveryId };
  };
  const [own, others] = await Promise.all([send(hooks.own, first), send(hooks.others, second)]);
  return { own, others, missing: { ...hooks.missing, ...noDelivery } };
};

/** A day of the ledger. Every agency has its own of each: another's has no name, and what is to come is not there. */
const dates = async (): Promise<Things> => {
  const missing = { date: '2199-12-31' };
  return { own: { date: '2026-03-01' }, others: missing, missing };
};

/** Numbered, as soon as a payment has made it. */
const receiptOf = async ({ portal }: World, sub: string, agencyId: string): Promise<string> => {
  const receipt = await issueReceipt(portal, sub, agencyId, randomUUID());
  await openNumbering(portal).number(unnumbered(receipt));
  return receipt.id;
};

const receiptIds = async (world: World, { access }: Route): Promise<Things> => {
  const [amina, badr] = world.citizens.map(subOf);
  const [first, second] = world.agencies;
  const byAgency = typeof access === 'object';
  const [own, others] = await Promise.all([
    receiptOf(world, amina ?? '', first.id),
    byAgency ? receiptOf(world, amina ?? '', second.id) : receiptOf(world, badr ?? '', first.id),
  ]);
  const missing = world.portal.seal.ownedId('00'.repeat(9), 'never made');
  return { own: { receiptId: own }, others: { receiptId: others }, missing: { receiptId: missing } };
};

/** A receipt's code is for whoever is shown it. */
const receiptCodes = async (world: World, route: Route): Promise<Things> => {
  const { own, missing } = await receiptIds(world, route);
  return {
    own: { receiptCode: own.receiptId ?? '' },
    missing: { receiptCode: missing.receiptId ?? '' },
  };
};

const builders: Readonly<Record<string, (world: World, route: Route) => Promise<Things>>> = {
  ...taxThings,
  ...appointmentThings,
  ...consultationThings,
  ...fhirThings,
  agencyId: agencyIds,
  billId: billIds,
  calendarId: calendarIds,
  code: codes,
  complaintId: complaintIds,
  date: dates,
  deliveryId: deliveryIds,
  fileId: fileIds,
  fineId: fineIds,
  keyId: keyIds,
  kind: messageKinds,
  messageId: messageIds,
  offenceType: offenceTypes,
  payerId: payerIds,
  payment_id: paymentIds,
  provider: providers,
  receiptCode: receiptCodes,
  receiptId: receiptIds,
  refund_id: refundIds,
  service: services,
  request: requests,
  token: tokens,
  photographId: photographIds,
  webhookId: webhookIds,
  publishedId: publishedIds,
};

export const hasBuilder = (parameter: string): boolean => Object.hasOwn(builders, parameter);

/** What the parameters of a route name, made anew. */
export const thingsOf = async (world: World, route: Route): Promise<Things> => {
  const found = await Promise.all(parametersIn(route).map((name) => builders[name]?.(world, route)));
  const join = (of: (things: Things) => Values | undefined): Values =>
    Object.assign({}, ...found.map((things) => things && of(things)));
  const owned = found.some((things) => things?.others);
  const others = owned ? { others: join((things) => things.others ?? things.own) } : {};
  return { own: join((things) => things.own), missing: join((things) => things.missing), ...others };
};

/** Bodies whose examples name things that a test has to make first. */
const bodies: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  ...taxBodies,
  'POST /v1/agency/webhooks': async (world) => {
    await makeRoom(world, world.agencies[0]);
    return { url: 'https://cases.example/hook', types: ['complaint.*'] };
  },
  ...fineBodies,
  ...appointmentBodies,
  ...fhirBodies,
  'POST /v1/payers/claims': claimingBody,
  'POST /v1/agency/payers/release': releasingBody,
  'POST /v1/payments': payingBody,
  'POST /v1/agency/payments/{payment_id}/refunds': refundingBody,
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
  'POST /v1/agency/complaints/{complaintId}/transfer': async (world) => {
    const { agencyId, code } = await categoryOf(world, world.agencies[1], 'lamp');
    return { to: { agencyId, categoryCode: code } };
  },
  'POST /v1/agency/complaints/{complaintId}/duplicate': async (world) => ({
    duplicateOf: await complaintOf(world, world.citizens[0], world.agencies[0]),
  }),
};

/** A body that the route takes: its example, unless that names what is not there. */
export const bodyOf = (world: World, route: Route): Promise<unknown> =>
  bodies[`${route.method} ${route.path}`]?.(world) ?? Promise.resolve(route.example?.body);
