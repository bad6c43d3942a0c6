import { createHmac, hash, timingSafeEqual } from 'node:crypto';

/**
 * Ids, tags and secrets that only this deployment can make, from one secret; each use has a key of its own.
 *
 * An **owned id** contains the encrypted reference of the person who owns the item. The id reveals nothing to others, and two
 * ids of one person have nothing in common. The portal decrypts it, so that it knows whose access log to write to *before*
 * it has read the item and can do both at once.
 */
export interface Sealer {
  /** The id of an item of `owner`, the same for the same action: 32 characters, `0-9a-v`. */
  ownedId(owner: string, actionId: string): string;
  /**
   * The reference of the owner; undefined where the id was not made here. One in 65,536 forged ids passes, which is
   * harmless: items are read by the whole id, so nothing is found under it.
   */
  ownerOf(id: string): string | undefined;
  /** An authentication tag over a text for a use, 16 bytes as base64url; the same input gives the same tag. */
  tag(use: string, text: string): string;
  /** A secret of 160 bits from a text for a use, 32 characters of `0-9a-v`; the same input gives the same secret. */
  derive(use: string, text: string): string;
  /** A secret of 256 bits from a text for a use, as bytes; the same input gives the same secret. */
  bytes(use: string, text: string): Buffer;
  /** Whether the tag is that of this text. Compares in constant time. */
  verify(use: string, text: string, tag: string): boolean;
}

const nonceBytes = 9;
const ownerBytes = 9;
const idBytes = 20;
const idLetters = 32;
const idPattern = /^[0-9a-v]{32}$/;

const sha256 = (text: string): Buffer => hash('sha256', text, 'buffer');

/**
 * A person's reference, under which the portal stores their data: 72 bits of a hash of the `sub`, as 18 hex digits. Among a
 * hundred million people the chance that any two share one is about one in a million.
 */
export const personRef = (sub: string): string =>
  sha256(`person\0${sub}`).subarray(0, ownerBytes).toString('hex');

/** The id of an item without an owner, from the action that makes it: 24 characters, `0-9a-v`. */
export const unownedId = (actionId: string): string =>
  encode(sha256(`id\0${actionId}`).subarray(0, 15)).padStart(24, '0');

/** RFC 4648 base32hex in lower case, read as one big number. */
const encode = (bytes: Buffer): string => BigInt(`0x${bytes.toString('hex')}`).toString(32);

const decode = (text: string): Buffer => {
  let number = 0n;
  for (const letter of text) number = number * 32n + BigInt(Number.parseInt(letter, 32));
  return Buffer.from(number.toString(16).padStart(idBytes * 2, '0'), 'hex');
};

const xor = (left: Buffer, right: Buffer): Buffer =>
  Buffer.from(left.map((byte, index) => byte ^ (right[index] ?? 0)));

/** `secret` has 32 characters or more. */
export const sealer = (secret: string): Sealer => {
  const keys = new Map<string, Buffer>();
  /** Remembered, as there are only a few uses and a key costs as much as a tag. */
  const keyFor = (use: string): Buffer => {
    const key = keys.get(use) ?? createHmac('sha256', secret).update(use).digest();
    keys.set(use, key);
    return key;
  };
  const idKey = keyFor('owned-id');
  const mask = (nonce: Buffer): Buffer =>
    createHmac('sha256', idKey)
      .update(nonce)
      .digest()
      .subarray(0, idBytes - nonceBytes);
  const mac = (use: string, text: string): Buffer => createHmac('sha256', keyFor(use)).update(text).digest();
  const tag = (use: string, text: string): string => mac(use, text).subarray(0, 16).toString('base64url');

  return {
    tag,
    bytes: mac,
    derive: (use, text) => encode(mac(use, text).subarray(0, idBytes)).padStart(idLetters, '0'),
    verify: (use, text, given) => {
      const expected = Buffer.from(tag(use, text));
      const actual = Buffer.from(given);
      return expected.length === actual.length && timingSafeEqual(expected, actual);
    },
    ownedId: (owner, actionId) => {
      const nonce = sha256(`${owner}\0${actionId}`).subarray(0, nonceBytes);
      const content = Buffer.alloc(idBytes - nonceBytes);
      Buffer.from(owner, 'hex').copy(content, 0, 0, ownerBytes);
      return encode(Buffer.concat([nonce, xor(content, mask(nonce))])).padStart(idLetters, '0');
    },
    ownerOf: (id) => {
      if (!idPattern.test(id)) return undefined;
      const bytes = decode(id);
      const content = xor(bytes.subarray(nonceBytes), mask(bytes.subarray(0, nonceBytes)));
      const unused = content.subarray(ownerBytes);
      return unused.every((byte) => byte === 0) ? content.subarray(0, ownerBytes).toString('hex') : undefined;
    },
  };
};
