import { createECDH } from 'node:crypto';
import { openSigner } from '../../../functions/kernel/identity/signer';
import { contract } from '../../../functions/notifications/contract';
import { vapidPairs } from '../../../functions/notifications/push/vapid';
import { citizen } from '../../support/callers';
import { subscriptionFor } from '../../support/devices';
import { usePortal } from '../../support/portal';
import { keysOf } from '../../support/seals';
import { notificationsService } from '../../support/services';

const portal = usePortal(notificationsService);
const client = () => portal().client(contract);

let people = 0;
const somebody = () => {
  people += 1;
  const caller = citizen(`device-${people}`);
  const add = (change: object = {}) =>
    client().addDevice({ caller, body: { ...subscriptionFor(portal().signer), ...change } as never });
  const devices = async () => (await client().listDevices({ caller })).body.items;
  return { caller, add, devices };
};

describe('devices', () => {
  it('are listed by name and push service, and go when asked', async () => {
    const { caller, add, devices } = somebody();
    expect(await devices()).toEqual([]);
    const { status, body } = await add({ name: 'My phone' });
    expect(status).toBe(201);
    expect(await devices()).toEqual([
      { id: body.id, name: 'My phone', service: 'push.example.net', since: expect.any(String) },
    ]);
    const removing = { caller, params: { deviceId: body.id } };
    expect((await client().removeDevice(removing)).status).toBe(204);
    expect(await devices()).toEqual([]);
    expect((await client().removeDevice({ ...removing, idempotencyKey: 'again' })).problem.code).toBe(
      'device-not-found',
    );
  });

  it('are one for one endpoint, however often they are told', async () => {
    const { caller, devices } = somebody();
    const body = subscriptionFor(portal().signer) as never;
    const [first, second] = [
      await client().addDevice({ caller, body }),
      await client().addDevice({ caller, body }),
    ];
    expect(second.body.id).toBe(first.body.id);
    const renewed = {
      ...subscriptionFor(portal().signer),
      endpoint: (body as { endpoint: string }).endpoint,
    };
    await client().addDevice({ caller, body: { ...renewed, name: 'Anew' } as never });
    expect(await devices()).toMatchObject([{ id: first.body.id, name: 'Anew' }]);
  });

  it('are ten a person at most, also of many at once', async () => {
    const { add, devices } = somebody();
    for (let count = 1; count <= 8; count += 1) expect((await add()).status).toBe(201);
    const last = await Promise.all([add(), add(), add(), add()]);
    expect(last.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    expect((await add()).problem.code).toBe('too-many-devices');
    expect(await devices()).toHaveLength(10);
  });

  it('stay when preferences are replaced, which stay when a device is added', async () => {
    const { caller, add, devices } = somebody();
    await add();
    const channels = [{ kind: 'complaint.asked', push: false }];
    await client().replacePreferences({ caller, body: { language: 'fa', channels } });
    await add();
    expect(await devices()).toHaveLength(2);
    const { body } = await client().showPreferences({ caller });
    expect(body.language).toBe('fa');
    expect(body.channels.find(({ kind }) => kind === 'complaint.asked')).toMatchObject({
      push: false,
      email: true,
    });
  });

  it.each<[string, string]>([
    ['without TLS', 'http://push.example.net/x'],
    ['of a private network', 'https://10.0.0.1/x'],
    ["of the cloud's own data", 'https://169.254.169.254/latest'],
    ['of IPv6 that hides one of IPv4', 'https://[::ffff:10.0.0.1]/x'],
    ['at another port', 'https://push.example.net:8443/x'],
    ['with credentials', 'https://a@push.example.net/x'],
  ])('are refused at an endpoint %s', async (_, endpoint) => {
    const { add, devices } = somebody();
    expect((await add({ endpoint })).problem).toMatchObject({
      ...{ status: 422, code: 'unsafe-url' },
      errors: [{ pointer: '/endpoint' }],
    });
    expect(await devices()).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['whose key is none', { keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) } }, '/keys/p256dh'],
    [
      'whose secret is too short',
      { keys: { p256dh: createECDH('prime256v1').generateKeys('base64url'), auth: 'AAAA' } },
      '/keys/auth',
    ],
    ['whose endpoint is no URL', { endpoint: 'push' }, '/endpoint'],
  ])('are refused %s', async (_, change, pointer) => {
    const { problem } = await somebody().add(change);
    expect(problem).toMatchObject({ code: 'invalid-request', errors: [{ pointer }] });
  });
});

describe('the key of push messages', () => {
  it('is a point of the curve, the same for everybody, and is what devices must be made for', async () => {
    const { body, headers } = await client().pushKey({});
    expect(Buffer.from(body.applicationServerKey, 'base64url')).toHaveLength(65);
    expect(headers['cache-control']).toBe('public, max-age=60');
    const other = createECDH('prime256v1').generateKeys('base64url');
    const { problem } = await somebody().add({ applicationServerKey: other });
    expect(problem).toMatchObject({ status: 422, code: 'unknown-push-key' });
  });

  it('stays good for its devices when there is a new one, and goes when it is dropped', () => {
    const [old, young] = ['a'.repeat(40), 'b'.repeat(40)];
    const keys = (ring: string) => vapidPairs(openSigner(keysOf(ring))).map(({ publicKey }) => publicKey);
    const [before = ''] = keys(`1:${old}`);
    const [made, kept] = keys(`2:${young} 1:${old}`);
    expect(kept).toBe(before);
    expect(made).not.toBe(before);
    expect(keys(`2:${young}`)).toEqual([made]);
  });
});
