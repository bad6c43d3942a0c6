import type { Queue } from '../../kernel/events/queue';
import type { Objects } from '../../kernel/outside/objects';
import type { Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Row } from './csv';
import type { ImportEffects, ImportRows } from './importer';
import { type Job, messageOf, type Progress, rowsAtOnce } from './job';
import { type RowResult, readResults, writeResults } from './results';
import { refusedAsBusy, takeRows } from './rows';
import { partOf, pieceOf, waitingWhileBusy, withProgress } from './transitions';

/*
 * A piece of a file: its rows are imported, and its results stored before the job's item says that it is done.
 */

export interface RunEffects extends ImportEffects {
  readonly objects: Objects;
  readonly queue: Queue;
  /** Milliseconds after which a run hands over to the next one. */
  readonly runFor: number;
}

const byLine = (left: RowResult, right: RowResult): number => left.line - right.line;

export const csv = (id: string) => ({
  'cache-control': 'private, no-store',
  'content-disposition': `attachment; filename="results-${id}.csv"`,
  'content-type': 'text/csv; charset=utf-8',
});

const after = ({ pieces, rows, done, refused }: Progress, results: readonly RowResult[]): Progress => {
  const accepted = results.filter(({ result }) => result === 'done').length;
  return {
    pieces: pieces + 1,
    rows: rows + results.length,
    done: done + accepted,
    refused: refused + results.length - accepted,
  };
};

/** A run of a job: who takes its rows, until when, and by which name it knows its own writes. */
interface Run {
  readonly take: ImportRows;
  readonly by: string;
  readonly end: number;
}

/** A job after a piece; `waits` where rows of the piece are left. */
export interface Step {
  readonly job: Job;
  readonly waits: boolean;
}

/** Milliseconds for which rows are taken again that the table is too busy for. */
const patience = 600_000;

/** The results that rows of the piece have from an earlier run, which left others. */
const earlierResults = async (
  { objects }: RunEffects,
  job: Job,
  rows: readonly Row[],
): Promise<readonly RowResult[]> => {
  const found = job.waiting ? await objects.get(partOf(job)) : undefined;
  const lines = new Set(rows.map(({ line }) => line));
  return found ? readResults(found).filter(({ line }) => lines.has(line)) : [];
};

const waitsTooLong = ({ waiting }: Job, now: number): boolean =>
  waiting?.reason === 'busy' && now - Date.parse(waiting.since) >= patience;

/** Keeps the results that there are, notes that rows of the piece are left, and has the job called again in a moment. */
const wait = async (
  { table, objects, queue, clock }: RunEffects,
  job: Job,
  results: readonly RowResult[],
  left: number,
): Promise<Step | undefined> => {
  await objects.put(partOf(job), Buffer.from(writeResults(results)), csv(job.id));
  const { delaySeconds, rules, change } = waitingWhileBusy(job, left, clock());
  if (!(await write(table, update({ key: job, ...change, rules })))) return undefined;
  await queue.send(messageOf(job), { group: job.id, delaySeconds });
  return { job, waits: true };
};

/** Imports a piece; undefined if another run has done so, or the job has ended. */
export const doPiece = async (
  effects: RunEffects,
  job: Job,
  rows: readonly Row[],
  { take, by, end }: Run,
): Promise<Step | undefined> => {
  const { table, objects, clock } = effects;
  const { pieces } = job.progress;
  const some = rows.slice(pieces * rowsAtOnce, (pieces + 1) * rowsAtOnce);
  const known = await earlierResults(effects, job, some);
  const lines = new Set(known.map(({ line }) => line));
  const open = some.filter(({ line }) => !lines.has(line));
  const { results: taken, left } = await takeRows(take, job, open, () => clock() < end);
  const givenUp = waitsTooLong(job, clock()) ? refusedAsBusy(left) : [];
  const results = [...known, ...taken, ...givenUp].sort(byLine);
  if (results.length < some.length) return wait(effects, job, results, left.length);
  await objects.put(pieceOf(job, pieces), Buffer.from(writeResults(results)), csv(job.id));
  const progress = { ...after(job.progress, results), by };
  const { rules, change } = withProgress(job, progress, clock());
  const ours = ({ progress: found }: Item): boolean => {
    const noted = found as Progress;
    return noted.pieces === progress.pieces && noted.by === by;
  };
  const { waiting: _, ...moved } = job;
  return (await write(table, update({ key: job, ...change, rules, done: ours })))
    ? { job: { ...moved, progress }, waits: false }
    : undefined;
};
