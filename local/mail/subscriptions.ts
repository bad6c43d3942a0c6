import { createECDH, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { decrypt } from 'http_ece';
import { readState, writeState } from '../machine/state';

/** A subscription that was made here, with the keys that a browser would keep for itself. */
export interface Subscription {
  readonly id: string;
  /** The key that it was made for: whoever sends must sign by it (RFC 8292 section 4). */
  readonly applicationServerKey: string;
  readonly privateKey: string;
  readonly auth: string;
  readonly ended: boolean;
}

/** What a push service was given for a subscription. */
export interface Pushed {
  readonly id: string;
  readonly subscription: string;
  readonly urgency: string;
  /** Seconds. */
  readonly ttl: number;
  readonly topic: string | undefined;
  /** As the subscriber reads it; undefined where it cannot be decrypted. */
  readonly text: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Subscriptions {
  make(applicationServerKey: string): Subscription;
  find(id: string): Subscription | undefined;
  end(id: string): void;
  all(): readonly Subscription[];
  keep(to: Subscription, message: Pick<Pushed, 'urgency' | 'ttl' | 'topic'>, body: Buffer): string;
  /** Newest first; of a topic that came again, the last (RFC 8030 section 5.4). */
  pushed(): readonly Pushed[];
}

const curve = 'prime256v1';
/** Older ones go. */
const KEPT = 500;

interface Kept {
  readonly count: number;
  readonly subscriptions: readonly Subscription[];
  readonly pushed: readonly Pushed[];
}

const pairOf = ({ privateKey }: Subscription) => {
  const pair = createECDH(curve);
  pair.setPrivateKey(privateKey, 'base64url');
  return pair;
};

/** What browsers give an app of a subscription (`PushSubscription.toJSON`), with the key that it was made for. */
export const shown = (subscription: Subscription, origin: string) => ({
  endpoint: `${origin}/push/${subscription.id}`,
  expirationTime: null,
  keys: { p256dh: pairOf(subscription).getPublicKey('base64url'), auth: subscription.auth },
  applicationServerKey: subscription.applicationServerKey,
});

const read = (to: Subscription, body: Buffer): string | undefined => {
  try {
    const keys = { privateKey: pairOf(to), authSecret: to.auth };
    return decrypt(body, { version: 'aes128gcm', ...keys }).toString();
  } catch {
    return undefined;
  }
};

/** Opens the subscriptions and messages that lie in `folder`. */
export const openSubscriptions = (folder: string, clock: () => number = Date.now): Subscriptions => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'push.json');
  let kept = readState<Kept>(file, { count: 0, subscriptions: [], pushed: [] });
  const change = (by: Partial<Kept>) => {
    kept = { ...kept, ...by };
    writeState(file, kept);
  };
  return {
    make: (applicationServerKey) => {
      const pair = createECDH(curve);
      pair.generateKeys();
      const made = {
        id: randomBytes(24).toString('base64url'),
        applicationServerKey,
        privateKey: pair.getPrivateKey('base64url'),
        auth: randomBytes(16).toString('base64url'),
        ended: false,
      };
      change({ subscriptions: [made, ...kept.subscriptions].slice(0, KEPT) });
      return made;
    },
    find: (id) => kept.subscriptions.find((each) => each.id === id),
    end: (id) =>
      change({
        subscriptions: kept.subscriptions.map((each) => (each.id === id ? { ...each, ended: true } : each)),
      }),
    all: () => kept.subscriptions,
    keep: (to, message, body) => {
      const count = kept.count + 1;
      const id = `push-${count}`;
      const pushed = { id, subscription: to.id, ...message, text: read(to, body), at: clock() };
      const others = kept.pushed.filter(
        ({ topic, subscription }) => topic === undefined || topic !== message.topic || subscription !== to.id,
      );
      change({ count, pushed: [pushed, ...others].slice(0, KEPT) });
      return id;
    },
    pushed: () => kept.pushed,
  };
};
