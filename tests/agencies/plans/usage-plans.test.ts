import { plansOf, registration, staff, useAgencies } from '../support';

const agencies = useAgencies();

/** Lets time pass a second each time that it is asked for, so that nothing is waited for until it counts as busy. */
const inHaste = async <T>(work: () => Promise<T>): Promise<T> => {
  let now = Date.now();
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => {
    now += 1_000;
    return now;
  });
  try {
    return await work();
  } finally {
    clock.mockRestore();
  }
};

describe("an agency's usage plan", () => {
  it('is that of its tier, under the key that the authorizer counts by', async () => {
    const { client, gateway, register, show } = agencies();
    const agencyId = await register({ tier: 'high' });
    expect(plansOf(gateway, agencyId)).toEqual(['plan-high']);
    const body = { label: 'A', scopes: ['complaints:read'] };
    const { apiKey } = (await client.issueKey({ caller: staff, params: { agencyId }, body })).body;
    const { usageIdentifierKey } = await show(apiKey);
    const [key] = gateway.keys.keys().filter(({ name }) => name.endsWith(agencyId));
    expect(key).toMatchObject({ value: usageIdentifierKey, enabled: true });
    expect(apiKey).not.toContain(usageIdentifierKey);
  });

  it('changes with the tier, and with nothing else', async () => {
    const { client, gateway, register } = agencies();
    const params = { agencyId: await register() };
    await client.editAgency({ caller: staff, params, body: { tier: 'test' } });
    expect(plansOf(gateway, params.agencyId)).toEqual(['plan-test']);
    const calls = gateway.calls.length;
    await client.editAgency({ caller: staff, params, body: { status: 'suspended' } });
    expect(gateway.calls).toHaveLength(calls);
  });

  it('is not brought back by a late repeat of an older change', async () => {
    const { client, gateway, register } = agencies();
    const params = { agencyId: await register() };
    const older = { caller: staff, params, body: { tier: 'test' }, idempotencyKey: 'older' } as const;
    await client.editAgency(older);
    await client.editAgency({ caller: staff, params, body: { tier: 'high' } });
    expect((await client.editAgency(older)).status).toBe(204);
    expect((await client.getAgency({ caller: staff, params })).body.tier).toBe('high');
    expect(plansOf(gateway, params.agencyId)).toEqual(['plan-high']);
  });

  it.each(['GET /apikeys', 'POST /apikeys', 'POST /usageplans/{}/keys'])(
    'is set although %s is throttled at first',
    async (operation) => {
      const { gateway, register } = agencies();
      gateway.refuse(operation, 2, 429, 'TooManyRequestsException');
      const agencyId = await register();
      expect(plansOf(gateway, agencyId)).toEqual(['plan-standard']);
    },
  );

  it('that could not be set for throttles is told as busy, and set by the repeat', async () => {
    const { client, gateway } = agencies();
    gateway.refuse('POST /usageplans/{}/keys', 1000, 429, 'TooManyRequestsException');
    const asking = { caller: staff, body: registration, idempotencyKey: 'throttled' };
    const refused = await inHaste(() => client.registerAgency(asking));
    expect(refused.problem).toMatchObject({ code: 'busy', status: 503 });
    gateway.calm();
    const { body } = await client.registerAgency(asking);
    expect(plansOf(gateway, body.id)).toEqual(['plan-standard']);
    expect(gateway.keys.keys().filter(({ name }) => name.endsWith(body.id))).toHaveLength(1);
  });

  it.each(['GET /apikeys', 'POST /apikeys', 'POST /usageplans/{}/keys'])(
    'that a fault at %s left unset is set by the repeat',
    async (operation) => {
      const { client, gateway } = agencies();
      gateway.refuse(operation, 1, 400, 'BadRequestException');
      const asking = {
        caller: staff,
        body: registration,
        idempotencyKey: `fault at ${operation}`.replaceAll(' ', '-'),
      };
      expect((await client.registerAgency(asking)).problem.code).toBe('internal');
      const { body } = await client.registerAgency(asking);
      expect(plansOf(gateway, body.id)).toEqual(['plan-standard']);
    },
  );

  it.each(['DELETE /usageplans/{}/keys/{}', 'POST /usageplans/{}/keys'])(
    'that a fault at %s left half changed is changed by the repeat',
    async (operation) => {
      const { client, gateway, register } = agencies();
      const params = { agencyId: await register() };
      gateway.refuse(operation, 1, 400, 'BadRequestException');
      const asking = {
        caller: staff,
        params,
        body: { tier: 'high' },
        idempotencyKey: 'half-changed',
      } as const;
      expect((await client.editAgency(asking)).problem.code).toBe('internal');
      expect((await client.editAgency(asking)).status).toBe(204);
      expect(plansOf(gateway, params.agencyId)).toEqual(['plan-high']);
    },
  );

  it('of fifty changes at once is that of the tier that the agency has in the end', async () => {
    const { client, gateway, register } = agencies();
    const params = { agencyId: await register() };
    const tiers = ['test', 'standard', 'high'] as const;
    const change = (_: unknown, index: number) =>
      client.editAgency({ caller: staff, params, body: { tier: tiers[index % 3] } });
    await Promise.all(Array.from({ length: 50 }, change));
    const { tier } = (await client.getAgency({ caller: staff, params })).body;
    expect(plansOf(gateway, params.agencyId)).toEqual([`plan-${tier}`]);
  });
});
