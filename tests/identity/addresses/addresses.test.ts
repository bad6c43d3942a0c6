import PostalMime from 'postal-mime';
import { personKey } from '../../../functions/blocks/people/person';
import { eventsOf } from '../../../functions/identity/addresses/events';
import { contract } from '../../../functions/identity/contract';
import { eventsIn } from '../../../functions/kernel/events/event';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import type { Envelope } from '../../../functions/kernel/outside/mail';
import type { TextMessage } from '../../../functions/kernel/outside/sms';
import type { Stored } from '../../../functions/kernel/table/dynamo';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import type { CodeRequested } from '../../../functions/notifications/codes/code-request';
import { codes } from '../../../functions/notifications/codes/react';
import { contract as notifications } from '../../../functions/notifications/contract';
import { citizen } from '../../support/callers';
import { actingAs } from '../../support/functions';
import { openMailer, openTexter, reactorEffects, recordingQueue, signIn } from '../../support/messages';
import { usePortal } from '../../support/portal';
import { identityService, notificationsService } from '../../support/services';

const portal = usePortal(identityService, notificationsService);
const minute = 60_000;
const hour = 60 * minute;
const stranger = 'stranger@example.org';

let people = 0;
/** Somebody with a profile, and the letters with codes that go out for them. */
const somebody = async (language: 'en' | 'ar' | 'fa' = 'en') => {
  people += 1;
  const sub = `prover-${people}`;
  const caller = citizen(sub);
  const api = portal().client(contract);
  await api.editMe({ caller, body: { language } });
  const taken: Envelope[] = [];
  const post = {
    send: async (envelope: Envelope) => {
      taken.push(envelope);
      return 'sent' as const;
    },
  };
  let seen: Item | undefined;
  /** What the changes since the last call have sent. */
  const letters = async (): Promise<Envelope[]> => {
    const after = (await read<Stored>(portal().table, personKey(personRef(sub)))) as Item | undefined;
    const events = eventsIn(eventsOf, { before: seen, after });
    seen = after;
    const queue = recordingQueue();
    for (const event of events)
      await codes.react(actingAs('notifications-events', reactorEffects(portal(), queue)))(event);
    const mailer = openMailer(portal(), queue, post);
    for (const request of queue.sent) await mailer.code(request as CodeRequested);
    return taken.splice(0);
  };
  const tell = (email: string | null) => api.editMe({ caller, body: { contact: { email } } });
  const ask = () => api.askCode({ caller, body: { kind: 'email' } });
  const prove = (code: string) => api.verifyAddress({ caller, body: { kind: 'email', code } });
  /** Asks for a code, and reads it in the letter. */
  const codeFromLetter = async (): Promise<string> => {
    await ask();
    const [letter] = await letters();
    const { text = '' } = await PostalMime.parse(letter?.raw ?? '');
    return /\d{6}/.exec(text)?.[0] ?? '';
  };
  const profile = async () => (await api.getMe({ caller })).body;
  return { sub, caller, letters, tell, ask, prove, codeFromLetter, profile };
};

/** Another code than this. */
const otherThan = (code: string, by = 1): string => String((Number(code) + by) % 1_000_000).padStart(6, '0');

beforeEach(() => portal().clock.advance(48 * hour));

describe('messages go', () => {
  it('to the address that the user pool has verified, from the first sign-in on, and to its next one', async () => {
    const { sub, profile } = await somebody();
    expect((await profile()).verified).toMatchObject({ email: null });
    await signIn(portal(), sub, 'amina@example.org');
    expect(await profile()).toMatchObject({
      contact: { email: null },
      verified: { email: 'amina@example.org' },
    });
    await signIn(portal(), sub, 'new@example.org');
    expect((await profile()).verified).toMatchObject({ email: 'new@example.org' });
  });

  it('to no address that was only told, and to the one before meanwhile', async () => {
    const { sub, profile, tell, codeFromLetter, prove } = await somebody();
    await tell(stranger);
    expect((await profile()).verified).toMatchObject({ email: null });
    await signIn(portal(), sub, 'amina@example.org');
    expect((await profile()).verified).toMatchObject({ email: 'amina@example.org' });
    await tell('own@example.org');
    await prove(await codeFromLetter());
    await tell(stranger);
    expect((await profile()).verified).toMatchObject({ email: 'own@example.org' });
    await tell(null);
    expect((await profile()).verified).toMatchObject({ email: 'amina@example.org' });
    await tell(stranger);
    expect((await profile()).verified).toMatchObject({ email: 'amina@example.org' });
  });

  it('to the address of the account without a code, where that is told', async () => {
    const { sub, profile, tell, codeFromLetter, prove } = await somebody();
    await signIn(portal(), sub, 'amina@example.org');
    await tell('own@example.org');
    await prove(await codeFromLetter());
    await tell('Amina@example.org');
    expect((await profile()).verified).toMatchObject({ email: 'amina@example.org' });
  });
});

