import type { Link } from '../../blocks/people/access-log';
import { beginningOf, type ChainedFacts, type Head, linkAfter } from './chain';

/*
 * Whether a person's access log is whole and unchanged: by the links of its entries, and by the checkpoint, which is kept where
 * nobody who can change the table can change it. Needs nothing of the portal.
 */

export interface ChainEntry extends ChainedFacts {
  readonly link?: Link | null | undefined;
}

/** `edited`: an entry is not what was linked. `missing`: a position has no entry. `twice`: it has several. `cut`: the log ends before its checkpoint. `rewritten`: the checkpoint knew another chain. */
export type FindingKind = 'edited' | 'missing' | 'twice' | 'cut' | 'rewritten';

export interface Finding {
  readonly kind: FindingKind;
  /** The first position that it is about. */
  readonly position: number;
  /** How many positions, where that is more than one. */
  readonly count?: number;
  readonly says: string;
}

export interface Verdict {
  /** Entries in the chain. */
  readonly linked: number;
  /** How many of them the checkpoint covers. */
  readonly covered: number;
  /** Ids of entries that are not in the chain yet, which is no fault for a minute. */
  readonly unlinked: readonly string[];
  readonly findings: readonly Finding[];
}

interface Placed extends ChainedFacts {
  readonly link: Link;
}

const isPlaced = (entry: ChainEntry): entry is Placed => Boolean(entry.link);

/** The entries that claim each position, in the order of positions. */
const byPosition = (entries: readonly Placed[]): Placed[][] => {
  const claims = new Map<number, Placed[]>();
  for (const entry of entries) {
    const { position } = entry.link;
    const others = claims.get(position);
    if (others) others.push(entry);
    else claims.set(position, [entry]);
  }
  return [...claims].sort(([left], [right]) => left - right).map(([, all]) => all);
};

const missing = (from: number, next: number): Finding[] => {
  const count = next - from;
  if (count === 0) return [];
  const which = count === 1 ? `The entry ${from} is` : `The entries ${from} to ${next - 1} are`;
  return [{ kind: 'missing', position: from, count, says: `${which} missing.` }];
};

/** What is wrong at one position, and the entry that holds it: the one that fits, where there is one. */
const settle = (person: string, head: Head, claims: readonly [Placed, ...Placed[]]) => {
  const { position } = claims[0].link;
  const gap = missing(head.count + 1, position);
  const fitting = claims.find((each) => linkAfter(person, head, each).hash === each.link.hash);
  const entry = fitting ?? claims[0];
  const findings: Finding[] = [...gap];
  // Behind a gap nobody can tell, as the hash before it is not known.
  if (!fitting && gap.length === 0) {
    const says = `The entry ${position} (${entry.at}) is not what was logged.`;
    findings.push({ kind: 'edited', position, says });
  }
  if (claims.length > 1) {
    const says = `${claims.length} entries claim the position ${position}.`;
    findings.push({ kind: 'twice', position, says });
  }
  return { findings, head: { count: position, hash: entry.link.hash } };
};

/** What is wrong of the links, and the hash at each position. */
const walk = (person: string, entries: readonly Placed[]) => {
  const findings: Finding[] = [];
  let head = beginningOf(person);
  const hashes = new Map([[0, head.hash]]);
  for (const claims of byPosition(entries)) {
    const settled = settle(person, head, claims as [Placed, ...Placed[]]);
    findings.push(...settled.findings);
    head = settled.head;
    hashes.set(head.count, head.hash);
  }
  return { findings, hashes, last: head.count };
};

const againstCheckpoint = (
  checkpoint: Head,
  { hashes, last }: Pick<ReturnType<typeof walk>, 'hashes' | 'last'>,
): Finding[] => {
  const { count, hash } = checkpoint;
  if (count > last) {
    const missing = count - last;
    const says = `The log ends after ${last} entries; its checkpoint knows ${count}.`;
    return [{ kind: 'cut', position: last + 1, count: missing, says }];
  }
  if (hashes.get(count) === hash) return [];
  const says = `The first ${count} entries are not those that the checkpoint knows.`;
  return [{ kind: 'rewritten', position: count, says }];
};

/** Holds a person's whole log, in any order, against its links and against the checkpoints that are known. */
export const verifyChain = (
  person: string,
  entries: readonly ChainEntry[],
  checkpoints: readonly Head[],
): Verdict => {
  const placed = entries.filter(isPlaced);
  const walked = walk(person, placed);
  return {
    linked: placed.length,
    covered: Math.min(walked.last, Math.max(0, ...checkpoints.map(({ count }) => count))),
    unlinked: entries.filter((entry) => !isPlaced(entry)).map(({ sk }) => sk),
    findings: [...walked.findings, ...checkpoints.flatMap((each) => againstCheckpoint(each, walked))],
  };
};
