import { contract as agencies } from '../../functions/agencies/contract';
import { contract as calendars } from '../../functions/calendars/contract';
import { createCalendar } from '../../functions/calendars/examples';
import { contract as complaints } from '../../functions/complaints/contract';
import type { Route } from '../../functions/kernel/contract';
import type { Caller } from '../support/callers';
import { client } from '../support/client';
import { messageTo } from '../support/messages';
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

/** Whose token it is: the people of this world are those of its pool. */
const subOf = ({ headers = {} }: Caller): string => {
  const [, claims = ''] = (headers.authorization ?? '').split('.');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()).sub;
};

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

/** Calendars are public to look at, and the operators' to change. */
const calendarIds = async ({ transport, operator }: World): Promise<Things> => {
  const body = { ...createCalendar.body, id: 'own-office' };
  await client(calendars, transport).createCalendar({ caller: operator, body, idempotencyKey: 'own-office' });
  return { own: { calendarId: 'own-office' }, missing: { calendarId: 'never-made' } };
};

const builders: Readonly<Record<string, (world: World, route: Route) => Promise<Things>>> = {
  agencyId: agencyIds,
  calendarId: calendarIds,
  code: codes,
  complaintId: complaintIds,
  keyId: keyIds,
  kind: messageKinds,
  messageId: messageIds,
};

export const parametersOf = ({ path }: Route): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

export const hasBuilder = (parameter: string): boolean => Object.hasOwn(builders, parameter);

/** What the parameters of a route name, made anew. */
export const thingsOf = async (world: World, route: Route): Promise<Things> => {
  const found = await Promise.all(parametersOf(route).map((name) => builders[name]?.(world, route)));
  const join = (of: (things: Things) => Values | undefined): Values =>
    Object.assign({}, ...found.map((things) => things && of(things)));
  const owned = found.some((things) => things?.others);
  const others = owned ? { others: join((things) => things.others ?? things.own) } : {};
  return { own: join((things) => things.own), missing: join((things) => things.missing), ...others };
};

/** Bodies whose examples name things that a test has to make first. */
const bodies: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  'POST /v1/complaints': async (world) => ({
    category: await categoryOf(world, world.agencies[0], 'lamp'),
    description: 'The lamp is dark.',
    place: { latitude: 31.95, longitude: 35.91 },
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
