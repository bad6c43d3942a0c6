import { createHmac, timingSafeEqual } from 'node:crypto';

/** Makes and verifies tags, and derives secrets, by the deployment's one secret; each use has a key of its own. */
export interface Signer {
  /** An authentication tag over a text for a use, 16 bytes as base64url; the same input gives the same tag. */
  sign(use: string, text: string): string;
  /** A secret of 160 bits from a text for a use, 32 characters of `0-9a-v`; the same input gives the same secret. */
  deriveSecret(use: string, text: string): string;
  /** A secret of 256 bits from a text for a use, as bytes; the same input gives the same secret. */
  deriveBytes(use: string, text: string): Buffer;
  /** Whether the tag is that of this text. Compares in constant time. */
  verify(use: string, text: string, tag: string): boolean;
}

/** RFC 4648 base32hex in lower case, read as one big number. */
export const base32 = (bytes: Buffer): string => BigInt(`0x${bytes.toString('hex')}`).toString(32);

/** The key of one use of the secret. */
export const keyOf = (secret: string, use: string): Buffer =>
  createHmac('sha256', secret).update(use).digest();

/** `secret` has 32 characters or more. */
export const openSigner = (secret: string): Signer => {
  const keys = new Map<string, Buffer>();
  /** Remembered, as there are only a few uses and a key costs as much as a tag. */
  const keyFor = (use: string): Buffer => {
    const key = keys.get(use) ?? keyOf(secret, use);
    keys.set(use, key);
    return key;
  };
  const mac = (use: string, text: string): Buffer => createHmac('sha256', keyFor(use)).update(text).digest();
  const tag = (use: string, text: string): string => mac(use, text).subarray(0, 16).toString('base64url');
  return {
    sign: tag,
    deriveBytes: mac,
    deriveSecret: (use, text) => base32(mac(use, text).subarray(0, 20)).padStart(32, '0'),
    verify: (use, text, given) => {
      const expected = Buffer.from(tag(use, text));
      const actual = Buffer.from(given);
      return expected.length === actual.length && timingSafeEqual(expected, actual);
    },
  };
};
