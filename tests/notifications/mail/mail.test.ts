import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import PostalMime from 'postal-mime';
import { contract as identity } from '../../../functions/identity/contract';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import type { Envelope } from '../../../functions/kernel/outside/mail';
import type { SendOutcome } from '../../../functions/kernel/outside/outcome';
import { read } from '../../../functions/kernel/table/read';
import { instant } from '../../../functions/kernel/text/time';
import { contract } from '../../../functions/notifications/contract';
import type { DispatchRequest } from '../../../functions/notifications/dispatches/dispatch';
import { type Message, messageKey } from '../../../functions/notifications/inbox/message';
import { citizen, operator } from '../../support/callers';
import {
  eventTo,
  notifications,
  openMailer,
  reactorEffects,
  recordingQueue,
  signIn,
} from '../../support/messages';
import { usePortal } from '../../support/portal';
import { identityService, notificationsService } from '../../support/services';

const portal = usePortal(identityService, notificationsService);
const minute = 60_000;

/** A post office that answers as it is told: `sent`, once nothing else is left to say. */
const office = (...answers: readonly SendOutcome[]) => {
  const left = [...answers];
  const taken: Envelope[] = [];
  return {
    taken,
    send: async (envelope: Envelope): Promise<SendOutcome> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      taken.push(envelope);
      return left.shift() ?? 'sent';
    },
  };
};

/** What was told, without the line ends of the wire. */
const told = (text = ''): string => text.replaceAll('\r\n', '\n').replace(/\n$/, '');

let people = 0;
interface About {
  readonly email?: string | null;
  readonly language?: 'en' | 'ar' | 'fa';
  readonly preferences?: object;
}
/** Somebody with an address, and all that happens to a message to them. */
const somebody = async ({ email = 'amina@example.org', language = 'ar', preferences }: About = {}) => {
  people += 1;
  const sub = `reader-${people}`;
  const caller = citizen(sub);
  await portal().client(identity).editMe({ caller, body: { language } });
  if (email) await signIn(portal(), sub, email);
  if (preferences) await portal().client(contract).replacePreferences({ caller, body: preferences });
  const queue = recordingQueue();
  const tell = async (type = 'complaint.asked') => {
    const event = eventTo(type, [sub], portal().clock());
    await notifications.react(reactorEffects(portal(), queue))(event);
    return event;
  };
  const request = async (): Promise<DispatchRequest> => {
    const { items } = (await portal().client(contract).listInbox({ caller })).body;
    return { ref: personRef(sub), id: items[0]?.id ?? '' };
  };
  const message = async (): Promise<Message> => {
    const { ref, id } = await request();
    const found = await read<Message>(portal().table, messageKey(ref, id));
    if (!found) throw new Error('there is no message');
    return found;
  };
  return { caller, queue, tell, request, message };
};

const errors = () =>
  portal()
    .log.entries.filter(({ level }) => level === 'error')
    .map(({ message }) => message);

afterEach(() => {
  portal().database.faults.clear();
  portal().clock.set('2026-03-01T09:00:00.000Z');
});

describe('an e-mail', () => {
  it('goes out at once, in the language of the profile', async () => {
    const { queue, tell, request, message } = await somebody();
    await tell();
    expect(queue.sent).toEqual([await request()]);
    const post = office();
    await openMailer(portal(), queue, post).send(await request(), 'a/1');
    expect(post.taken).toMatchObject([{ from: 'no-reply@portal.example', to: 'amina@example.org' }]);
    const mail = await PostalMime.parse(post.taken[0]?.raw ?? '');
    expect(mail).toMatchObject({
      subject: 'لدى الجهة سؤال لك',
      from: { address: 'no-reply@portal.example', name: 'Diwan' },
      to: [{ address: 'amina@example.org' }],
      date: '2026-03-01T09:00:00.000Z',
      messageId: `<${(await request()).id}@portal.example>`,
    });
    expect(mail.headers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
        expect.objectContaining({ key: 'content-language', value: 'ar' }),
      ]),
    );
    expect(await message()).toMatchObject({ mail: { state: 'sent', attempts: 1, claim: 'a/1' } });
  });

  it.each(['en', 'ar', 'fa'] as const)('in %s is what the preview shows, to the letter', async (language) => {
    const { queue, tell, request } = await somebody({ preferences: { language } });
    for (const kind of ['complaint.filed', 'complaint.rejected', 'complaint.transferred']) {
      await tell(kind);
      const post = office();
      await openMailer(portal(), queue, post).send(await request(), 'a/1');
      const asking = { caller: operator('omar'), params: { kind }, query: { language } };
      const { email } = (await portal().client(contract).previewTemplate(asking)).body;
      const { subject, text, html } = await PostalMime.parse(post.taken[0]?.raw ?? '');
      expect({ subject, text: told(text), html: told(html) }).toEqual(email);
      portal().clock.advance(minute);
    }
  });

  it.each<[string, About, string]>([
    ['without an address', { email: null }, 'complaint.asked'],
    [
      'who does not want this kind',
      { preferences: { channels: [{ kind: 'complaint.asked', email: false }] } },
      'complaint.asked',
    ],
    ['of a kind that comes by e-mail to those alone who want it', {}, 'complaint.assigned'],
  ])('does not go to somebody %s', async (_, about, kind) => {
    const { queue, tell, message } = await somebody(about);
    await tell(kind);
    expect(queue.sent).toEqual([]);
    const { mail, dueAt } = await message();
    expect([mail, dueAt]).toEqual([undefined, undefined]);
  });

  it('does not go on a stage that sends none, nor to those who changed their minds', async () => {
    const { queue, tell, request, message, caller } = await somebody();
    const post = office();
    await tell();
    await openMailer(portal(), queue, post, { from: false }).send(await request(), 'a/1');
    expect((await message()).mail?.state).toBe('off');
    portal().clock.advance(minute);
    await tell();
    const body = { channels: [{ kind: 'complaint.asked', email: false }] };
    await portal().client(contract).replacePreferences({ caller, body });
    await openMailer(portal(), queue, post).send(await request(), 'a/1');
    expect(await message()).toMatchObject({ mail: { state: 'off' } });
    expect(post.taken).toEqual([]);
  });
});

