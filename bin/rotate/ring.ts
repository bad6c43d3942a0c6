import { readKeyRing } from '../../functions/kernel/identity/keys';

/*
 * How a ring of keys changes (docs/adr/0125). In two steps, as services are deployed one after the other: each must open what the
 * others make. A ring stands in its secret as `2:<key> 1:<key>`, the key that makes first.
 */

/** Uses whose first key makes what is there for ever: it is never taken away. */
const lasting = ['owned-id', 'usage-key'];

/** Keys of one ring, at most: the environment of a function holds four kilobytes. */
const most = 8;

interface Entry {
  readonly version: number;
  readonly key: string;
}

const entriesOf = (use: string, text: string): readonly [Entry, ...Entry[]] => {
  readKeyRing(use, text);
  const entries = text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [key = '', version = '1'] = word.split(':').reverse();
      return { version: Number(version), key };
    });
  return entries as [Entry, ...Entry[]];
};

const textOf = (entries: readonly Entry[]): string =>
  entries.map(({ version, key }) => `${version}:${key}`).join(' ');

const newestOf = (entries: readonly Entry[]): number => Math.max(...entries.map(({ version }) => version));

/** Adds a key that opens and does not make yet. Refuses where one waits already. */
const spread = (use: string, text: string, key: string): string => {
  const entries = entriesOf(use, text);
  const newest = newestOf(entries);
  if (entries[0].version !== newest)
    throw new Error(`Version ${newest} of ${use} is spread already: switch to it when all is deployed`);
  if (entries.length >= most) throw new Error(`${use} has ${most} keys, the most that a function can hold`);
  return textOf([...entries, { version: newest + 1, key }]);
};

/** Has the newest key make from now on; the others open. Refuses where it does already. */
const switched = (use: string, text: string): string => {
  const entries = entriesOf(use, text);
  const newest = newestOf(entries);
  if (entries[0].version === newest)
    throw new Error(`The newest key of ${use} makes already: spread one first`);
  return textOf([...entries].sort((left, right) => right.version - left.version));
};

/** Takes away all keys but the one that makes: what they made is void. Refuses for uses whose things last for ever. */
const dropped = (use: string, text: string): string => {
  if (lasting.includes(use))
    throw new Error(`The keys of ${use} are never taken away: what they made must open for ever`);
  const entries = entriesOf(use, text);
  if (entries.length < 2 || entries[0].version !== newestOf(entries))
    throw new Error(`There is no key of ${use} to take away: spread one and switch to it first`);
  return textOf([entries[0]]);
};

export const steps = { spread, switch: switched, drop: dropped } as const;
export type Step = keyof typeof steps;

export const isStep = (text: string): text is Step => Object.hasOwn(steps, text);

/** Whether a use's keys can be taken away. */
export const canDrop = (use: string): boolean => !lasting.includes(use);
