import { apiKeyKey } from '../../../functions/blocks/agencies/api-key';
import { read } from '../../../functions/kernel/table/read';
import { days, hours } from '../../../functions/kernel/text/time';
import { staff, useAgencies } from '../support';

const agencies = useAgencies();

const keyBody = { label: 'Case management', scopes: ['complaints:read'] };

const issue = async (body: object = {}) => {
  const agencyId = await agencies().register();
  const asking = { caller: staff, params: { agencyId }, body: { ...keyBody, ...body } };
  const { body: issued } = await agencies().client.issueKey(asking);
  return { agencyId, keyId: issued.id, apiKey: issued.apiKey, issued };
};
type Issued = Awaited<ReturnType<typeof issue>>;

const rotate = ({ agencyId, keyId }: Pick<Issued, 'agencyId' | 'keyId'>, body: object = {}) =>
  agencies().client.rotateKey({ caller: staff, params: { agencyId, keyId }, body });
const revoke = ({ agencyId, keyId }: Pick<Issued, 'agencyId' | 'keyId'>) =>
  agencies().client.revokeKey({ caller: staff, params: { agencyId, keyId } });
const opens = (apiKey: string): Promise<boolean> =>
  agencies()
    .show(apiKey)
    .then(
      () => true,
      () => false,
    );
const codeOf = (reply: { readonly status: number; readonly problem: { readonly code: string } }) =>
  reply.status < 400 ? reply.status : reply.problem.code;

/** A key in each state of its life, all of the same age. */
const inState: Record<string, () => Promise<Issued>> = {
  live: () => issue(),
  expired: async () => {
    const key = await issue({ validDays: 1 });
    agencies().portal.clock.advance(days(1) + 1);
    return key;
  },
  revoked: async () => {
    const key = await issue();
    await revoke(key);
    return key;
  },
  'rotated, in the overlap': async () => {
    const key = await issue();
    await rotate(key, { overlapHours: 24 });
    agencies().portal.clock.advance(hours(24));
    return key;
  },
  'rotated, after the overlap': async () => {
    const key = await issue();
    await rotate(key, { overlapHours: 24 });
    agencies().portal.clock.advance(hours(24) + 1);
    return key;
  },
  'rotated without an overlap': async () => {
    const key = await issue();
    await rotate(key, { overlapHours: 0 });
    agencies().portal.clock.advance(1);
    return key;
  },
  'rotated, then revoked in the overlap': async () => {
    const key = await issue();
    await rotate(key);
    await revoke(key);
    return key;
  },
  'new by a rotation, beside the old one': async () => {
    const { agencyId, keyId } = await issue();
    const { body } = await rotate({ agencyId, keyId });
    return { agencyId, keyId: body.id, apiKey: body.apiKey, issued: body };
  },
  'new by a rotation, after the overlap': async () => {
    const { agencyId, keyId } = await issue();
    const { body } = await rotate({ agencyId, keyId }, { overlapHours: 1 });
    agencies().portal.clock.advance(hours(1) + 1);
    return { agencyId, keyId: body.id, apiKey: body.apiKey, issued: body };
  },
  'new by a rotation, beside an old one that was revoked': async () => {
    const { agencyId, keyId } = await issue();
    const { body } = await rotate({ agencyId, keyId });
    await revoke({ agencyId, keyId });
    return { agencyId, keyId: body.id, apiKey: body.apiKey, issued: body };
  },
  'new by a rotation and revoked, beside the old one': async () => {
    const { agencyId, keyId } = await issue();
    const { body } = await rotate({ agencyId, keyId });
    await revoke({ agencyId, keyId: body.id });
    return { agencyId, keyId: body.id, apiKey: body.apiKey, issued: body };
  },
};

describe('a key that is', () => {
  it.each([
    ['live', true, 201, 'live'],
    ['expired', false, 'key-expired', 'expired'],
    ['revoked', false, 'key-revoked', 'revoked'],
    ['rotated, in the overlap', true, 'key-rotated', 'live'],
    ['rotated, after the overlap', false, 'key-rotated', 'expired'],
    ['rotated without an overlap', false, 'key-rotated', 'expired'],
    ['rotated, then revoked in the overlap', false, 'key-revoked', 'revoked'],
    ['new by a rotation, beside the old one', true, 'predecessor-live', 'live'],
    ['new by a rotation, after the overlap', true, 201, 'live'],
    ['new by a rotation, beside an old one that was revoked', true, 201, 'live'],
    ['new by a rotation and revoked, beside the old one', false, 'key-revoked', 'revoked'],
  ])(
    '%s: opens %s, is rotated with %s, is listed as %s, is revoked',
    async (state, open, rotation, status) => {
      const key = await inState[state]?.();
      if (!key) throw new Error(`There is no state ${state}`);
      const { client } = agencies();
      const list = () => client.listKeys({ caller: staff, params: { agencyId: key.agencyId } });
      const listed = (await list()).body.items.find(({ id }) => id === key.keyId);
      expect(listed?.status).toBe(status);
      expect(await opens(key.apiKey)).toBe(open);
      const again = await rotate(key);
      expect(codeOf(again)).toBe(rotation);
      if (again.status === 201) expect(await opens(again.body.apiKey)).toBe(true);
      expect(await opens(key.apiKey)).toBe(open);
      expect((await revoke(key)).status).toBe(204);
      expect((await revoke(key)).status).toBe(204);
      expect(await opens(key.apiKey)).toBe(false);
    },
  );
});

