import fc from 'fast-check';
import { contract } from '../../../functions/notifications/contract';
import { citizen, operator } from '../../support/callers';
import { eventTo, messageTo, notifications, reactorEffects, recordingQueue } from '../../support/messages';
import { usePortal } from '../../support/portal';
import { extent } from '../../support/sample';
import { notificationsService } from '../../support/services';

const portal = usePortal(notificationsService);
const client = () => portal().client(contract);
const react = () => notifications.react(reactorEffects(portal(), recordingQueue()));

let people = 0;
/** Somebody whom the portal has not met. */
const somebody = () => {
  people += 1;
  const sub = `person-${people}`;
  const caller = citizen(sub);
  return {
    sub,
    caller,
    inbox: async (limit = '100') => (await client().listInbox({ caller, query: { limit } })).body,
    tell: (type = 'complaint.asked') => messageTo(portal(), sub, type),
  };
};

afterEach(() => portal().database.faults.clear());

describe('the inbox', () => {
  it('is empty at first', async () => {
    const { inbox } = somebody();
    expect(await inbox()).toEqual({ items: [], unread: 0, summary: 'You have read everything', arrived: 0 });
  });

  it('shows what happened, newest first, in the language of the request', async () => {
    const { caller, tell } = somebody();
    const first = await tell('complaint.filed');
    portal().clock.advance(60_000);
    const second = await tell('complaint.asked');
    const { body } = await client().listInbox({ caller, headers: { 'accept-language': 'ar' } });
    expect(body.items.map(({ id }) => id)).toEqual([second, first]);
    expect(body).toMatchObject({ unread: 2, summary: 'لديك رسالتان غير مقروءتين', arrived: 2 });
    expect(body.items[0]).toMatchObject({
      kind: 'complaint.asked',
      read: false,
      title: 'لدى الجهة سؤال لك',
      quote: 'Which of the two lamps is it?',
      subject: '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7',
    });
  });

  it('shows those alone that are unread', async () => {
    const { caller, tell } = somebody();
    const ids = [await tell(), await tell(), await tell()];
    const unread = async () =>
      (await client().listInbox({ caller, query: { unread: 'true' } })).body.items.map(({ id }) => id).sort();
    expect(await unread()).toEqual([...ids].sort());
    await client().markRead({ caller, params: { messageId: ids[1] ?? '' } });
    expect(await unread()).toEqual([ids[0], ids[2]].sort());
    await client().markAllRead({ caller, body: { upTo: 3 } });
    expect(await unread()).toEqual([]);
    const later = await tell();
    expect(await unread()).toEqual([later]);
  });

  it('goes on page by page, each with the count of the whole', async () => {
    const { caller, tell } = somebody();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      ids.unshift(await tell());
      portal().clock.advance(1_000);
    }
    const found: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const query = { limit: '2', ...(cursor ? { cursor } : {}) };
      const { body } = await client().listInbox({ caller, query });
      expect(body.unread).toBe(5);
      found.push(...body.items.map(({ id }) => id));
      cursor = body.next;
      more = cursor !== undefined;
    }
    expect(found).toEqual(ids);
  });

  it("is nobody else's", async () => {
    const [one, other] = [somebody(), somebody()];
    const messageId = await one.tell();
    expect((await other.inbox()).items).toEqual([]);
    const { problem } = await client().markRead({ caller: other.caller, params: { messageId } });
    expect(problem.code).toBe('message-not-found');
    expect((await one.inbox()).unread).toBe(1);
  });
});

