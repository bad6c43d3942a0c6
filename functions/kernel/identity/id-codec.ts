import { createHmac, hash } from 'node:crypto';
import { base32, keyOf } from './signer';

/**
 * An **owned id** contains the encrypted reference of the person who owns the item. The id reveals nothing to others, and two
 * ids of one person have nothing in common. The portal decrypts it, so that it knows whose access log to write to *before*
 * it has read the item and can do both at once.
 */
export interface IdCodec {
  /** The id of an item of `owner`, the same for the same action: 32 characters, `0-9a-v`. */
  ownedId(owner: string, actionId: string): string;
  /**
   * The reference of the owner; undefined where the id was not made here. One in 65,536 forged ids passes, which is
   * harmless: items are read by the whole id, so nothing is found under it.
   */
  ownerOf(id: string): string | undefined;
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
  base32(sha256(`id\0${actionId}`).subarray(0, 15)).padStart(24, '0');

const decode = (text: string): Buffer => {
  let number = 0n;
  for (const letter of text) number = number * 32n + BigInt(Number.parseInt(letter, 32));
  return Buffer.from(number.toString(16).padStart(idBytes * 2, '0'), 'hex');
};

const xor = (left: Buffer, right: Buffer): Buffer => {
  const bytes = Buffer.from(left);
  for (let index = 0; index < bytes.length; index += 1)
    bytes[index] = (left[index] ?? 0) ^ (right[index] ?? 0);
  return bytes;
};

/** `secret` has 32 characters or more. */
export const openIdCodec = (secret: string): IdCodec => {
  const idKey = keyOf(secret, 'owned-id');
  const mask = (nonce: Buffer): Buffer =>
    createHmac('sha256', idKey)
      .update(nonce)
      .digest()
      .subarray(0, idBytes - nonceBytes);
  return {
    ownedId: (owner, actionId) => {
      const nonce = sha256(`${owner}\0${actionId}`).subarray(0, nonceBytes);
      const content = Buffer.alloc(idBytes - nonceBytes);
      Buffer.from(owner, 'hex').copy(content, 0, 0, ownerBytes);
      return base32(Buffer.concat([nonce, xor(content, mask(nonce))])).padStart(idLetters, '0');
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