describe('giving a key', () => {
  it('tells it once, and keeps nothing that it could be told from', async () => {
    const { agencyId, keyId, apiKey, issued } = await issue({
      scopes: ['complaints:write', 'complaints:read'],
    });
    const { client, portal } = agencies();
    expect(apiKey).toMatch(new RegExp(`^diwan_${agencyId}_${keyId}_[0-9a-v]{32}$`));
    expect(issued.scopes).toEqual(['agencies:read', 'complaints:write', 'complaints:read']);
    expect(Date.parse(issued.expiresAt) - Date.parse(issued.createdAt)).toBe(days(90));
    const secret = apiKey.slice(-32);
    const list = await client.listKeys({ caller: staff, params: { agencyId } });
    const item = JSON.stringify(await read(portal.table, apiKeyKey(agencyId, keyId)));
    expect(item).not.toContain(secret);
    expect(list.text).not.toContain(secret);
    expect(list.text).not.toContain(JSON.parse(item).hash);
  });

  it('gives another agency another secret for the same Idempotency-Key', async () => {
    const { client, register } = agencies();
    const give = async () => {
      const params = { agencyId: await register() };
      const asking = { caller: staff, params, body: keyBody, idempotencyKey: 'the-same' };
      return (await client.issueKey(asking)).body.apiKey.slice(-32);
    };
    expect(await give()).not.toBe(await give());
  });

  it.each([
    ['no scope', { scopes: [] }, 'invalid-request', '/scopes'],
    ['a scope that is no scope', { scopes: ['*'] }, 'invalid-request', '/scopes/0'],
    [
      'a scope that no route asks for',
      { scopes: ['complaints:read', 'mint:write'] },
      'unknown-scope',
      '/scopes/1',
    ],
    ['more than a year', { validDays: 366 }, 'invalid-request', '/validDays'],
    ['no day', { validDays: 0 }, 'invalid-request', '/validDays'],
    ['no network', { networks: [] }, 'invalid-request', '/networks'],
    ['everywhere as a network', { networks: ['127.0.0.1', '0.0.0.0/0'] }, 'invalid-request', '/networks/1'],
  ])('is refused with %s', async (_, more, code, pointer) => {
    const params = { agencyId: await agencies().register() };
    const body = { ...keyBody, ...more };
    const { problem } = await agencies().client.issueKey({ caller: staff, params, body });
    expect(problem.code).toBe(code);
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('is repeated word for word within a day, also once the key was rotated, and refused afterwards', async () => {
    const { client, portal, register } = agencies();
    const params = { agencyId: await register() };
    const asking = { caller: staff, params, body: keyBody, idempotencyKey: 'lost-answer' };
    const first = await client.issueKey(asking);
    await rotate({ agencyId: params.agencyId, keyId: first.body.id });
    portal.clock.advance(hours(24));
    expect((await client.issueKey(asking)).text).toBe(first.text);
    portal.clock.advance(1);
    const { problem } = await client.issueKey(asking);
    expect(problem).toMatchObject({ code: 'key-shown', status: 409, keyId: first.body.id });
  });
});

describe('a key that is for some networks alone', () => {
  const from = (...networks: string[]) => issue({ networks });
  const ask = async ({ apiKey }: Pick<Issued, 'apiKey'>, language = 'en') =>
    agencies().client.whoAmI({
      ...(await agencies().show(apiKey)),
      headers: { 'accept-language': language },
    });

  it('opens from there', async () => {
    const key = await from('198.51.100.0/24', '127.0.0.0/8');
    expect(key.issued.networks).toEqual(['198.51.100.0/24', '127.0.0.0/8']);
    expect((await ask(key)).status).toBe(200);
  });

  it.each([
    ['en', 'This key may not be used from this address of the network'],
    ['ar', 'لا يجوز استعمال هذا المفتاح من عنوان الشبكة هذا'],
    ['fa', 'این کلید را نمی‌توان از این نشانی شبکه به کار برد'],
  ])('and from nowhere else, which it says in %s with the address', async (language, title) => {
    const { status, problem } = await ask(await from('198.51.100.0/24'), language);
    expect(status).toBe(403);
    expect(problem).toMatchObject({
      ...{ code: 'address-not-allowed', address: '127.0.0.1', title },
    });
  });

  it('is replaced by one for the same networks, for others, or for all', async () => {
    const networksAfter = async (body: object) =>
      (await rotate(await from('198.51.100.0/24'), body)).body.networks;
    expect(await networksAfter({})).toEqual(['198.51.100.0/24']);
    expect(await networksAfter({ networks: ['2001:db8::/48'] })).toEqual(['2001:db8::/48']);
    expect(await networksAfter({ networks: null })).toBeNull();
  });
});

describe('rotating a key', () => {
  it('keeps label and scopes, and ends the old key with the overlap or its own expiry', async () => {
    const { agencyId, keyId } = await issue({ label: 'Mapping', scopes: ['complaints:write'], validDays: 2 });
    const { body } = await rotate({ agencyId, keyId }, { overlapHours: 720, validDays: 30 });
    expect(body).toMatchObject({ agencyId, label: 'Mapping', scopes: ['agencies:read', 'complaints:write'] });
    expect(Date.parse(body.expiresAt) - Date.parse(body.createdAt)).toBe(days(30));
    expect(Date.parse(body.replaces.expiresAt) - Date.parse(body.createdAt)).toBe(days(2));
    const { items } = (await agencies().client.listKeys({ caller: staff, params: { agencyId } })).body;
    expect(items.find(({ id }) => id === keyId)).toMatchObject({
      rotatedTo: body.id,
      expiresAt: body.replaces.expiresAt,
    });
  });

  it('is repeated word for word within a day, and refused afterwards', async () => {
    const { agencyId, keyId } = await issue();
    const { client, portal } = agencies();
    const asking = {
      caller: staff,
      params: { agencyId, keyId },
      body: { overlapHours: 1 },
      idempotencyKey: 'rotation-1',
    };
    const first = await client.rotateKey(asking);
    portal.clock.advance(hours(24));
    expect((await client.rotateKey(asking)).text).toBe(first.text);
    portal.clock.advance(1);
    expect((await client.rotateKey(asking)).problem.code).toBe('key-shown');
  });

  it('tells nothing to a repeat after the secret was changed', async () => {
    const { agencyId, keyId } = await issue();
    const { client, portal } = agencies();
    const asking = { caller: staff, params: { agencyId, keyId }, body: {}, idempotencyKey: 'rotation-2' };
    await client.rotateKey(asking);
    const derive = jest.spyOn(portal.signer, 'deriveSecret').mockReturnValue('0'.repeat(32));
    expect((await client.rotateKey(asking)).problem.code).toBe('key-shown');
    derive.mockRestore();
  });

  it.each(['rotateKey', 'revokeKey'] as const)(
    'or revoking one of another agency finds none: %s',
    async (name) => {
      const { keyId } = await issue();
      const params = { agencyId: await agencies().register(), keyId };
      const { problem } = await agencies().client[name]({ caller: staff, params, body: {} } as never);
      expect(problem.code).toBe('key-not-found');
    },
  );
});

describe('GET /v1/agency/agencies/self', () => {
  it('tells the holder of any key whose it is', async () => {
    const { agencyId, keyId, apiKey, issued } = await issue();
    const { client, show } = agencies();
    const { caller } = await show(apiKey);
    const { body } = await client.whoAmI({ caller });
    expect(body).toMatchObject({
      id: agencyId,
      status: 'active',
      tier: 'standard',
      jurisdiction: 'jo-amman',
    });
    expect(body.key).toEqual({
      id: keyId,
      label: 'Case management',
      scopes: ['agencies:read', 'complaints:read'],
      expiresAt: issued.expiresAt,
    });
  });
});

describe('the list of keys', () => {
  it('shows each key once, page by page, and is empty for an agency without keys', async () => {
    const { client, register } = agencies();
    const params = { agencyId: await register() };
    expect((await client.listKeys({ caller: staff, params })).body).toEqual({ items: [] });
    const given = [];
    for (let count = 0; count < 5; count += 1) {
      given.push((await client.issueKey({ caller: staff, params, body: keyBody })).body.id);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '2', ...(cursor ? { cursor } : {}) };
      const { body } = await client.listKeys({ caller: staff, params, query });
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.next;
    } while (cursor);
    expect(seen).toEqual([...given].sort());
  });
});
