import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { apiVersion, passedReportKey } from '../../../functions/blocks/agencies/conformance';
import { days, instant } from '../../../functions/kernel/text/time';
import { staff, useAgencies } from '../support';

/*
 * What a live key is conditional on, where an operator gives it.
 */

const agencies = useAgencies();
const endpoint = 'https://cases.example/diwan';
const body = { label: 'Cases', scopes: ['complaints:read'] };

const issue = (agencyId: string, more: object = {}) =>
  agencies().client.issueKey({ caller: staff, params: { agencyId }, body: { ...body, ...more } });

/** A report as the webhooks service leaves it. */
const report = async (agencyId: string, version: string = apiVersion): Promise<void> => {
  const { client, name: TableName } = agencies().portal.table;
  const passedAt = instant(agencies().portal.clock());
  const item = { type: 'conformance-report', version: 1, agencyId, endpoint, apiVersion: version, passedAt };
  await client.send(new PutCommand({ TableName, Item: { ...passedReportKey(agencyId, endpoint), ...item } }));
};

const waive = (agencyId: string, until: string) =>
  agencies().client.waiveConformance({
    caller: staff,
    params: { agencyId },
    body: { reason: 'It only calls.', officer: 'S. Khoury', until },
  });

describe('a live key', () => {
  it('needs a report, of this version of the interface, at most 30 days old', async () => {
    const agencyId = await agencies().register();
    expect((await issue(agencyId, { endpoint })).problem).toMatchObject({
      code: 'conformance-missing',
      endpoint,
    });
    await report(agencyId, 'v0');
    const other = (await issue(agencyId, { endpoint })).problem;
    expect(other).toMatchObject({ code: 'conformance-other-version', reportVersion: 'v0', apiVersion });
    await report(agencyId);
    expect((await issue(agencyId, { endpoint })).body.mode).toBe('live');
    agencies().portal.clock.advance(days(31));
    expect((await issue(agencyId, { endpoint })).problem.code).toBe('conformance-outdated');
  });

  it('is not for a report of another agency', async () => {
    const [one, other] = [await agencies().register(), await agencies().register()];
    await report(one);
    expect((await issue(other, { endpoint })).problem.code).toBe('conformance-missing');
  });

  it('needs none while it is waived: for 90 days from the registration, and as an operator says', async () => {
    const agencyId = await agencies().register();
    expect((await issue(agencyId)).status).toBe(201);
    const { portal, client } = agencies();
    portal.clock.advance(days(91));
    expect((await issue(agencyId)).problem.code).toBe('conformance-missing');
    expect((await waive(agencyId, instant(portal.clock() + days(10)))).status).toBe(204);
    expect((await issue(agencyId)).status).toBe(201);
    const seen = (await client.getAgency({ caller: staff, params: { agencyId } })).body;
    expect(seen.waiver).toMatchObject({ officer: 'S. Khoury', reason: 'It only calls.' });
    portal.clock.advance(days(11));
    expect((await issue(agencyId)).problem.code).toBe('conformance-missing');
  });

  it('is not waived for more than a year', async () => {
    const agencyId = await agencies().register();
    const { problem } = await waive(agencyId, instant(agencies().portal.clock() + days(400)));
    expect(problem.errors?.[0]?.pointer).toBe('/until');
  });

  it('may be rotated without a report, and a test key be given without', async () => {
    const agencyId = await agencies().register();
    const { id: keyId } = (await issue(agencyId)).body;
    agencies().portal.clock.advance(days(89));
    await waive(agencyId, instant(agencies().portal.clock()));
    agencies().portal.clock.advance(1_000);
    const asking = { caller: staff, params: { agencyId, keyId }, body: {} };
    expect((await agencies().client.rotateKey(asking)).body.mode).toBe('live');
    expect((await issue(agencyId, { mode: 'test' })).body.mode).toBe('test');
  });
});
