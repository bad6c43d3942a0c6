import { createHmac } from 'node:crypto';

/*
 * The keys by which ids are made, and cursors, codes and secrets are signed: a ring for each use, that the function which has that use is given
 * and no other (docs/adr/0125).
 */

/** The keys of one use, one of which makes; the others still open what they made. */
export interface KeyRing {
  /** All of them, first the one that makes. */
  readonly all: readonly [Buffer, ...Buffer[]];
  /** The first that there ever was: what it makes is the same for ever. */
  readonly first: Buffer;
}

/** The ring of a use. Throws where the function was not given it. */
export type Keys = (use: string) => KeyRing;

const leastLetters = 32;

const versioned = (word: string): readonly [version: number, secret: string] => {
  const [, version = '1', secret = ''] = /^(?:([1-9]\d{0,3}):)?([\w-]+)$/.exec(word) ?? [];
  return [Number(version), secret];
};

/**
 * Reads a ring as it stands in a secret: `2:<key> 1:<key>`, the one that makes first; a key alone is version 1. Refuses keys of
 * fewer than 32 letters, and two of one version.
 */
export const readKeyRing = (use: string, text: string): KeyRing => {
  const read = text.trim().split(/\s+/).map(versioned);
  const [oldest] = [...read].sort(([left], [right]) => left - right);
  const tooShort = read.some(([, secret]) => secret.length < leastLetters);
  if (!oldest || tooShort || new Set(read.map(([version]) => version)).size !== read.length)
    throw new Error(`The keys of ${use} cannot be read`);
  // The use goes in, so that one secret for two uses would still be two keys.
  const keyOf = (secret: string): Buffer => createHmac('sha256', secret).update(use).digest();
  const [making, ...others] = read.map(([, secret]) => keyOf(secret));
  return { all: [making as Buffer, ...others], first: keyOf(oldest[1]) };
};

/** The environment variable that holds the ring of a use. */
export const keyVariable = (use: string): string => `SEAL_${use.toUpperCase().replaceAll('-', '_')}`;

/** The rings in a function's environment. Each is read when it is first asked for. */
export const keysIn = (environment: Readonly<Record<string, string | undefined>>): Keys => {
  const rings = new Map<string, KeyRing>();
  return (use) => {
    const known = rings.get(use);
    if (known) return known;
    const text = environment[keyVariable(use)];
    if (!text) throw new Error(`This function has no keys of ${use}: ${keyVariable(use)} is not set`);
    const ring = readKeyRing(use, text);
    rings.set(use, ring);
    return ring;
  };
};
