import { contracts } from '../../../functions/contracts';
import { type SmokeRequest, smokeRequestOf } from '../../../functions/kernel/contract/smoke';
import { type Called, type HookEvent, smoke } from '../../../functions/platform/smoke/smoke';
import { recordingLog } from '../../support/effects';
import { usePortal } from '../../support/portal';
import { services } from '../../support/services';
import { lambdaContext } from '../../support/transport';

const event: HookEvent = { DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'hook-1' };

/** What CodeDeploy is told when the version answers like this. */
const verdict = async (request: SmokeRequest, call: (event: object) => Promise<Called>) => {
  const told: (readonly [HookEvent, string])[] = [];
  const log = recordingLog();
  const report = async (about: HookEvent, status: string) => {
    told.push([about, status]);
  };
  await smoke(request, { call, report, log })(event);
  expect(told).toEqual([[event, expect.any(String)]]);
  return { status: told[0]?.[1], log };
};

const open: SmokeRequest = { method: 'GET', resource: '/v1/public/lamps', status: 200 };
const closed: SmokeRequest = { method: 'GET', resource: '/v1/lamps', status: 401 };
const answer = (statusCode: number, body: string) => async () => ({
  payload: JSON.stringify({ statusCode, body }),
  failed: false,
});

test.each<[string, SmokeRequest, () => Promise<Called>]>([
  ['an answer', open, answer(200, '{}')],
  ['a refusal in the form of the portal', closed, answer(401, '{"code":"unauthenticated"}')],
])('%s lets the traffic come', async (_, request, call) => {
  expect((await verdict(request, call)).status).toBe('Succeeded');
});

test.each<[string, SmokeRequest, () => Promise<Called>]>([
  ['another status', open, answer(500, '{}')],
  ['an empty answer', open, answer(200, '')],
  ['an answer in place of a refusal', closed, answer(200, '{}')],
  ['a refusal in another form', closed, answer(401, '{"message":"Unauthorized"}')],
  ['a refusal that is no JSON', closed, answer(401, 'no')],
  ['a crash', open, async () => ({ payload: '{"errorMessage":"x"}', failed: true })],
  ['nothing', open, async () => ({ payload: '', failed: false })],
  ['no call', open, () => Promise.reject(new Error('AccessDenied'))],
])('%s keeps the old version', async (_, request, call) => {
  const { status, log } = await verdict(request, call);
  expect(status).toBe('Failed');
  expect(JSON.stringify(log)).toContain('new version does not answer as it must');
});

describe('a version as it is', () => {
  const portal = usePortal(...services);

  it.each(contracts.map((each) => [each.name, each] as const))('of %s passes', async (name, contract) => {
    const opener = services.find((each) => each.contract.name === name);
    const handler = opener?.open(portal());
    const call = async (asked: object): Promise<Called> => ({
      payload: JSON.stringify(await handler?.(asked as never, lambdaContext)),
      failed: false,
    });
    const { status, log } = await verdict(smokeRequestOf(contract), call);
    expect([status, JSON.stringify(log)]).toEqual([
      'Succeeded',
      expect.not.stringContaining('new version does not answer as it must'),
    ]);
  });
});
