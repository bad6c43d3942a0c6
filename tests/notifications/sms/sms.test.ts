import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { contract as identity } from '../../../functions/identity/contract';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import type { SendOutcome } from '../../../functions/kernel/outside/outcome';
import type { TextMessage } from '../../../functions/kernel/outside/sms';
import type { Stored } from '../../../functions/kernel/table/dynamo';
import { read } from '../../../functions/kernel/table/read';
import { contract } from '../../../functions/notifications/contract';
import {
  type Dispatch,
  type DispatchRequest,
  dispatchKey,
} from '../../../functions/notifications/dispatches/dispatch';
import { templateOf } from '../../../functions/notifications/templates/template';
import { citizen } from '../../support/callers';
import {
  codeOf,
  eventTo,
  notifications,
  openMailer,
  openTexter,
  reactorEffects,
  recordingQueue,
  signIn,
} from '../../support/messages';
import { usePortal } from '../../support/portal';
import { identityService, notificationsService } from '../../support/services';

const portal = usePortal(identityService, notificationsService);
const minute = 60_000;
const kind = 'complaint.asked';

/** A network that answers as it is told: `sent`, once nothing else is left to say. */
const network = (...answers: readonly SendOutcome[]) => {
  const left = [...answers];
  const taken: TextMessage[] = [];
  const send = async (message: TextMessage): Promise<SendOutcome> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    taken.push(message);
    return left.shift() ?? 'sent';
  };
  return { taken, texting: { name: '', transport: { send } } };
};

interface SmsItem extends Stored {
  readonly sms: Dispatch;
  readonly dueAt?: string;
}

let people = 0;
interface About {
  readonly phone?: string | null;
  readonly proven?: boolean;
  readonly language?: 'en' | 'ar' | 'fa';
  readonly preferences?: object;
}
/** Somebody with a telephone, and all that happens to a text to them. */
const somebody = async ({
  phone = '+962791234567',
  proven = true,
  language = 'ar',
  preferences,
}: About = {}) => {
  people += 1;
  const sub = `texted-${people}`;
  const caller = citizen(sub);
  const me = portal().client(identity);
  await me.editMe({ caller, body: { language, contact: { phone } } });
  if (phone && proven) {
    // Each is another's: an address takes five codes a day.
    portal().clock.advance(24 * 60 * minute);
    await me.askCode({ caller, body: { kind: 'phone' } });
    const code = await codeOf(portal(), sub, 'phone');
    expect((await me.verifyAddress({ caller, body: { kind: 'phone', code } })).status).toBe(204);
  }
  if (preferences) await portal().client(contract).replacePreferences({ caller, body: preferences });
  const [queue, letters] = [recordingQueue(), recordingQueue()];
  const effects = () => reactorEffects(portal(), letters, undefined, { sms: queue });
  const tell = async (type = kind) => {
    const event = eventTo(type, [sub], portal().clock());
    await notifications.react(effects())(event);
    return event;
  };
  const again = (event: Awaited<ReturnType<typeof tell>>) => notifications.react(effects())(event);
  const request = async (): Promise<DispatchRequest> => {
    const { items } = (await portal().client(contract).listInbox({ caller })).body;
    return { ref: personRef(sub), id: items[0]?.id ?? '' };
  };
  const item = async () => read<SmsItem>(portal().table, dispatchKey('sms', await request()));
  const state = async () => (await item())?.sms;
  return { sub, caller, queue, letters, tell, again, request, item, state };
};

const errors = () =>
  portal()
    .log.entries.filter(({ level }) => level === 'error')
    .map(({ message }) => message);

afterEach(() => {
  portal().database.faults.clear();
});

