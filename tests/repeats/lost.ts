import type { Database } from '../support/engine';
import { effectsOf, outlineOf, shapeOf, worded } from './effects';
import { openJournal } from './journal';

/*
 * An operation of which the answer to one request to the table is lost, and which repeats the request, does the same as one
 * that hears all answers: it answers the same, and the same stands in the table.
 */

/** What an operation says: what must never differ, and what may be made up anew each time. */
export interface Answer {
  readonly status: string;
  readonly body?: unknown;
}

/** Brings about what something needs, and gives how it is done, at which table, and how all of it is taken away. */
export type Operation = () => Promise<{
  readonly database: Database;
  readonly work: () => Promise<Answer>;
  readonly end: () => Promise<void>;
}>;

interface Run {
  readonly answer: Answer;
  readonly effects: readonly string[];
  readonly requests: readonly string[];
  /** How many answers were lost. */
  readonly lost: number;
}

/** Of what the answer was lost, and what was different then. */
export interface Difference {
  readonly lost: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** `losing` is the number of requests after which one loses its answer; none by default. */
const run = async (operation: Operation, losing?: number): Promise<Run> => {
  const { database, work, end } = await operation();
  try {
    const journal = await openJournal(database);
    if (losing !== undefined) database.faults.after(losing, 'answer-lost');
    const guarded = () => work().catch((error: unknown): Answer => ({ status: `threw ${error}` }));
    const { result, touched, requests } = await journal.record(guarded);
    return { answer: result, effects: effectsOf(touched), requests, lost: database.faults.suffered() };
  } finally {
    await end();
  }
};

/** What is told of a run, from all that it said and did to no more than how it ended. */
const levels: readonly ((run: Run) => unknown)[] = [
  ({ answer, effects }) => [answer.status, worded(answer.body), effects],
  ({ answer, effects }) => [answer.status, worded(answer.body), outlineOf(effects)],
  ({ answer, effects }) => [answer.status, shapeOf(answer.body), outlineOf(effects)],
  ({ answer }) => answer.status,
];
type Level = (typeof levels)[number];
const told = (level: Level, each: Run): string => JSON.stringify(level(each));

/** Runs without faults until two of them agree. */
const few = 4;
/** Runs without faults, of which one does by chance what a run with a lost answer did, if it may do that at all. */
const many = 24;

/** Runs without faults, of which more are made when they are asked for. */
const usualRuns = (operation: Operation) => {
  const runs: Run[] = [];
  const upTo = async (count: number): Promise<readonly Run[]> => {
    while (runs.length < count) runs.push(await run(operation));
    return runs;
  };
  /** All that two of the runs have in common: what is made up anew each time (a name, a number by chance) is not told. */
  const level = async (): Promise<Level> => {
    const first = await upTo(few);
    const agree = (each: Level) => new Set(first.map((one) => told(each, one))).size < first.length;
    return levels.find(agree) ?? (levels.at(-1) as Level);
  };
  return {
    upTo,
    /** Undefined if one of the runs did the same; otherwise what they did. */
    differsFrom: async (lossy: Run): Promise<Omit<Difference, 'lost'> | undefined> => {
      const [whole] = levels as readonly [Level];
      if (runs.some((each) => told(whole, each) === told(whole, lossy))) return undefined;
      const by = await level();
      for (let count = 1; count <= many; count += 1) {
        if ((await upTo(count)).some((each) => told(by, each) === told(by, lossy))) return undefined;
      }
      return { expected: runs[0] && by(runs[0]), found: by(lossy) };
    },
  };
};

const tried = async (name: string, operation: Operation): Promise<Difference[]> => {
  const usual = usualRuns(operation);
  const [first] = await usual.upTo(1);
  const positions = (first?.requests ?? []).map((request, position) => ({ request, position }));
  const writes = positions.filter(({ request }) => /Write|Put|Update|Delete/.test(request));
  const reads = positions.filter((each) => !writes.includes(each));
  // What is read twice changes nothing: the client repeats each read in the same way, so that one stands for all.
  const chosen = reads.slice(name.length % Math.max(1, reads.length)).slice(0, 1);
  const found: Difference[] = [];
  for (const { request, position } of [...writes, ...chosen]) {
    const lossy = await run(operation, position);
    const difference = await usual.differsFrom(lossy);
    if (lossy.lost === 1 && !difference) continue;
    const lost = `${request} (${position + 1} of ${positions.length}), lost ${lossy.lost} times`;
    found.push({ lost, expected: undefined, found: undefined, ...difference });
  }
  return found;
};

/** How the operation differs where an answer is lost: nothing, if each of its writes can be sent twice. */
export const differences = async (name: string, operation: Operation): Promise<Difference[]> => {
  const found = await tried(name, operation);
  // The first run may have been the first of its function, which remembers from then on what it has read: only then is it tried again.
  return found.length === 0 ? found : tried(name, operation);
};
