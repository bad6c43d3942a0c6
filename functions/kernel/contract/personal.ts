import type { Contract } from './contract';
import type { Worker } from './events';
import type { Keys } from './keys';

/*
 * What workers may touch that go through all that services keep of a person: to export it, or to erase it.
 */

const unique = (kinds: readonly string[]): string[] => [...new Set(kinds)].sort();

/** What it reads besides and all that services export, but what it writes and so reads anyhow. */
const readForExport = (
  reads: readonly string[],
  writes: readonly string[],
  all: readonly Contract[],
): string[] =>
  unique([...reads, ...all.flatMap(({ exports = [] }) => exports)]).filter((kind) => !writes.includes(kind));

/** What a service's eraser does to items of a person, by kinds of key, and to their files, by kinds of items. */
export interface Erases {
  /** Only looked at: what must be settled first. */
  readonly reads?: readonly string[];
  readonly changes: readonly string[];
  readonly removes: readonly string[];
  readonly files?: readonly string[];
  /** Kinds of key that are exported, and kept as they are: an erasure does not read them. */
  readonly keeps?: readonly string[];
}

/** What a contract says of what its service keeps of people. */
export interface Personal {
  /** Kinds of key under which it keeps what is a person's own, and which its `exporter.ts` names. */
  readonly exports?: readonly string[];
  /** What its `eraser.ts` changes and deletes of a person who is erased. */
  readonly erases?: Erases;
}

/** What services export may be read, unless it is kept, and what they erase be changed and deleted: each kind by what is done to it alone. */
const keysForErasure = (writes: readonly string[], all: readonly Contract[]): Keys => {
  const erased = all.flatMap(({ erases }) => (erases ? [erases] : []));
  const write = unique([...writes, ...erased.flatMap(({ changes }) => changes)]);
  const removed = unique(erased.flatMap(({ removes }) => removes));
  const erases = removed.filter((kind) => !write.includes(kind));
  const reads = erased.flatMap((each) => each.reads ?? []);
  const kept = new Set(erased.flatMap(({ keeps = [] }) => keeps));
  const exported = readForExport(reads, [...write, ...erases], all).filter((kind) => !kept.has(kind));
  return { read: exported, write, removes: removed.filter((kind) => write.includes(kind)), erases };
};

/** What a worker may touch, among these services. */
export const keysOfWorker = (
  { reads, writes, exports: puts, erases }: Worker,
  all: readonly Contract[],
): Keys => {
  if (erases) return keysForErasure(writes, all);
  return { read: puts ? readForExport(reads, writes, all) : reads, write: writes };
};