describe('a code', () => {
  it.each(['en', 'ar', 'fa'] as const)(
    'comes in a letter of its own, in %s, and in no inbox',
    async (language) => {
      const { caller, tell, ask, letters } = await somebody(language);
      await tell(`reader-${language}@example.org`);
      expect(await letters()).toEqual([]);
      await ask();
      const sent = await letters();
      expect(sent).toMatchObject([{ to: `reader-${language}@example.org` }]);
      const mail = await PostalMime.parse(sent[0]?.raw ?? '');
      expect(mail.headers).toContainEqual(
        expect.objectContaining({ key: 'content-language', value: language }),
      );
      expect(mail.subject).toMatch(/\d{6}/);
      expect((await portal().client(notifications).listInbox({ caller })).body.items).toEqual([]);
    },
  );

  it('proves that the address is theirs, once for all repeats', async () => {
    const { caller, profile, tell, codeFromLetter } = await somebody();
    await tell('own@example.net');
    const body = { kind: 'email', code: await codeFromLetter() } as const;
    const asking = { caller, body, idempotencyKey: 'proof-of-an-address' };
    const api = portal().client(contract);
    expect((await api.verifyAddress(asking)).status).toBe(204);
    expect((await api.verifyAddress(asking)).status).toBe(204);
    expect((await profile()).verified).toMatchObject({ email: 'own@example.net' });
    expect((await api.verifyAddress({ caller, body })).problem.code).toBe('code-expired');
  });

  it('is good for half an hour, for one address, and until there is another', async () => {
    const { tell, ask, prove, codeFromLetter, profile } = await somebody();
    expect((await ask()).problem).toMatchObject({ status: 409, code: 'address-missing' });
    await tell('first@example.net');
    const first = await codeFromLetter();
    await tell('second@example.net');
    expect((await prove(first)).problem).toMatchObject({ status: 422, code: 'wrong-code' });
    await tell('first@example.net');
    const second = await codeFromLetter();
    if (second !== first) expect((await prove(first)).problem.code).toBe('wrong-code');
    portal().clock.advance(31 * minute);
    expect((await prove(second)).problem).toMatchObject({ status: 409, code: 'code-expired' });
    expect((await profile()).verified).toMatchObject({ email: null });
  });

  it('that is no longer the latest is not sent', async () => {
    const { tell, ask, letters } = await somebody();
    await tell('late@example.net');
    await ask();
    await ask();
    expect(await letters()).toHaveLength(1);
    await ask();
    portal().clock.advance(31 * minute);
    expect(await letters()).toEqual([]);
  });
});

describe('guessing', () => {
  it('costs a wait that doubles, from the sixth time on, and is forgotten after a day', async () => {
    const { tell, prove, codeFromLetter, profile } = await somebody();
    await tell('guessed@example.net');
    const code = await codeFromLetter();
    for (let count = 1; count <= 5; count += 1) {
      expect((await prove(otherThan(code, count))).problem.code).toBe('wrong-code');
    }
    const refused = await prove(code);
    expect(refused.problem).toMatchObject({ status: 429, code: 'too-many-attempts', retryAfter: 60 });
    expect(refused.headers['retry-after']).toBe('60');
    portal().clock.advance(minute);
    expect((await prove(otherThan(code))).problem.code).toBe('wrong-code');
    expect((await prove(code)).problem.retryAfter).toBe(120);
    portal().clock.advance(2 * minute);
    expect((await prove(code)).status).toBe(204);
    expect((await profile()).verified).toMatchObject({ email: 'guessed@example.net' });
  });

  it('is no quicker with forty at once', async () => {
    const { tell, prove, codeFromLetter } = await somebody();
    await tell('raced@example.net');
    const code = await codeFromLetter();
    const tries = Array.from({ length: 40 }, (_, index) => prove(otherThan(code, index + 1)));
    const answers = (await Promise.all(tries)).map(({ problem }) => problem.code);
    const judged = answers.filter((each) => each === 'wrong-code').length;
    expect(judged).toBeGreaterThan(0);
    expect(judged).toBeLessThanOrEqual(5);
    expect(['wrong-code', 'too-many-attempts', 'busy']).toEqual(expect.arrayContaining(answers));
  });

  it('is limited at the address, too, whoever guesses', async () => {
    for (let count = 1; count <= 5; count += 1) {
      const one = await somebody();
      await one.tell('target@example.net');
      await one.prove(otherThan(await one.codeFromLetter()));
    }
    const sixth = await somebody();
    await sixth.tell('target@example.net');
    // Nor does the address get more letters than five.
    expect((await sixth.ask()).problem.code).toBe('too-many-attempts');
    portal().clock.advance(25 * hour);
    expect((await sixth.ask()).status).toBe(200);
  });
});