describe('a text', () => {
  it('goes to the number that was proved, in the language of the profile, and is good for a day', async () => {
    const { queue, tell, request, state } = await somebody();
    await tell();
    expect(queue.sent).toEqual([await request()]);
    const { taken, texting } = network();
    await openTexter(portal(), queue, texting).send(await request(), 'a/1');
    const reference = shortReferenceOf('complaint', String(templateOf(kind)?.sample.complaintId));
    expect(taken).toEqual([
      { to: '+962791234567', body: `لدى الجهة سؤال لك\n${reference}`, seconds: 86_400 },
    ]);
    expect(await state()).toEqual({ state: 'sent', attempts: 1, claim: 'a/1' });
  });

  it('and a letter go out each by itself, whatever becomes of the other', async () => {
    const { sub, queue, letters, tell, request, state } = await somebody();
    await signIn(portal(), sub, 'amina@example.org');
    await tell();
    expect(letters.sent).toEqual(queue.sent);
    await openTexter(portal(), queue, network('refused').texting).send(await request(), 'a/1');
    let sent = 0;
    const post = {
      send: async () => {
        sent += 1;
        return 'sent' as const;
      },
    };
    await openMailer(portal(), letters, post).send(await request(), 'a/1');
    expect([sent, (await state())?.state]).toEqual([1, 'failed']);
  });

  it.each<[string, About, string]>([
    ['without a number', { phone: null }, kind],
    ['whose number was told and not proved', { proven: false }, kind],
    ['who does not want this kind', { preferences: { channels: [{ kind, sms: false }] } }, kind],
    ['of a kind that comes so to those alone who want it', {}, 'complaint.resolved'],
  ])('does not go to somebody %s', async (_, about, type) => {
    const { queue, tell, item } = await somebody(about);
    await tell(type);
    expect([queue.sent, await item()]).toEqual([[], undefined]);
  });

  it('goes to whoever chose the kind, and leaves e-mail as it was', async () => {
    const preferences = { channels: [{ kind: 'complaint.resolved', sms: true }] };
    const { caller, queue, tell } = await somebody({ preferences });
    await tell('complaint.resolved');
    expect(queue.sent).toHaveLength(1);
    const { channels } = (await portal().client(contract).showPreferences({ caller })).body;
    expect(channels.find((each) => each.kind === 'complaint.resolved')).toMatchObject({
      email: true,
      sms: true,
    });
    expect(channels.find((each) => each.kind === 'complaint.filed')).toMatchObject({ sms: false });
  });

  it('does not go on a stage that sends none, nor to those who changed number or mind', async () => {
    const { taken, texting } = network();
    const first = await somebody();
    await first.tell();
    await openTexter(portal(), first.queue, undefined).send(await first.request(), 'a/1');
    expect(await first.state()).toMatchObject({ state: 'off' });
    const second = await somebody();
    await second.tell();
    await portal()
      .client(identity)
      .editMe({ caller: second.caller, body: { contact: { phone: null } } });
    await openTexter(portal(), second.queue, texting).send(await second.request(), 'a/1');
    expect(await second.state()).toMatchObject({ state: 'off' });
    expect(taken).toEqual([]);
  });

  it('waits for the end of quiet hours', async () => {
    const quietHours = { timeZone: 'Asia/Amman', from: '22:00', until: '07:00' };
    const { queue, tell, request, item, state } = await somebody({ preferences: { quietHours } });
    const today = new Date(portal().clock()).toISOString().slice(0, 10);
    portal().clock.set(`${today}T20:30:00.000Z`);
    await tell();
    const { taken, texting } = network();
    const texter = openTexter(portal(), queue, texting);
    await texter.send(await request(), 'a/1');
    expect([taken, (await item())?.dueAt?.slice(10)]).toEqual([[], 'T04:00:00.000Z']);
    portal().clock.advance(8 * 60 * minute);
    queue.sent.splice(0);
    await texter.due((await item()) as never);
    expect(queue.sent).toEqual([await request()]);
    await texter.send(await request(), 'b/1');
    expect([taken.length, (await state())?.state]).toEqual([1, 'sent']);
  });
});

