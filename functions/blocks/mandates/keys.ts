import type { Keys } from '../../kernel/contract/keys';

const unique = (...kinds: readonly string[]): string[] => [...new Set(kinds)];

/** The keys of a service at which people may look for others: what is looked at is noted, and taken back where there is nothing. */
export const withMandatesToRead = ({ read, write, removes = [], requires = [] }: Keys): Keys => ({
  read: unique(...read, 'mandate'),
  write: unique(...write, 'access'),
  removes: unique(...removes, 'access'),
  requires,
});

/**
 * The keys of a service whose routes people may call for others: it requires mandates, and notes in the access log of whoever
 * is represented what was done and looked at.
 */
export const withMandates = (keys: Keys): Keys => ({
  ...withMandatesToRead(keys),
  requires: unique(...(keys.requires ?? []), 'mandate'),
});