describe('a telephone number', () => {
  const somebodyWith = async (phone: string) => {
    const who = await somebody('ar');
    const { caller, sub } = who;
    const api = portal().client(contract);
    await api.editMe({ caller, body: { contact: { phone } } });
    const taken: TextMessage[] = [];
    const transport = {
      send: async (message: TextMessage) => {
        taken.push(message);
        return 'sent' as const;
      },
    };
    /** Asks for a code, and reads it in the text. */
    const codeFromText = async (): Promise<string> => {
      const before = (await read<Stored>(portal().table, personKey(personRef(sub)))) as Item | undefined;
      await api.askCode({ caller, body: { kind: 'phone' } });
      const after = (await read<Stored>(portal().table, personKey(personRef(sub)))) as Item | undefined;
      const [letters, queue] = [recordingQueue(), recordingQueue()];
      const effects = actingAs(
        'notifications-events',
        reactorEffects(portal(), letters, undefined, { sms: queue }),
      );
      for (const event of eventsIn(eventsOf, { before, after })) await codes.react(effects)(event);
      expect(letters.sent).toEqual([]);
      const texter = openTexter(portal(), queue, { name: '', transport });
      for (const request of queue.sent) await texter.code(request as CodeRequested);
      return /\d{6}/.exec(taken.at(-1)?.body ?? '')?.[0] ?? '';
    };
    const prove = (code: string) => api.verifyAddress({ caller, body: { kind: 'phone', code } });
    return { ...who, api, taken, codeFromText, prove };
  };

  it('is proved by a code in a text of its own, typed in any digits', async () => {
    const { taken, codeFromText, prove, profile } = await somebodyWith('+٩٦٢٧٩١٢٣٤٠٠١');
    expect((await profile()).verified).toEqual({ email: null, phone: null });
    const code = await codeFromText();
    expect(taken).toMatchObject([{ to: '+962791234001', seconds: 1_800 }]);
    expect(taken[0]?.body).toContain(code);
    expect((await prove(code.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? ''))).status).toBe(204);
    expect((await profile()).verified).toEqual({ email: null, phone: '+962791234001' });
  });

  it('stays the one before until another is proved, and is none without any', async () => {
    const { caller, api, codeFromText, prove, profile } = await somebodyWith('+962791234002');
    await prove(await codeFromText());
    await api.editMe({ caller, body: { contact: { phone: '+962791234003' } } });
    expect((await profile()).verified.phone).toBe('+962791234002');
    await api.editMe({ caller, body: { contact: { phone: null } } });
    await api.editMe({ caller, body: { contact: { phone: '+962791234003' } } });
    expect((await profile()).verified.phone).toBeNull();
  });

  it('is limited as an address is: five texts a day, whoever asks, and five guesses', async () => {
    const { codeFromText, prove } = await somebodyWith('+962791234004');
    const code = await codeFromText();
    for (let count = 1; count <= 5; count += 1)
      expect((await prove(otherThan(code, count))).problem.code).toBe('wrong-code');
    expect((await prove(code)).problem.code).toBe('too-many-attempts');
    for (let count = 2; count <= 5; count += 1) await codeFromText();
    const other = await somebodyWith('+962791234004');
    const refused = await other.api.askCode({ caller: other.caller, body: { kind: 'phone' } });
    expect(refused.problem).toMatchObject({ status: 429, code: 'too-many-attempts' });
  });

  it('is none of the other kind: a code of the one proves nothing of the other', async () => {
    const { api, caller, tell, codeFromText } = await somebodyWith('+962791234005');
    await tell('both@example.net');
    const code = await codeFromText();
    const crossed = await api.verifyAddress({ caller, body: { kind: 'email', code } });
    expect(crossed.problem.code).toBe('code-expired');
  });
});