describe('who is told', () => {
  const filedBy = (by: string) => ({ complaintId: 'c', by, category: { names: { en: 'Light' } } });

  it.each([
    ['complaint.filed', 'citizen', 1],
    ['complaint.commented', 'citizen', 0],
    ['complaint.commented', 'agency', 1],
    ['complaint.withdrawn', 'citizen', 0],
    ['complaint.sung', 'agency', 0],
  ])('of %s by a(n) %s: %i message', async (type, by, count) => {
    const { sub, inbox } = somebody();
    await react()(eventTo(type, [sub], portal().clock(), filedBy(by)));
    expect((await inbox()).items).toHaveLength(count);
  });

  it('is everybody whom it concerns, each once', async () => {
    const all = [somebody(), somebody(), somebody()];
    await react()(
      eventTo(
        'complaint.resolved',
        all.map(({ sub }) => sub),
        portal().clock(),
      ),
    );
    for (const each of all) expect((await each.inbox()).unread).toBe(1);
  });

  it('is nobody where no people are concerned', async () => {
    const event = eventTo('complaint.resolved', [], portal().clock());
    await react()({ ...event, audience: { agencies: ['a'] } });
    expect(event.audience.people).toEqual([]);
  });
});

describe('marking as read', () => {
  it('counts a message once, however often it is marked', async () => {
    const { caller, tell, inbox } = somebody();
    const messageId = await tell();
    await tell();
    const params = { messageId };
    await Promise.all(Array.from({ length: 8 }, () => client().markRead({ caller, params })));
    const body = await inbox();
    expect(body.unread).toBe(1);
    expect(body.items.filter(({ read }) => read).map(({ id }) => id)).toEqual([messageId]);
  });

  it('marks all that have come', async () => {
    const { caller, tell, inbox } = somebody();
    for (let count = 0; count < 3; count += 1) await tell();
    await client().markAllRead({ caller, body: { upTo: (await inbox()).arrived } });
    expect(await inbox()).toMatchObject({ unread: 0, arrived: 3 });
    expect((await inbox()).items.every(({ read }) => read)).toBe(true);
    await tell();
    expect((await inbox()).unread).toBe(1);
  });

  it('marks nothing when others have come that nobody has seen', async () => {
    const { caller, tell, inbox } = somebody();
    await tell();
    const { arrived } = await inbox();
    await tell();
    const { problem } = await client().markAllRead({ caller, body: { upTo: arrived } });
    expect(problem).toMatchObject({ code: 'newer-messages', arrived: 2 });
    expect((await inbox()).unread).toBe(2);
  });

  it('gives a repeat the first answer, though more has come since', async () => {
    const { caller, tell, inbox } = somebody();
    await tell();
    const asking = { caller, body: { upTo: 1 }, idempotencyKey: 'all' };
    expect((await client().markAllRead(asking)).status).toBe(204);
    await tell();
    expect((await client().markAllRead(asking)).status).toBe(204);
    expect((await inbox()).unread).toBe(1);
  });

  it('refuses to have seen what has not come', async () => {
    const { caller, tell } = somebody();
    await tell();
    expect((await client().markAllRead({ caller, body: { upTo: 2 } })).problem.code).toBe('newer-messages');
  });
});

