import { plansOf, registration, staff, useAgencies } from './support';

const agencies = useAgencies();
const fifty = Array.from({ length: 50 });
const keyBody = { label: 'Case management', scopes: ['complaints:read'] };

const issue = async () => {
  const params = { agencyId: await agencies().register() };
  const { body } = await agencies().client.issueKey({ caller: staff, params, body: keyBody });
  return { ...params, keyId: body.id };
};
const keysOf = async (agencyId: string) =>
  (await agencies().client.listKeys({ caller: staff, params: { agencyId } })).body.items;

describe('fifty calls at once with one Idempotency-Key', () => {
  it('register one agency with one key of the gateway', async () => {
    const { client, gateway } = agencies();
    const asking = { caller: staff, body: registration, idempotencyKey: 'register-50' };
    const replies = await Promise.all(fifty.map(() => client.registerAgency(asking)));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const [{ id = '' } = {}] = replies.map(({ body }) => body);
    expect(gateway.keys.keys().filter(({ name }) => name.endsWith(id))).toHaveLength(1);
    expect(plansOf(gateway, id)).toEqual(['plan-standard']);
    const other = { ...asking, body: { ...registration, tier: 'high' } } as const;
    expect((await client.registerAgency(other)).problem.code).toBe('idempotency-key-reused');
  });

  it('edit an agency once', async () => {
    const { client, register, portal } = agencies();
    const params = { agencyId: await register() };
    const asking = { caller: staff, params, body: { names: { fa: 'الف' } }, idempotencyKey: 'edit-50' };
    const replies = await Promise.all(fifty.map(() => client.editAgency(asking)));
    expect(replies.every(({ status }) => status === 204)).toBe(true);
    await client.editAgency({ caller: staff, params, body: { names: { fa: 'ب' } } });
    portal.clock.advance(1);
    await client.editAgency(asking);
    expect((await client.getAgency({ caller: staff, params })).body.names.fa).toBe('ب');
    const other = { ...asking, body: { names: { fa: null } } };
    expect((await client.editAgency(other)).problem.code).toBe('idempotency-key-reused');
  });

  it('give one key', async () => {
    const { client, register } = agencies();
    const params = { agencyId: await register() };
    const asking = { caller: staff, params, body: keyBody, idempotencyKey: 'issue-50' };
    const replies = await Promise.all(fifty.map(() => client.issueKey(asking)));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(await keysOf(params.agencyId)).toHaveLength(1);
    const other = { ...asking, body: { ...keyBody, validDays: 91 } };
    expect((await client.issueKey(other)).problem.code).toBe('idempotency-key-reused');
  });

  it('rotate a key once', async () => {
    const { agencyId, keyId } = await issue();
    const { client } = agencies();
    const params = { agencyId, keyId };
    const asking = { caller: staff, params, body: { overlapHours: 2 }, idempotencyKey: 'rotate-50' };
    const replies = await Promise.all(fifty.map(() => client.rotateKey(asking)));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(replies[0]?.status).toBe(201);
    expect(await keysOf(agencyId)).toHaveLength(2);
    const other = { ...asking, body: { overlapHours: 3 } };
    expect((await client.rotateKey(other)).problem.code).toBe('idempotency-key-reused');
  });

  it('revoke a key once', async () => {
    const { agencyId, keyId } = await issue();
    const { client, portal } = agencies();
    const asking = { caller: staff, params: { agencyId, keyId }, idempotencyKey: 'revoke-50' };
    const replies = await Promise.all(fifty.map(() => client.revokeKey(asking)));
    expect(replies.every(({ status }) => status === 204)).toBe(true);
    const [{ revokedAt } = {}] = await keysOf(agencyId);
    portal.clock.advance(1000);
    await client.revokeKey({ ...asking, idempotencyKey: 'revoke-51' });
    expect((await keysOf(agencyId))[0]?.revokedAt).toBe(revokedAt);
  });
});

describe('one Idempotency-Key for two routes of a key', () => {
  it('is refused: giving, then rotating', async () => {
    const { client } = agencies();
    const { agencyId, keyId } = await issue();
    const idempotencyKey = 'two-routes';
    await client.issueKey({ caller: staff, params: { agencyId }, body: keyBody, idempotencyKey });
    const asking = { caller: staff, params: { agencyId, keyId }, body: {}, idempotencyKey };
    expect((await client.rotateKey(asking)).problem.code).toBe('idempotency-key-reused');
    expect(await keysOf(agencyId)).toHaveLength(2);
  });

  it('is refused: rotating, then revoking', async () => {
    const { client } = agencies();
    const { agencyId, keyId } = await issue();
    const asking = { caller: staff, params: { agencyId, keyId }, idempotencyKey: 'two-deeds' };
    await client.rotateKey({ ...asking, body: {} });
    expect((await client.revokeKey(asking)).problem.code).toBe('idempotency-key-reused');
  });
});

describe('fifty different rotations at once', () => {
  it('make one new key', async () => {
    const { client } = agencies();
    const { agencyId, keyId } = await issue();
    const asking = { caller: staff, params: { agencyId, keyId }, body: {} };
    const replies = await Promise.all(fifty.map(() => client.rotateKey(asking)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await keysOf(agencyId)).toHaveLength(2);
  });
});

describe('an answer that was lost', () => {
  it.each(['PutItem', 'TransactWriteItems'])(
    'on the way from the table is found again: %s',
    async (operation) => {
      const { client, portal } = agencies();
      portal.database.faults.next('answer-lost', 1, operation);
      const { agencyId } = await issue();
      expect(await keysOf(agencyId)).toHaveLength(1);
      expect(portal.database.faults.suffered()).toBe(1);
      portal.database.faults.clear();
      expect((await client.getAgency({ caller: staff, params: { agencyId } })).status).toBe(200);
    },
  );
});
