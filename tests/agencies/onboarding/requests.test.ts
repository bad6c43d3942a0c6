import { randomUUID } from 'node:crypto';
import { eventsOf } from '../../../functions/agencies/onboarding/events';
import { asked } from '../../../functions/agencies/onboarding/examples';
import {
  type ActionName,
  lifecycle,
  type Status,
  statuses,
} from '../../../functions/agencies/onboarding/lifecycle';
import { type OnboardingRequest, requestKey } from '../../../functions/agencies/onboarding/request';
import { agencyKey } from '../../../functions/blocks/agencies/api-key';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { days } from '../../../functions/kernel/text/time';
import { type Caller, citizen } from '../../support/callers';
import { plansOf, staff, useAgencies } from '../support';

const agencies = useAgencies();
const somebody = (): Caller => citizen(randomUUID());

const ask = async (caller = somebody(), body: object = {}) => {
  const reply = await agencies().client.requestConnection({ caller, body: { ...asked, ...body } });
  return { caller, params: { requestId: reply.body.id }, reply };
};
type MadeRequest = Awaited<ReturnType<typeof ask>>;

const approve = ({ params }: Pick<MadeRequest, 'params'>, idempotencyKey: string = randomUUID()) =>
  agencies().client.approveConnection({ caller: staff, params, idempotencyKey });
const refuse = ({ params }: Pick<MadeRequest, 'params'>) =>
  agencies().client.refuseConnection({ caller: staff, params, body: { reason: 'Not by that law.' } });
const withdraw = ({ caller, params }: Pick<MadeRequest, 'caller' | 'params'>) =>
  agencies().client.withdrawConnectionRequest({ caller, params });
const giveKey = (
  { caller, params }: Pick<MadeRequest, 'caller' | 'params'>,
  idempotencyKey: string = randomUUID(),
) => agencies().client.giveTestKey({ caller, params, body: { label: 'Cases' }, idempotencyKey });
const shown = async ({ caller, params }: Pick<MadeRequest, 'caller' | 'params'>) =>
  (await agencies().client.getConnectionRequest({ caller, params })).body;

const connected = async (body: object = {}) => {
  const request = await ask(somebody(), body);
  const { agencyId } = (await approve(request)).body;
  return { ...request, agencyId };
};

const acts: Record<ActionName, (request: MadeRequest) => Promise<{ readonly status: number }>> = {
  withdraw,
  approve,
  refuse,
};
const reaching: Record<Status, (request: MadeRequest) => Promise<unknown>> = {
  submitted: async () => undefined,
  approved: approve,
  refused: refuse,
  withdrawn: withdraw,
};
const every = statuses.flatMap((status) =>
  (Object.keys(lifecycle) as ActionName[]).map((action) => [status, action] as const),
);

describe('a request to be connected', () => {
  it.each(every)('that is %s, on %s', async (status, action) => {
    const request = await ask();
    await reaching[status](request);
    const step = lifecycle[action];
    const reply = await acts[action](request);
    const isAllowed = (step.from as readonly Status[]).includes(status);
    expect(reply.status).toBe(isAllowed ? (action === 'approve' ? 201 : 204) : 409);
    if (!isAllowed)
      expect(reply).toMatchObject({ problem: { code: 'request-decided', requestStatus: status } });
    expect((await shown(request)).status).toBe(isAllowed ? step.to : status);
  });

  it('is shown to who asked and to operators, and to nobody else', async () => {
    const request = await ask();
    const { client } = agencies();
    expect((await client.getConnectionRequest({ ...request, caller: somebody() })).status).toBe(404);
    expect((await withdraw({ ...request, caller: somebody() })).status).toBe(404);
    const seen = await client.getConnectionRequestAsOperator({ caller: staff, params: request.params });
    expect(seen.body).toEqual(request.reply.body);
    expect((await client.listConnectionRequests({ caller: request.caller })).body.items).toEqual([
      expect.objectContaining({ id: request.params.requestId, status: 'submitted' }),
    ]);
  });

  it('waits in the list of those that wait, the longest first, and then stands among the decided', async () => {
    const idsIn = async (list: 'open' | 'closed') =>
      (
        await agencies().client.listConnectionQueue({ caller: staff, query: { list, limit: '100' } })
      ).body.items.map(({ id }) => id);
    const first = await ask();
    agencies().portal.clock.advance(1_000);
    const second = await ask();
    const waiting = await idsIn('open');
    expect(waiting.indexOf(first.params.requestId)).toBeLessThan(waiting.indexOf(second.params.requestId));
    await refuse(first);
    expect(await idsIn('open')).not.toContain(first.params.requestId);
    expect((await idsIn('closed'))[0]).toBe(first.params.requestId);
  });

  it('is refused with a scope that there is not, and with a network that is none', async () => {
    const refusal = async (body: object) => {
      const reply = await agencies().client.requestConnection({
        caller: somebody(),
        body: { ...asked, ...body },
      });
      return [reply.problem.code, reply.problem.errors?.map(({ pointer }) => pointer)];
    };
    expect(await refusal({ scopes: ['mint:write'] })).toEqual(['unknown-scope', ['/scopes/0']]);
    expect(await refusal({ networks: ['everywhere'] })).toEqual(['invalid-request', ['/networks/0']]);
  });

  it('is answered alike each time it is sent, also when it was decided meanwhile', async () => {
    const caller = somebody();
    const asking = { caller, body: asked, idempotencyKey: 'lost-answer' };
    const first = await agencies().client.requestConnection(asking);
    await refuse({ params: { requestId: first.body.id } });
    expect((await agencies().client.requestConnection(asking)).text).toBe(first.text);
  });
});

