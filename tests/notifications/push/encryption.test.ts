import { createECDH, randomBytes } from 'node:crypto';
import { decrypt } from 'http_ece';
import { encryptFor, maxPlain } from '../../../functions/notifications/push/encryption';
import { notificationOf } from '../../../functions/notifications/push/notification';

const bytes = (text: string) => Buffer.from(text, 'base64url');

describe('a push message', () => {
  it('is encrypted to the byte as RFC 8291 has it in its section 5', () => {
    const device = {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    };
    const key = bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw');
    const salt = bytes('DGv6ra1nlYgDCS1FRnbzlw');
    const text = Buffer.from('When I grow up, I want to be a watermelon');
    expect(encryptFor(device, text, salt, { key, step: 1 }).toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    );
  });

  it('is read by who subscribed, with code that is not ours, and by nobody else', () => {
    const pair = createECDH('prime256v1');
    pair.generateKeys();
    const auth = randomBytes(16).toString('base64url');
    const device = { p256dh: pair.getPublicKey('base64url'), auth };
    const options = { version: 'aes128gcm', privateKey: pair, authSecret: auth } as const;
    for (const length of [0, 1, 510, 511, 512, maxPlain]) {
      const text = randomBytes(length);
      const body = encryptFor(device, text, randomBytes(16));
      expect(body.length).toBeLessThanOrEqual(4_096);
      expect(decrypt(body, options).equals(text)).toBe(true);
    }
    expect(() => encryptFor(device, randomBytes(maxPlain + 1), randomBytes(16))).toThrow('at most');
    const body = encryptFor(device, Buffer.from('x'), randomBytes(16));
    const other = createECDH('prime256v1');
    other.generateKeys();
    expect(() => decrypt(body, { ...options, privateKey: other })).toThrow();
    expect(() => decrypt(body, { ...options, authSecret: randomBytes(16).toString('base64url') })).toThrow();
  });

  it('tells little by its length', () => {
    const device = {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    };
    const [one, same, longer] = ['yes', 'yes', 'no, as '.repeat(50)].map((text) =>
      encryptFor(device, Buffer.from(text), randomBytes(16)),
    );
    expect(one?.equals(same ?? Buffer.alloc(0))).toBe(false);
    expect(longer?.length).toBe(one?.length);
  });
});

describe('the notification of a message', () => {
  it('is what browsers show by themselves, in the direction of its language', () => {
    const shown = { id: 'm1', language: 'ar', portal: 'https://portal.example' } as const;
    expect(JSON.parse(notificationOf({ title: 'سؤال', text: 'نص', quote: null }, shown).toString())).toEqual({
      web_push: 8030,
      notification: {
        ...{ title: 'سؤال', body: 'نص', lang: 'ar', dir: 'rtl', tag: 'm1' },
        navigate: 'https://portal.example',
      },
    });
  });

  it('is cut where it is too long', () => {
    const rendered = { title: 'T', text: 'ب'.repeat(5_000), quote: null };
    const cut = notificationOf(rendered, { id: 'm1', language: 'en', portal: undefined });
    expect(cut.length).toBeLessThanOrEqual(maxPlain);
    expect(JSON.parse(cut.toString()).notification).toMatchObject({
      body: expect.stringMatching(/^ب+…$/),
      dir: 'ltr',
    });
  });
});
