import type { Database } from '../support/engine';
import { sample } from '../support/sample';
import { effectsOf, outlineOf } from './effects';
import { type Journal, openJournal } from './journal';

/*
 * An operation of which the answer to one request to the table is lost, and which repeats the request, does the same as one
 * that hears all answers: it answers the same, and the same stands in the table.
 */

/** Brings about what something needs, and gives how it is done, and at which table; what is done gives what it answers. */
export type Operation = () => Promise<{ readonly database: Database; readonly work: () => Promise<unknown> }>;

interface Run {
  readonly answer: unknown;
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

const journals = new WeakMap<Database, Promise<Journal>>();
const journalOf = (database: Database): Promise<Journal> => {
  const known = journals.get(database) ?? openJournal(database);
  journals.set(database, known);
  return known;
};

/** `losing` is the number of requests after which one loses its answer; none by default. */
const run = async (operation: Operation, losing?: number): Promise<Run> => {
  const { database, work } = await operation();
  const journal = await journalOf(database);
  if (losing !== undefined) database.faults.after(losing, 'answer-lost');
  const guarded = () => work().catch((error: unknown) => `threw ${error}`);
  const { result, touched, requests } = await journal.record(guarded);
  const lost = database.faults.suffered();
  database.faults.clear();
  return { answer: result, effects: effectsOf(touched), requests, lost };
};

const told = ({ answer, effects }: Run) => JSON.stringify([answer, effects]);
const outlined = ({ answer, effects }: Run) => JSON.stringify([answer, outlineOf(effects)]);

/** As closely as two runs without faults can be compared: by all that they say, or only by what it is of. */
const closest = (one: Run, other: Run) => (told(one) === told(other) ? told : outlined);

/** Whether a run did something else than usual; where contents differ, after a look at whether they do without faults as well. */
const differs = async (operation: Operation, usual: Run, lossy: Run): Promise<boolean> => {
  if (told(lossy) === told(usual)) return false;
  if (outlined(lossy) !== outlined(usual)) return true;
  const by = closest(usual, await run(operation));
  return by(lossy) !== by(usual);
};

/** How the operation differs where an answer is lost: nothing, if each of its writes can be sent twice. */
export const differences = async (name: string, operation: Operation): Promise<Difference[]> => {
  // The first may be the first of its function, which then remembers what it has read.
  await run(operation);
  const usual = await run(operation);
  const positions = usual.requests.map((request, position) => ({ request, position }));
  const writes = positions.filter(({ request }) => /Write|Put|Update|Delete/.test(request));
  const reads = positions.filter((each) => !writes.includes(each));
  const found: Difference[] = [];
  for (const { request, position } of [...writes, ...sample(`lost reads of ${name}`, reads, 0.05)]) {
    const lossy = await run(operation, position);
    if (lossy.lost === 1 && !(await differs(operation, usual, lossy))) continue;
    const lost = `${request} (${position + 1} of ${positions.length}), lost ${lossy.lost} times`;
    found.push({ lost, expected: JSON.parse(told(usual)), found: JSON.parse(told(lossy)) });
  }
  return found;
};
