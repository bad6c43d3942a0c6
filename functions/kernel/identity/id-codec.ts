import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { KeyRing, Keys } from './keys';
import { base32, unbase32 } from './signer';

/**
 * An **owned id** contains the encrypted reference of the person who owns the item. The id reveals nothing to others, and two
 * ids of one person have nothing in common. The portal decrypts it, so that it knows whose access log to write to *before*
 * it has read the item and can do both at once. Nobody else can make one, nor make one of the parts of others: a tag
 * of 64 bits goes over all that it says (docs/adr/0124).
 */
export interface IdCodec {
  /** The id of an item of `owner`, the same for the same action: 40 characters, `0-9a-v`. */
  ownedId(owner: string, actionId: string): string;
  /**
   * The id of what bears a lasting name, such as an agency's own reference, of which there is one for ever: the same whatever keys came
   * since. Made by the first key that there ever was.
   */
  lastingId(owner: string, name: string): string;
  /** The reference of the owner; undefined where the id was not made here, by any of the keys. Compares in constant time. */
  ownerOf(id: string): string | undefined;
}

const nonceBytes = 8;
const tagBytes = 8;
const ownerBytes = 9;
const headBytes = nonceBytes + tagBytes;
const idLetters = 40;
const idPattern = /^[0-9a-v]{40}$/;

const sha256 = (text: string): Buffer => hash('sha256', text, 'buffer');

/**
 * A person's reference, under which the portal stores their data: 72 bits of a hash of the `sub`, as 18 hex digits. Among a
 * hundred million people the chance that any two share one is about one in a million.
 */
export const personRef = (sub: string): string =>
  sha256(`person\0${sub}`).subarray(0, ownerBytes).toString('hex');

/** The id of an item without an owner, from the action that makes it: 24 characters, `0-9a-v`. */
export const unownedId = (actionId: string): string =>
  base32(sha256(`id\0${actionId}`).subarray(0, 15)).padStart(24, '0');

const xor = (left: Buffer, right: Buffer): Buffer => {
  const bytes = Buffer.from(left);
  for (let index = 0; index < bytes.length; index += 1)
    bytes[index] = (left[index] ?? 0) ^ (right[index] ?? 0);
  return bytes;
};

/**
 * Ids by one key. The construction is that of SIV (RFC 5297) over HMAC-SHA-256: the tag of nonce and owner is also what the
 * mask of the owner is made of, so that two owners share a mask only where nonce and tag are the same.
 */
const openSeal = (key: Buffer) => {
  const mac = (part: string, length: number) => {
    const partKey = createHmac('sha256', key).update(part).digest();
    return (...texts: readonly (string | Buffer)[]): Buffer => {
      const hmac = createHmac('sha256', partKey);
      for (const text of texts) hmac.update(text);
      return hmac.digest().subarray(0, length);
    };
  };
  const nonceOf = mac('nonce', nonceBytes);
  const tagOf = mac('tag', tagBytes);
  const maskOf = mac('mask', ownerBytes);
  return {
    make: (owner: string, actionId: string): string => {
      const reference = Buffer.from(owner, 'hex');
      if (reference.length !== ownerBytes) throw new Error('An owner is named by 18 hex digits');
      const nonce = nonceOf(reference, actionId);
      const head = Buffer.concat([nonce, tagOf(nonce, reference)]);
      return base32(Buffer.concat([head, xor(reference, maskOf(head))])).padStart(idLetters, '0');
    },
    open: (bytes: Buffer): string | undefined => {
      const head = bytes.subarray(0, headBytes);
      const owner = xor(bytes.subarray(headBytes), maskOf(head));
      const tag = tagOf(head.subarray(0, nonceBytes), owner);
      return timingSafeEqual(tag, head.subarray(nonceBytes)) ? owner.toString('hex') : undefined;
    },
  };
};

const use = 'owned-id';

const openSeals = ({ all, first }: KeyRing) => {
  const seals = all.map(openSeal);
  return { seals, lasting: openSeal(first), making: openSeal(all[0]) };
};

export const openIdCodec = (keys: Keys): IdCodec => {
  let opened: ReturnType<typeof openSeals> | undefined;
  // Opened when first asked for: a function without the keys starts all the same, and fails where it uses them.
  const open = () => {
    opened ??= openSeals(keys(use));
    return opened;
  };
  return {
    ownedId: (owner, actionId) => open().making.make(owner, actionId),
    lastingId: (owner, name) => open().lasting.make(owner, name),
    ownerOf: (id) => {
      if (!idPattern.test(id)) return undefined;
      const bytes = unbase32(id);
      for (const each of open().seals) {
        const owner = each.open(bytes);
        if (owner !== undefined) return owner;
      }
      return undefined;
    },
  };
};
