import { agencyAuthorizer } from '../../functions/authorizers/agency-authorizer';
import { usageKeyOf } from '../../functions/blocks/agencies/api-key';
import { days } from '../../functions/kernel/text/time';
import { staff, useAgencies } from '../agencies/support';
import { asFunction } from '../support/functions';
import { inVirtualTime } from '../support/virtual-time';
import { eventWith, everything } from './event';

const agencies = useAgencies();
const authorize = (headers: Record<string, string> | null) => {
  const { table, signer, log, clock } = agencies().portal;
  return agencyAuthorizer({ table: asFunction('agency', table), signer, log, clock })(eventWith(headers));
};
const issue = async (more: object = {}) => {
  const params = { agencyId: await agencies().register() };
  const body = { label: 'A', scopes: ['complaints:read'], ...more };
  const { apiKey, id } = (await agencies().client.issueKey({ caller: staff, params, body })).body;
  return { ...params, keyId: id, apiKey };
};

describe('the agency authorizer', () => {
  it.each(['x-api-key', 'X-API-Key'])(
    'lets in who shows a live key as %s, in one round trip',
    async (name) => {
      const { agencyId, keyId, apiKey } = await issue();
      const { database, signer } = agencies().portal;
      const { result, cost } = await database.meter.measure(() => authorize({ [name]: apiKey }));
      expect(result).toEqual({
        principalId: agencyId,
        policyDocument: everything,
        context: {
          ...{ kind: 'agency', id: agencyId, keyId, scopes: 'agencies:read complaints:read' },
          noted: 'connection',
        },
        usageIdentifierKey: usageKeyOf(signer, agencyId),
      });
      expect(cost).toMatchObject({ requests: 1, operations: ['BatchGetItem'], writes: 0 });
    },
  );

  it('tells from where a key may be used', async () => {
    const { apiKey } = await issue({ networks: ['198.51.100.0/24', '2001:db8::/48'] });
    const { context } = await authorize({ 'x-api-key': apiKey });
    expect(context).toMatchObject({ networks: '198.51.100.0/24 2001:db8::/48' });
  });

  const nothing = '000000000000000000000000';
  const other = (letter: string): string => (letter === '0' ? '1' : '0');
  it.each<[string, string, () => Promise<string>]>([
    ['malformed', 'key-malformed', async () => 'secret'],
    ['empty', 'key-malformed', async () => ''],
    ['of another form', 'key-malformed', async () => `${(await issue()).apiKey}0`],
    ['in upper case', 'key-malformed', async () => (await issue()).apiKey.toUpperCase()],
    [
      'of an unknown agency',
      'key-unknown',
      async () => (await issue()).apiKey.replace(/_[^_]{24}/, `_${nothing}`),
    ],
    [
      'of an unknown id',
      'key-unknown',
      async () => (await issue()).apiKey.replace(/_[^_]{24}_([^_]{32})$/, `_${nothing}_$1`),
    ],
    ['of a wrong secret', 'key-unknown', async () => (await issue()).apiKey.replace(/.$/, other)],
    [
      'the secret of another key',
      'key-unknown',
      async () => (await issue()).apiKey.slice(0, -32) + (await issue()).apiKey.slice(-32),
    ],
    [
      'expired',
      'key-expired',
      async () => {
        const { apiKey } = await issue({ validDays: 1 });
        agencies().portal.clock.advance(days(1) + 1);
        return apiKey;
      },
    ],
    [
      'revoked',
      'key-revoked',
      async () => {
        const { apiKey, ...params } = await issue();
        await agencies().client.revokeKey({ caller: staff, params });
        return apiKey;
      },
    ],
    [
      'of a suspended agency',
      'agency-suspended',
      async () => {
        const { apiKey, agencyId } = await issue();
        await agencies().client.editAgency({
          caller: staff,
          params: { agencyId },
          body: { status: 'suspended' },
        });
        return apiKey;
      },
    ],
  ])('refuses a key that is %s, and tells nobody why', async (_, reason, make) => {
    const apiKey = await make();
    const { entries } = agencies().portal.log;
    entries.length = 0;
    await expect(authorize({ 'x-api-key': apiKey })).rejects.toThrow(/^Unauthorized$/);
    expect(entries).toMatchObject([
      { level: 'info', message: 'API key refused', facts: { reason, requestId: 'request-1' } },
    ]);
    if (apiKey.length > 80) expect(JSON.stringify(entries)).not.toContain(apiKey.slice(-32));
  });

  it('refuses who shows none', async () => {
    await expect(authorize(null)).rejects.toThrow(/^Unauthorized$/);
    await expect(authorize({})).rejects.toThrow(/^Unauthorized$/);
  });

  it('lets the keys of an agency in again that is active again', async () => {
    const { apiKey, agencyId } = await issue();
    const edit = (status: 'active' | 'suspended') =>
      agencies().client.editAgency({ caller: staff, params: { agencyId }, body: { status } });
    await edit('suspended');
    await edit('active');
    expect((await authorize({ 'x-api-key': apiKey })).principalId).toBe(agencyId);
  });

  it('says that it is at fault when the table cannot be read', async () => {
    const { apiKey } = await issue();
    const { faults } = agencies().portal.database;
    faults.always('outage');
    const failure = await inVirtualTime(() =>
      authorize({ 'x-api-key': apiKey }).catch((error: Error) => error.message),
    );
    faults.clear();
    expect(failure).not.toBe('Unauthorized');
  });
});
