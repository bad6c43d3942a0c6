import { Webhook } from 'standardwebhooks';
import {
  isSignedMessage,
  webhookKey,
  webhookSignature,
} from '../../../functions/kernel/identity/standard-webhooks';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const key = webhookKey(secret);
const now = 1_614_265_330_000;
const message = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: String(now / 1000),
  body: '{"test": 2432232314}',
};
const signature = webhookSignature(key, message);
const headers = {
  'webhook-id': message.id,
  'webhook-timestamp': message.timestamp,
  'webhook-signature': signature,
};
const isSigned = (change: Record<string, string> = {}, at = now, body = message.body) =>
  isSignedMessage(key, { headers: { ...headers, ...change }, body }, at);

test('signatures are those of Standard Webhooks', () => {
  expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  expect(new Webhook(secret).sign(message.id, new Date(now), message.body)).toBe(signature);
  expect(webhookKey(secret.replace('whsec_', ''))).toEqual(key);
});

test('one of several signatures is enough', () => {
  expect(isSigned()).toBe(true);
  expect(isSigned({ 'webhook-signature': `v1a,AAAA v1,AAAA ${signature}` })).toBe(true);
});

test.each([
  ['with another body', {}, now, `${message.body} `],
  ['with another id', { 'webhook-id': 'msg_2' }, now, message.body],
  ['with another time', { 'webhook-timestamp': String(now / 1000 + 1) }, now, message.body],
  ['with a time that is none', { 'webhook-timestamp': 'now' }, now, message.body],
  [
    'with the signature of another scheme',
    { 'webhook-signature': signature.replace('v1', 'v2') },
    now,
    message.body,
  ],
  ['with half a signature', { 'webhook-signature': signature.slice(0, 20) }, now, message.body],
  ['without a signature', { 'webhook-signature': '' }, now, message.body],
  ['without an id', { 'webhook-id': '' }, now, message.body],
  ['from too long ago', {}, now + 300_001, message.body],
  ['from too far ahead', {}, now - 300_001, message.body],
])('a message %s is not signed', (_, change, at, body) => expect(isSigned(change, at, body)).toBe(false));

test('clocks may differ by five minutes', () =>
  expect([now - 300_000, now + 300_000].map((at) => isSigned({}, at))).toEqual([true, true]));