describe('approving a request', () => {
  it('makes the agency once, on the plan for tests, however often it is sent', async () => {
    const request = await ask();
    const first = await approve(request, 'the-same');
    const again = await approve(request, 'the-same');
    expect(again.text).toBe(first.text);
    const { agencyId } = first.body;
    const { client, gateway } = agencies();
    const agency = (await client.getAgency({ caller: staff, params: { agencyId } })).body;
    expect(agency).toMatchObject({
      names: asked.names,
      tier: 'test',
      status: 'active',
      contact: asked.contact,
    });
    expect(plansOf(gateway, agencyId)).toEqual(['plan-test']);
    expect((await shown(request)).agencyId).toBe(agencyId);
  });

  it('is completed by the same request when the usage plan did not answer', async () => {
    const request = await ask();
    const { gateway } = agencies();
    gateway.refuse('POST /usageplans/{}/keys', 1, 400, 'BadRequestException');
    expect((await approve(request, 'once-more')).status).toBeGreaterThanOrEqual(500);
    gateway.calm();
    const { agencyId } = (await approve(request, 'once-more')).body;
    expect(plansOf(gateway, agencyId)).toEqual(['plan-test']);
  });

  it('and refusing it are events for who asked', async () => {
    const told = async (decide: (request: MadeRequest) => Promise<unknown>) => {
      const request = await ask();
      const item = () =>
        read<OnboardingRequest & Item>(agencies().portal.table, requestKey(request.params.requestId));
      const before = await item();
      await decide(request);
      const after = await item();
      return eventsOf(before, after).map(({ type, audience, data }) => ({
        type,
        audience,
        ...data,
        owner: after?.owner,
      }));
    };
    const [approval] = await told(approve);
    expect(approval).toMatchObject({ type: 'onboarding.approved', agency: { names: asked.names } });
    expect(approval?.audience).toEqual({ people: [approval?.owner] });
    expect(await told(refuse)).toMatchObject([{ type: 'onboarding.refused', reason: 'Not by that law.' }]);
  });
});

describe('a key for trying things out', () => {
  it('has the scopes and networks that were asked for, opens, and ends after 30 days', async () => {
    const request = await connected({ networks: ['127.0.0.0/8'] });
    const { body: key } = await giveKey(request);
    expect(key).toMatchObject({ agencyId: request.agencyId, networks: ['127.0.0.0/8'], label: 'Cases' });
    expect(key.scopes).toEqual(['agencies:read', ...asked.scopes]);
    expect(Date.parse(key.expiresAt) - Date.parse(key.createdAt)).toBe(days(30));
    const { caller } = await agencies().show(key.apiKey);
    expect((await agencies().client.whoAmI({ caller })).body).toMatchObject({
      id: request.agencyId,
      tier: 'test',
    });
    expect((await shown(request)).testKeys).toBe(1);
  });

  it('is told again within a day, and counted once', async () => {
    const request = await connected();
    const first = await giveKey(request, 'lost-answer');
    expect((await giveKey(request, 'lost-answer')).text).toBe(first.text);
    expect((await shown(request)).testKeys).toBe(1);
    agencies().portal.clock.advance(days(1) + 1);
    expect((await giveKey(request, 'lost-answer')).problem.code).toBe('key-shown');
  });

  it.each<[string, string, (request: MadeRequest & { agencyId?: string }) => Promise<unknown>]>([
    ['that waits', 'request-not-approved', async () => undefined],
    ['that was refused', 'request-not-approved', refuse],
    [
      'whose agency people depend on',
      'agency-live',
      async (request) => {
        const { agencyId } = (await approve(request)).body;
        await agencies().client.editAgency({
          caller: staff,
          params: { agencyId },
          body: { tier: 'standard' },
        });
      },
    ],
    [
      'whose agency is suspended',
      'agency-suspended',
      async (request) => {
        const { agencyId } = (await approve(request)).body;
        await agencies().client.editAgency({
          caller: staff,
          params: { agencyId },
          body: { status: 'suspended' },
        });
      },
    ],
  ])('is not for a request %s', async (_, code, prepare) => {
    const request = await ask();
    await prepare(request);
    const reply = await giveKey(request);
    expect([reply.status, reply.problem.code]).toEqual([409, code]);
  });

  it('is not for somebody else, and not for ever more', async () => {
    const request = await connected();
    expect((await giveKey({ ...request, caller: somebody() })).status).toBe(404);
    for (let count = 0; count < 20; count += 1) expect((await giveKey(request)).status).toBe(201);
    expect((await giveKey(request)).problem).toMatchObject({ code: 'too-many-keys', limit: 20 });
    expect(await read(agencies().portal.table, agencyKey(request.agencyId))).toBeDefined();
  });
});
