import type { ApiKey, KeyStore } from './keys';

/** A refusal in API Gateway's own protocol (REST-JSON): its name tells the SDK which exception to throw. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
const notFound = (what: string) =>
  new Refused(404, 'NotFoundException', `Invalid ${what} identifier specified`);

export interface Call {
  readonly ids: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}
export interface Answer {
  readonly status: number;
  readonly body?: object;
}
export type Operation = (call: Call) => Answer;

/**
 * The operations of API Gateway's control plane by which a function manages its API's keys, under the paths and statuses
 * of the service's API reference. `planIds` are the usage plans of the template.
 */
export const controlOperations = (keys: KeyStore, planIds: readonly string[]): Record<string, Operation> => {
  const keyOf = (id: string | undefined) => {
    const key = keys.keys().find((known) => known.id === id);
    if (key === undefined) throw notFound('API Key');
    return key;
  };
  const planOf = (id = '') => {
    if (!planIds.includes(id)) throw notFound('Usage Plan');
    return id;
  };
  return {
    'POST /apikeys': ({ body }) => ({ status: 201, body: created(keys, body) }),
    'GET /apikeys': ({ query }) => ({ status: 200, body: { item: listed(keys, query) } }),
    'GET /apikeys/{}': ({ ids, query }) => ({
      status: 200,
      body: shown(keyOf(ids[0]), query.get('includeValue')),
    }),
    'PATCH /apikeys/{}': ({ ids, body }) => ({ status: 200, body: patched(keys, keyOf(ids[0]), body) }),
    'DELETE /apikeys/{}': ({ ids }) => {
      keys.remove(keyOf(ids[0]).id);
      return { status: 202 };
    },
    'POST /usageplans/{}/keys': ({ ids, body }) => {
      const planId = planOf(ids[0]);
      const key = keyOf(String(body.keyId));
      if (isOn(keys, planId, key.id)) throw conflict('Usage Plan Key already exists');
      keys.join(planId, key.id);
      return { status: 201, body: planKey(key) };
    },
    'GET /usageplans/{}/keys': ({ ids }) => {
      const planId = planOf(ids[0]);
      const joined = keys.keys().filter(({ id }) => isOn(keys, planId, id));
      return { status: 200, body: { item: joined.map(planKey) } };
    },
    'DELETE /usageplans/{}/keys/{}': ({ ids }) => {
      const planId = planOf(ids[0]);
      if (!isOn(keys, planId, ids[1])) throw notFound('Usage Plan Key');
      keys.leave(planId, ids[1] ?? '');
      return { status: 202 };
    },
  };
};

const conflict = (message: string) => new Refused(409, 'ConflictException', message);
const isOn = (keys: KeyStore, planId: string, id: string | undefined) =>
  keys.planKeys().some((entry) => entry.planId === planId && entry.keyId === id);
const planKey = ({ id, name, value }: ApiKey) => ({ id, type: 'API_KEY', name, value });
const shown = ({ value, ...key }: ApiKey, includeValue: string | null) =>
  includeValue === 'true' ? { ...key, value } : key;

const created = (keys: KeyStore, { name = '', value, enabled = false }: Call['body']): ApiKey => {
  if (value !== undefined && (typeof value !== 'string' || value.length < 20 || value.length > 128)) {
    throw new Refused(400, 'BadRequestException', 'API Key value should be between 20 and 128 characters');
  }
  if (keys.keys().some((key) => key.value === value)) throw conflict('API Key already exists');
  return keys.add(String(name), value, enabled === true);
};

const listed = (keys: KeyStore, query: URLSearchParams): object[] => {
  const start = query.get('name') ?? '';
  const found = keys.keys().filter(({ name }) => name.startsWith(start));
  return found.map((key) => shown(key, query.get('includeValues')));
};

const patched = (keys: KeyStore, key: ApiKey, { patchOperations = [] }: Call['body']): ApiKey => {
  const changes = (patchOperations as { path: string; value?: string }[]).map(({ path, value = '' }) => {
    if (path === '/enabled') return { enabled: value === 'true' };
    if (path === '/name') return { name: value };
    throw new Refused(400, 'BadRequestException', `Invalid patch path ${path}`);
  });
  const changed = Object.assign({}, key, ...changes, {
    lastUpdatedDate: Math.floor(Date.now() / 1000),
  }) as ApiKey;
  keys.replace(changed);
  return changed;
};