describe('no text is sent twice', () => {
  it('though the event, the queue and the sweep come again and again, at once', async () => {
    const { queue, tell, again, request, item, state } = await somebody();
    const event = await tell();
    await Promise.all([again(event), again(event)]);
    const { taken, texting } = network();
    const texter = openTexter(portal(), queue, texting);
    const asked = await request();
    const waiting = (await item()) as never;
    const attempts = Array.from({ length: 10 }, (_, count) => texter.send(asked, `q${count}/1`));
    await Promise.all([...attempts, texter.due(waiting), texter.due(waiting)]);
    await again(event);
    for (const [count] of queue.sent.entries()) await texter.send(asked, `r${count}/1`);
    expect([taken.length, await state()]).toMatchObject([1, { state: 'sent', attempts: 1 }]);
  });

  it.each(['throttle', 'conflict', 'outage', 'answer-lost'] as const)(
    'though the table suffers: %s',
    async (fault) => {
      const { queue, tell, request, state } = await somebody();
      await tell();
      const { taken, texting } = network();
      portal().database.faults.next(fault, 1, 'UpdateItem');
      const send = async (message: TextMessage) => {
        portal().database.faults.next(fault, 1, 'UpdateItem');
        return texting.transport.send(message);
      };
      await openTexter(portal(), queue, { name: '', transport: { send } }).send(await request(), 'a/1');
      expect(portal().database.faults.suffered()).toBe(2);
      expect([taken.length, (await state())?.state]).toEqual([1, 'sent']);
    },
  );

  it('though it was cut short after the claim, or nobody answered: it is set aside', async () => {
    const first = await somebody();
    await first.tell();
    const crash = { send: async (): Promise<SendOutcome> => Promise.reject(new Error('the function died')) };
    const dying = openTexter(portal(), first.queue, { name: '', transport: crash });
    await expect(dying.send(await first.request(), 'a/1')).rejects.toThrow('died');
    const { taken, texting } = network('unclear');
    const texter = openTexter(portal(), first.queue, texting);
    await texter.send(await first.request(), 'a/2');
    portal().clock.advance(5 * minute);
    await texter.due((await first.item()) as never);
    await expect(texter.send(await first.request(), 'b/1')).rejects.toThrow('may have been sent');
    expect([taken, (await first.state())?.state, (await first.item())?.dueAt]).toEqual([
      [],
      'unclear',
      undefined,
    ]);
    expect(errors().at(-1)).toBe('SMS set aside');
    const second = await somebody();
    await second.tell();
    await expect(texter.send(await second.request(), 'a/1')).rejects.toThrow('may have been sent');
    expect([taken.length, (await second.state())?.state]).toEqual([1, 'unclear']);
  });
});

describe('what the network did not take', () => {
  it('is tried again, later each time, and given up after twelve times', async () => {
    const { queue, tell, request, item, state } = await somebody();
    await tell();
    const { taken, texting } = network(...Array.from({ length: 20 }, () => 'again' as const));
    const texter = openTexter(portal(), queue, texting);
    const pauses: number[] = [];
    for (let count = 1; count <= 14; count += 1) {
      await texter.send(await request(), `a/${count}`);
      const { dueAt } = (await item()) ?? {};
      if (dueAt) pauses.push((Date.parse(dueAt) - portal().clock()) / minute);
    }
    expect(pauses.slice(0, 4)).toEqual([1, 2, 4, 8]);
    expect([taken.length, await state()]).toMatchObject([12, { state: 'failed', attempts: 12 }]);
  });

  it('as the account may not send fails each time, and goes out once it may', async () => {
    const { queue, tell, request, state } = await somebody();
    await tell();
    const texter = openTexter(portal(), queue, network('denied', 'denied').texting);
    for (let count = 1; count <= 2; count += 1)
      await expect(texter.send(await request(), `a/${count}`)).rejects.toThrow('may not be sent');
    expect(await state()).toMatchObject({ state: 'pending', attempts: 2 });
    await texter.send(await request(), 'a/3');
    expect(await state()).toMatchObject({ state: 'sent', attempts: 3 });
  });

  it('and never will, of one number, is given up at once and delays nobody', async () => {
    const [dead, alive] = [await somebody(), await somebody()];
    await dead.tell();
    await alive.tell();
    const texter = openTexter(portal(), dead.queue, network('refused').texting);
    await texter.send(await dead.request(), 'a/1');
    await texter.send(await alive.request(), 'a/1');
    expect([(await dead.state())?.state, (await alive.state())?.state]).toEqual(['failed', 'sent']);
    expect(errors().at(-1)).toBe('SMS refused for good');
  });

  it('as its owner has answered STOP is off, and no mistake', async () => {
    const { queue, tell, request, state } = await somebody();
    await tell();
    const before = errors().length;
    await openTexter(portal(), queue, network('unwanted').texting).send(await request(), 'a/1');
    expect([(await state())?.state, errors().length]).toEqual(['off', before]);
  });
});
