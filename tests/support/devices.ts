import { createECDH, type ECDH, randomBytes } from 'node:crypto';
import type { Signer } from '../../functions/kernel/identity/signer';
import { vapidPairs } from '../../functions/notifications/push/vapid';

/** What a browser keeps of its subscription. */
export interface Keeping {
  readonly pair: ECDH;
  readonly auth: string;
}

export const newKeeping = (): Keeping => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return { pair, auth: randomBytes(16).toString('base64url') };
};

/** What a browser tells of a subscription that it made for the portal's key. */
export const subscriptionFor = (signer: Signer, { pair, auth }: Keeping = newKeeping()) => ({
  endpoint: `https://push.example.net/push/${randomBytes(12).toString('base64url')}`,
  expirationTime: null,
  keys: { p256dh: pair.getPublicKey('base64url'), auth },
  applicationServerKey: vapidPairs(signer)[0].publicKey,
});
