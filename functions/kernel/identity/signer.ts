import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from './keys';

/** Makes and verifies tags, and derives secrets, by the keys of the use that the caller names. */
export interface Signer {
  /** An authentication tag over a text for a use, 16 bytes as base64url; the same input gives the same tag. */
  sign(use: string, text: string): string;
  /** Whether the tag is that of this text, by any key of the use. Compares in constant time. */
  verify(use: string, text: string, tag: string): boolean;
  /** A secret of 160 bits from a text for a use, 32 characters of `0-9a-v`; the same input gives the same secret. */
  deriveSecret(use: string, text: string): string;
  /** As `deriveSecret`, by the first key that the use ever had: the same whatever keys came since. */
  deriveLasting(use: string, text: string): string;
  /** A secret of 256 bits by each key of the use, as bytes, first that of the key that makes. */
  deriveEach(use: string, text: string): readonly [Buffer, ...Buffer[]];
}

/** RFC 4648 base32hex in lower case, read as one big number. */
export const base32 = (bytes: Buffer): string => BigInt(`0x${bytes.toString('hex')}`).toString(32);

/** The bytes of a text that `base32` made of as many letters as make whole bytes: a multiple of eight. */
export const unbase32 = (text: string): Buffer => {
  const parts = Array.from({ length: text.length / 8 }, (_, nth) => text.slice(nth * 8, nth * 8 + 8));
  const digits = parts.map((part) => Number.parseInt(part, 32).toString(16).padStart(10, '0'));
  return Buffer.from(digits.join(''), 'hex');
};

const mac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const tagBy = (key: Buffer, text: string): string => mac(key, text).subarray(0, 16).toString('base64url');
const secretBy = (key: Buffer, text: string): string =>
  base32(mac(key, text).subarray(0, 20)).padStart(32, '0');

/** Whether two texts are the same. Compares in constant time. */
export const same = (left: string, right: string): boolean => {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};

export const openSigner = (keys: Keys): Signer => ({
  sign: (use, text) => tagBy(keys(use).all[0], text),
  verify: (use, text, given) => keys(use).all.some((key) => same(tagBy(key, text), given)),
  deriveSecret: (use, text) => secretBy(keys(use).all[0], text),
  deriveLasting: (use, text) => secretBy(keys(use).first, text),
  deriveEach: (use, text) => {
    const [making, ...others] = keys(use).all;
    return [mac(making, text), ...others.map((key) => mac(key, text))];
  },
});