describe('quiet hours', () => {
  const preferences = { quietHours: { timeZone: 'Asia/Amman', from: '22:00', until: '07:00' } };

  it('let an e-mail wait until they are over', async () => {
    portal().clock.set('2026-03-01T20:30:00.000Z');
    const { queue, tell, request, message } = await somebody({ preferences });
    await tell();
    expect((await message()).dueAt).toBe('2026-03-02T04:00:00.000Z');
    const post = office();
    const mailer = openMailer(portal(), queue, post);
    // Whatever is in the queue too early waits on.
    await mailer.send(await request(), 'a/1');
    expect(post.taken).toEqual([]);
    expect((await message()).dueAt).toBe('2026-03-02T04:00:00.000Z');
    portal().clock.set('2026-03-02T04:00:10.000Z');
    queue.sent.splice(0);
    await mailer.due(await message());
    expect(queue.sent).toEqual([await request()]);
    await mailer.send(await request(), 'b/1');
    expect(post.taken).toHaveLength(1);
    expect(await message()).toMatchObject({ mail: { state: 'sent' } });
  });
});

describe('nothing is sent twice', () => {
  it('though the event, the queue and the sweep come again and again, at once', async () => {
    const { queue, tell, request, message } = await somebody();
    const event = await tell();
    const again = () => notifications.react(reactorEffects(portal(), queue))(event);
    await Promise.all([again(), again(), again()]);
    const post = office();
    const mailer = openMailer(portal(), queue, post);
    const asked = await request();
    const waiting = await message();
    const attempts = Array.from({ length: 10 }, (_, count) => mailer.send(asked, `q${count}/1`));
    await Promise.all([...attempts, mailer.due(waiting), mailer.due(waiting)]);
    await again();
    for (const [count] of queue.sent.entries()) await mailer.send(asked, `r${count}/1`);
    expect(post.taken).toHaveLength(1);
    expect(await message()).toMatchObject({ mail: { state: 'sent', attempts: 1 } });
  });

  it.each(['throttle', 'conflict', 'outage', 'answer-lost'] as const)(
    'though the table suffers: %s',
    async (fault) => {
      const { queue, tell, request, message } = await somebody();
      await tell();
      const post = office();
      // The claim and the mark both.
      portal().database.faults.next(fault, 1, 'UpdateItem');
      await openMailer(portal(), queue, {
        send: async (envelope) => {
          portal().database.faults.next(fault, 1, 'UpdateItem');
          return post.send(envelope);
        },
      }).send(await request(), 'a/1');
      expect(portal().database.faults.suffered()).toBe(2);
      expect(post.taken).toHaveLength(1);
      expect(await message()).toMatchObject({ mail: { state: 'sent' } });
    },
  );

  it('though it was cut short after the claim: it is set aside until somebody decides', async () => {
    const { queue, tell, request, message } = await somebody();
    await tell();
    const crash = { send: async (): Promise<SendOutcome> => Promise.reject(new Error('the function died')) };
    const post = office();
    const mailer = openMailer(portal(), queue, post);
    await expect(openMailer(portal(), queue, crash).send(await request(), 'a/1')).rejects.toThrow('died');
    // SQS gives it again: it may have gone out, so it is not sent.
    await mailer.send(await request(), 'a/2');
    expect(post.taken).toEqual([]);
    queue.sent.splice(0);
    portal().clock.advance(5 * minute);
    await mailer.due(await message());
    expect(await message()).toMatchObject({ mail: { state: 'unclear', attempts: 1 } });
    expect((await message()).dueAt).toBeUndefined();
    expect(queue.sent).toEqual([await request()]);
    await expect(mailer.send(await request(), 'b/1')).rejects.toThrow('may have been sent');
    expect(errors().at(-1)).toBe('e-mail set aside');
    expect(post.taken).toEqual([]);
  });

  it('though nobody answered: that is set aside too', async () => {
    const { queue, tell, request, message } = await somebody();
    await tell();
    const post = office('unclear');
    const mailer = openMailer(portal(), queue, post);
    await expect(mailer.send(await request(), 'a/1')).rejects.toThrow('may have been sent');
    await expect(mailer.send(await request(), 'a/2')).rejects.toThrow('may have been sent');
    expect(post.taken).toHaveLength(1);
    expect(await message()).toMatchObject({ mail: { state: 'unclear' } });
  });

  it('unless somebody decides that it be', async () => {
    const { queue, tell, request, message } = await somebody();
    await tell();
    const post = office('unclear');
    const mailer = openMailer(portal(), queue, post);
    await expect(mailer.send(await request(), 'a/1')).rejects.toThrow();
    const { pk, sk } = await message();
    await portal().table.client.send(
      new UpdateCommand({
        TableName: portal().table.name,
        Key: { pk, sk },
        UpdateExpression: 'SET mail.#state = :pending',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':pending': 'pending' },
      }),
    );
    await mailer.send(await request(), 'b/1');
    expect(post.taken).toHaveLength(2);
    expect(await message()).toMatchObject({ mail: { state: 'sent', attempts: 2 } });
  });
});

