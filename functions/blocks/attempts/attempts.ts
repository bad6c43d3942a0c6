import { hash } from 'node:crypto';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import { type Key, key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import { versionedReplacement } from '../../kernel/table/versioned-replacement';
import { type Write, writeTogether } from '../../kernel/table/write';
import { epochSeconds } from '../../kernel/text/time';

/*
 * Attempts at something that could be guessed, such as a code, or that would be a nuisance if it were done without end, such as
 * writing to an address. They are counted under each name that an attempt has: who makes it, from where, and at what. After a
 * few, each costs a wait that doubles. They are counted before they are made, so that many at once are no way around. Counts
 * run dry as time goes by, so that the many who share one address on the network do not use it up for good.
 */

/** Under what attempts are counted. Names are hashed: no addresses of people stand in keys. */
interface Name {
  /** What kind of name it is: `person`, `address`, `target`. */
  readonly of: string;
  readonly name: string;
  /** Attempts that cost no wait, and as many as are forgotten while `forgottenAfter` passes. */
  readonly free: number;
}

export interface AttemptLimit {
  /** What is attempted; each has counts of its own. */
  readonly purpose: string;
  /** Milliseconds: the wait after the first attempt that is not free, and the longest. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** Milliseconds without an attempt after which all before are forgotten. */
  readonly forgottenAfter: number;
}

interface AttemptCount extends Stored {
  /** With a fraction: of what time has forgotten of it. */
  readonly count: number;
  /** When the last one was made, and until when the next has to wait: milliseconds since 1970. */
  readonly at: number;
  readonly until: number;
  /** The action that made the last one: its repeats are no further attempts. */
  readonly last: string;
  readonly expiresAt: number;
}

/** What services that count attempts say of them. */
export const attemptTitles = {
  'too-many-attempts': {
    en: 'Too many attempts; wait, and try again',
    ar: 'محاولات كثيرة؛ انتظر ثم أعد المحاولة',
    fa: 'تلاش‌ها بیش از حد است؛ صبر کنید و دوباره امتحان کنید',
  },
} as const;

/** Those who attempt the same at once get through one after another. */
const maxConflicts = 20;

const waitAfter = ({ firstWait, longestWait }: AttemptLimit, beyond: number): number =>
  beyond <= 0 ? 0 : Math.min(firstWait * 2 ** (beyond - 1), longestWait);

/** What is left of a count after `idle` milliseconds without another attempt. */
const leftOf = ({ forgottenAfter }: AttemptLimit, free: number, count: number, idle: number): number =>
  idle >= forgottenAfter ? 0 : Math.max(0, count - (idle * free) / forgottenAfter);

const tooMany = (milliseconds: number): Refusal =>
  new Refusal('too-many-attempts', { retryAfter: Math.ceil(milliseconds / 1000) });

/** The count with one attempt more. */
const counted = (
  limit: AttemptLimit,
  { place, free }: { readonly place: Key; readonly free: number },
  found: AttemptCount | undefined,
  { id, hash, at: now }: Action,
): AttemptCount => {
  const count = (found ? leftOf(limit, free, found.count, now - found.at) : 0) + 1;
  const until = now + waitAfter(limit, Math.ceil(count) - free + 1);
  return {
    ...place,
    type: 'attempts',
    version: (found?.version ?? 0) + 1,
    ...{ count, at: now, until, last: `${id} ${hash}` },
    expiresAt: epochSeconds(Math.max(until, now + limit.forgottenAfter)),
  };
};

export const openAttempts = ({ table }: { readonly table: Table }, limit: AttemptLimit) => {
  const placeOf = ({ of, name }: Pick<Name, 'of' | 'name'>): Key => ({
    pk: key('attempts', limit.purpose, of, hash('sha256', `${limit.purpose}\n${of}\n${name}`, 'base64url')),
    sk: 'attempts',
  });
  return {
    /** Counts an attempt that is about to be made, once for each action. Refuses with `too-many-attempts` while one of its names has to wait. */
    take: (names: readonly Name[], action: Action): Promise<void> =>
      retryOnConflict(async () => {
        const places = names.map((each) => ({ place: placeOf(each), free: each.free }));
        const found = (await readAll(
          table,
          places.map(({ place }) => place),
        )) as unknown as readonly (AttemptCount | undefined)[];
        if (found.some((each) => each?.last === `${action.id} ${action.hash}`)) return;
        const until = Math.max(...found.map((each) => each?.until ?? 0));
        if (until > action.at) throw tooMany(until - action.at);
        const [first, ...others] = places.map((each, index): Write<void> => {
          const item = counted(limit, each, found[index], action);
          const before = found[index];
          return before ? versionedReplacement(item, before.version) : beginning(item);
        });
        if (first) await writeTogether(table, first, ...others);
      }, maxConflicts),

    /** Part of a write that shows the attempt to have been right: what was counted under the name is forgotten. */
    forgiven: (name: Pick<Name, 'of' | 'name'>): Write<void> =>
      update({ key: placeOf(name), type: 'attempts', set: { count: 0, until: 0 } }),
  };
};
export type Attempts = ReturnType<typeof openAttempts>;
