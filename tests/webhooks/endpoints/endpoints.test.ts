import { days, hours } from '../../../functions/kernel/text/time';
import { webhooksOf } from '../../../functions/webhooks/endpoints/endpoint';
import { useScene, verified } from '../scene';
import { happened, itemsOf, type Received } from '../world';

const { portal, api, office, connected } = useScene();

describe('a webhook', () => {
  it('is rotated: both secrets verify for the overlap, then the new one alone', async () => {
    const { id, caller, hook, params, secret, courier, get } = await connected();
    const body = { overlapHours: 24 };
    const rotated = await api().rotateSecret({ caller, params, body, idempotencyKey: 'rotate' });
    const repeated = await api().rotateSecret({ caller, params, body, idempotencyKey: 'rotate' });
    expect(repeated.text).toBe(rotated.text);
    const next = rotated.body.secret;
    expect(next).not.toBe(secret);
    expect((await get()).previousSecretUntil).toBe(rotated.body.previousSecretUntil);
    await courier.tell(happened([id], portal().clock()));
    await courier.drain();
    const [both] = hook.received as [Received];
    expect(both.headers['webhook-signature']).toMatch(/^v1,[^ ]+ v1,[^ ]+$/);
    expect(verified(secret, both)).toEqual(verified(next, both));
    expect((await api().rotateSecret({ caller, params, body })).problem.code).toBe('rotation-running');
    portal().clock.advance(days(1) + 1);
    expect((await api().rotateSecret({ caller, params, body, idempotencyKey: 'rotate' })).problem.code).toBe(
      'secret-shown',
    );
    expect((await get()).previousSecretUntil).toBeNull();
    const at = jest.spyOn(Date, 'now').mockReturnValue(portal().clock());
    await courier.tell(happened([id], portal().clock()));
    await courier.drain();
    const alone = hook.received[1] as Received;
    expect(verified(next, alone)).toBeDefined();
    expect(() => verified(secret, alone)).toThrow('No matching signature');
    at.mockRestore();
  });

  it('is rotated without overlap when a secret leaked', async () => {
    const { id, caller, hook, params, secret, courier } = await connected();
    await api().rotateSecret({ caller, params, body: {} });
    const { body } = await api().rotateSecret({ caller, params, body: { overlapHours: 0 } });
    await courier.tell(happened([id], portal().clock()));
    await courier.drain();
    const [received] = hook.received as [Received];
    expect(verified(body.secret, received)).toBeDefined();
    expect(() => verified(secret, received)).toThrow('No matching signature');
  });

  it('is made once for each asking, tells its secret for a day, and keeps none', async () => {
    const { id, caller } = await office();
    const asking = { caller, body: { url: 'https://a.example/x', types: ['a.*'] }, idempotencyKey: 'once' };
    const made = await api().createWebhook(asking);
    portal().clock.advance(hours(20));
    expect((await api().createWebhook(asking)).text).toBe(made.text);
    portal().clock.advance(hours(5));
    expect((await api().createWebhook(asking)).problem.code).toBe('secret-shown');
    expect((await api().listWebhooks({ caller })).body.items).toHaveLength(1);
    const kept = await itemsOf(portal().table, webhooksOf(id));
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toContain(made.body.secret.slice(6, 30));
  });

  it('is one of ten at the most; deleted ones make room, and a repeat of the deletion is recognised', async () => {
    const { caller } = await office();
    const body = { url: 'https://a.example/x', types: ['complaint.*'] };
    const made = await Promise.all(Array.from({ length: 10 }, () => api().createWebhook({ caller, body })));
    expect((await api().createWebhook({ caller, body })).problem.code).toBe('too-many-webhooks');
    const params = { webhookId: made[0]?.body.id ?? '' };
    const gone = { caller, params, idempotencyKey: 'delete' };
    expect((await api().deleteWebhook(gone)).status).toBe(204);
    expect((await api().deleteWebhook(gone)).status).toBe(204);
    expect((await api().deleteWebhook({ caller, params })).problem.code).toBe('webhook-not-found');
    expect((await api().getWebhook({ caller, params })).problem.code).toBe('webhook-not-found');
    expect((await api().createWebhook({ caller, body })).status).toBe(201);
    expect((await api().createWebhook({ caller, body })).problem.code).toBe('too-many-webhooks');
    expect((await api().listWebhooks({ caller })).body.items).toHaveLength(10);
  });

  it('that is deleted or disabled gets nothing more, nor what was on its way', async () => {
    const { id, caller, hook, params, courier, log } = await connected();
    await courier.tell(happened([id], portal().clock()));
    await api().deleteWebhook({ caller, params });
    await courier.drain();
    await courier.tell(happened([id], portal().clock()));
    expect(courier.queued).toEqual([]);
    expect(hook.received).toEqual([]);
    // Kept for the webhook that takes its place.
    expect(await log()).toMatchObject([{ state: 'held' }, { state: 'held' }]);
  });

  it('is tested once for each asking', async () => {
    const { caller, hook, params, secret, courier } = await connected(['complaint.rated']);
    const asking = { caller, params, idempotencyKey: 'test' };
    const first = await api().testWebhook(asking);
    portal().clock.advance(1000);
    expect((await api().testWebhook(asking)).text).toBe(first.text);
    await courier.pass(1000);
    await courier.pass(1000);
    expect(hook.received).toHaveLength(1);
    expect(verified(secret, hook.received[0] as Received)).toMatchObject({ type: 'diwan.webhook.test' });
  });

  it('of another agency is not there', async () => {
    const { params } = await connected();
    const { caller } = await office();
    const body = { url: 'https://a.example/x', types: ['a.*'], enabled: true };
    const codes = [
      await api().getWebhook({ caller, params }),
      await api().replaceWebhook({ caller, params, body }),
      await api().deleteWebhook({ caller, params }),
      await api().rotateSecret({ caller, params, body: {} }),
      await api().testWebhook({ caller, params }),
      await api().listDeliveries({ caller, params }),
    ].map(({ status, problem }) => `${status} ${problem.code}`);
    expect(new Set(codes)).toEqual(new Set(['404 webhook-not-found']));
  });

  it.each([
    'http://cases.example/hook',
    'https://cases.example:8443/hook',
    'https://user:secret@cases.example/hook',
    'https://10.0.0.7/hook',
    'https://[::ffff:10.0.0.7]/hook',
    'https://169.254.169.254/latest/meta-data',
  ])('cannot have the URL %s', async (url) => {
    const { caller } = await office();
    const { problem } = await api().createWebhook({ caller, body: { url, types: ['a.*'] } });
    expect(problem.code).toBe('unsafe-url');
  });
});