describe('exactly once', () => {
  it('though an event comes many times at once', async () => {
    const { sub, inbox } = somebody();
    const event = eventTo('complaint.asked', [sub], portal().clock());
    await Promise.all(Array.from({ length: 10 }, () => react()(event)));
    await react()(event);
    expect(await inbox()).toMatchObject({ unread: 1, arrived: 1, items: [{ read: false }] });
  });

  it.each(['throttle', 'conflict', 'outage', 'answer-lost'] as const)(
    'though the table suffers: %s',
    async (fault) => {
      const { caller, sub, inbox } = somebody();
      const { faults } = portal().database;
      const event = eventTo('complaint.asked', [sub], portal().clock());
      faults.next(fault, 2, 'TransactWriteItems');
      await react()(event);
      const [message] = (await inbox()).items;
      expect(await inbox()).toMatchObject({ unread: 1, arrived: 1 });
      faults.next(fault, 2, 'TransactWriteItems');
      await client().markRead({ caller, params: { messageId: message?.id ?? '' } });
      expect(faults.suffered()).toBe(4);
      expect((await inbox()).unread).toBe(0);
    },
  );

  it('numbers what comes at the same time', async () => {
    const { sub, inbox } = somebody();
    const events = Array.from({ length: 12 }, () => eventTo('complaint.asked', [sub], portal().clock()));
    await Promise.all(events.map((event) => react()(event)));
    expect(await inbox()).toMatchObject({ unread: 12, arrived: 12 });
  });

  it('asks the table once for each that comes in one batch, as none gets in the way of another', async () => {
    const { sub, inbox } = somebody();
    const events = Array.from({ length: 10 }, () => eventTo('complaint.asked', [sub], portal().clock()));
    const hear = react();
    const { cost } = await portal().database.meter.measure(() => Promise.all(events.map(hear)));
    expect(await inbox()).toMatchObject({ unread: 10, arrived: 10 });
    expect(cost.operations.filter((operation) => operation === 'TransactWriteItems')).toHaveLength(10);
  });

  type Step = { readonly kind: 'tell' | 'read' | 'all'; readonly at: number };
  const step = fc.record<Step>({ kind: fc.constantFrom('tell', 'read', 'all'), at: fc.nat({ max: 9 }) });
  const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { maxLength: 6 });

  /** Has ten things happen to somebody, again and again and at once, while messages are marked, also before they came. */
  const play = async (all: readonly (readonly Step[])[]) => {
    const { caller, sub, inbox } = somebody();
    const events = Array.from({ length: 10 }, (_, at) =>
      eventTo('complaint.asked', [sub], portal().clock() + at),
    );
    const tell = async (at: number) => {
      const event = events[at];
      if (event) await react()(event);
    };
    for (const round of all) {
      const { items, arrived } = await inbox();
      const read = async (at: number) => {
        const params = { messageId: items[at % items.length]?.id ?? '0'.repeat(24) };
        await client().markRead({ caller, params });
      };
      const steps: Record<Step['kind'], (at: number) => Promise<unknown>> = {
        ...{ tell, read },
        all: () => client().markAllRead({ caller, body: { upTo: arrived } }),
      };
      await Promise.all(round.map(({ kind, at }) => steps[kind](at)));
      const after = await inbox();
      expect(after.unread).toBe(after.items.filter((each) => !each.read).length);
      expect(after.arrived).toBe(after.items.length);
    }
  };

  it(
    'is the count of unread messages, whatever is told and marked, again and at once',
    () => fc.assert(fc.asyncProperty(rounds, play), { numRuns: extent(6, 30) }),
    60_000,
  );
});

describe('previews', () => {
  const caller = operator('omar');

  it('name every kind in every language', async () => {
    const { body } = await client().listTemplates({ caller });
    for (const { kind, languages } of body.items) {
      expect(languages).toEqual(['en', 'ar', 'fa']);
      for (const language of languages) {
        const preview = await client().previewTemplate({ caller, params: { kind }, query: { language } });
        expect(preview.body).toMatchObject({
          kind,
          language,
          email: { subject: preview.body.message.title },
        });
      }
    }
  });

  it('are in the language of the request unless it is said', async () => {
    const params = { kind: 'complaint.filed' };
    const { body } = await client().previewTemplate({ caller, params, headers: { 'accept-language': 'fa' } });
    expect(body.message.title).toBe('شکایت شما دریافت شد');
  });

  it('are what the inbox shows', async () => {
    const { caller: person, tell } = somebody();
    await tell('complaint.rejected');
    const { body } = await client().listInbox({ caller: person });
    const preview = await client().previewTemplate({ caller, params: { kind: 'complaint.rejected' } });
    expect(body.items[0]).toMatchObject(preview.body.message);
  });

  it('are refused for a kind that is none', async () => {
    const { problem } = await client().previewTemplate({ caller, params: { kind: 'complaint.sung' } });
    expect(problem.code).toBe('kind-not-found');
  });
});
