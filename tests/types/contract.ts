import * as v from 'valibot';
import { contract as define, type Handlers } from '../../functions/kernel/contract/contract';
import { client } from '../support/client';
import type { Transport } from '../support/transport';

/*
 * What must not compile. `npm run types` reads this file: a line under `@ts-expect-error` that does compile is an error.
 */

const title = { en: 'Gone', ar: 'غير موجود', fa: 'نیست' };
const shape = {
  name: 'lamps',
  summary: 'Lamps',
  keys: { read: ['lamp'], write: [] },
} as const;

export const contract = define({
  ...shape,
  titles: { 'lamp-gone': title },
  routes: {
    show: {
      method: 'GET',
      path: '/v1/lamps/{lampId}',
      access: 'citizen',
      summary: 'Show a lamp',
      params: v.strictObject({ lampId: v.string() }),
      query: v.strictObject({ at: v.optional(v.string()) }),
      reply: { status: 200, body: v.strictObject({ id: v.string(), lit: v.boolean() }) },
      refusals: { 'lamp-gone': 404 },
    },
    light: {
      method: 'POST',
      path: '/v1/agency/lamps/{lampId}/light',
      access: { agency: 'lamps:write' },
      summary: 'Light a lamp',
      personal: true,
      params: v.strictObject({ lampId: v.string() }),
      body: v.strictObject({ hours: v.number() }),
      reply: { status: 204 },
    },
  },
});
type Lamps = typeof contract;

const show: Handlers<Lamps>['show'] = ({ params }) => ({ id: params.lampId, lit: true });
const light: Handlers<Lamps>['light'] = () => undefined;

export const complete: Handlers<Lamps> = { show, light };

// @ts-expect-error: a route has no handler
export const missing: Handlers<Lamps> = { show };

// @ts-expect-error: a handler has no route
export const surplus: Handlers<Lamps> = { show, light, snuff: () => undefined };

// @ts-expect-error: the reply lacks a member
export const poor: Handlers<Lamps> = { light, show: () => ({ id: 'a' }) };

// @ts-expect-error: a member of the reply is of another type
export const wrong: Handlers<Lamps> = { light, show: async () => ({ id: 'a', lit: 'yes' }) };

// @ts-expect-error: the route replies with nothing
export const chatty: Handlers<Lamps> = { show, light: () => ({ lit: true }) };

// @ts-expect-error: the route has no such parameter
export const misread: Handlers<Lamps>['show'] = ({ params }) => ({ id: params.streetId, lit: true });

export const alone: Handlers<Lamps>['show'] = (request) => {
  // @ts-expect-error: a citizen has no scopes
  request.caller.scopes;
  // @ts-expect-error: who only reads does no action, to be repeated or not
  request.action;
  // @ts-expect-error: there is no access purpose where no agency reads personal data
  request.accessPurpose;
  // @ts-expect-error: a handler knows nothing of HTTP
  request.headers;
  return { id: request.caller.id, lit: request.query.at === undefined };
};

export const official: Handlers<Lamps>['light'] = ({ caller, action, accessPurpose, body }) => {
  // @ts-expect-error: an agency is no operator
  caller.operator;
  [caller.keyId, action.hash, accessPurpose.officer, body.hours.toFixed()].join();
  return undefined;
};

/** Access that is none of the four kinds. */
define({
  ...shape,
  titles: {},
  routes: {
    show: {
      method: 'GET',
      path: '/v1/lamps',
      // @ts-expect-error: there is no such caller
      access: 'mayor',
      summary: 'Show lamps',
      reply: { status: 200 },
    },
    light: {
      method: 'POST',
      path: '/v1/lamps',
      // @ts-expect-error: a scope reads or writes
      access: { agency: 'lamps:own' },
      summary: 'Light lamps',
      reply: { status: 204 },
    },
    dim: {
      // @ts-expect-error: no such method
      method: 'BREW',
      path: '/v1/lamps',
      access: 'anyone',
      summary: 'Dim lamps',
      // @ts-expect-error: a route that is done answers 200, 201 or 204
      reply: { status: 302 },
    },
  },
});

const refusing = {
  show: {
    method: 'GET',
    path: '/v1/lamps',
    access: 'anyone',
    summary: 'Show lamps',
    reply: { status: 204 },
    refusals: { 'lamp-gone': 404 },
  },
} as const;

// @ts-expect-error: a refusal has no title
define({ ...shape, titles: {}, routes: refusing });

// @ts-expect-error: a title is missing in a language
define({ ...shape, titles: { 'lamp-gone': { en: 'Gone', ar: 'غير موجود' } }, routes: refusing });

/** The test client knows the contract as well. */
export const use = async (transport: Transport) => {
  const lamps = client(contract, transport);
  const { body } = await lamps.show({ params: { lampId: 'a' } });
  const lit: boolean = body.lit;
  // @ts-expect-error: the reply has no such member
  body.owner;
  // @ts-expect-error: the parameters are required
  await lamps.show({});
  // @ts-expect-error: the body is of another type
  await lamps.light({ params: { lampId: 'a' }, body: { hours: 'two' } });
  // @ts-expect-error: there is no such route
  await lamps.snuff({});
  return lit;
};