describe('what SES did not take', () => {
  it('is tried again, later each time', async () => {
    const { queue, tell, request, message } = await somebody();
    await tell();
    const post = office('again', 'again', 'again');
    const mailer = openMailer(portal(), queue, post);
    const pauses: number[] = [];
    for (let count = 1; count <= 4; count += 1) {
      await mailer.send(await request(), `a/${count}`);
      const { mail, dueAt } = await message();
      if (mail?.state === 'sent') break;
      expect(mail).toMatchObject({ state: 'pending', attempts: count });
      pauses.push((Date.parse(String(dueAt)) - portal().clock()) / minute);
      portal().clock.set(String(dueAt));
      queue.sent.splice(0);
      await mailer.due(await message());
      expect(queue.sent).toEqual([await request()]);
    }
    expect(pauses).toEqual([1, 2, 4]);
    expect(post.taken).toHaveLength(4);
    expect(await message()).toMatchObject({ mail: { state: 'sent', attempts: 4 } });
  });

  it('is given up after twelve times', async () => {
    const { queue, tell, request, message } = await somebody();
    await tell();
    const post = office(...Array.from({ length: 20 }, () => 'again' as const));
    const mailer = openMailer(portal(), queue, post);
    for (let count = 1; count <= 14; count += 1) await mailer.send(await request(), `a/${count}`);
    expect(post.taken).toHaveLength(12);
    expect(await message()).toMatchObject({ mail: { state: 'failed', attempts: 12 } });
    expect((await message()).dueAt).toBeUndefined();
  });

  it('as the function may not send fails each time, and goes out once it may', async () => {
    const { queue, tell, request, message } = await somebody();
    await tell();
    const post = office(...Array.from({ length: 13 }, () => 'denied' as const));
    const mailer = openMailer(portal(), queue, post);
    for (let count = 1; count <= 13; count += 1)
      await expect(mailer.send(await request(), `a/${count}`)).rejects.toThrow(
        'may not be sent by this function',
      );
    const { mail, dueAt } = await message();
    expect([mail, dueAt]).toMatchObject([{ state: 'pending', attempts: 13 }, expect.any(String)]);
    await mailer.send(await request(), 'a/14');
    expect(await message()).toMatchObject({ mail: { state: 'sent', attempts: 14 } });
  });

  it('and never will is given up at once, and told', async () => {
    const { queue, tell, request, message } = await somebody();
    await tell();
    await openMailer(portal(), queue, office('refused')).send(await request(), 'a/1');
    expect(await message()).toMatchObject({ mail: { state: 'failed', attempts: 1 } });
    expect(errors().at(-1)).toBe('e-mail refused for good');
  });

  it('or what was lost in the queue is put there again', async () => {
    const { queue, tell, request, message } = await somebody();
    await tell();
    queue.sent.splice(0);
    const { dueAt = '' } = await message();
    expect(dueAt).toBe(instant(portal().clock() + 15 * minute));
    portal().clock.set(dueAt);
    await openMailer(portal(), queue, office()).due(await message());
    expect(queue.sent).toEqual([await request()]);
    expect((await message()).dueAt).toBe(instant(portal().clock() + 15 * minute));
  });
});
