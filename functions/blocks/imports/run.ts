import type { Queue } from '../../kernel/events/queue';
import type { Objects } from '../../kernel/outside/objects';
import { read } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type Row, type RowResult, readRows, resultsHeader, writeResults } from './csv';
import type { ImportEffects, Importer } from './importer';
import { type ImportRequest, type Job, jobKey, type Progress, rowsAtOnce } from './job';
import { finished, pieceOf, resultsOf, withProgress } from './transitions';

/*
 * Imports the rows of a file piece by piece. After each piece its results are stored in the bucket, and a write that
 * only the first run of this piece can make records the progress in the job's item. So a run may be killed anywhere and
 * another goes on; two runs at once import the same rows with the same effect, and one of them stops.
 */

export interface RunEffects extends ImportEffects {
  readonly objects: Objects;
  readonly queue: Queue;
  /** Milliseconds after which a run hands over to the next one. */
  readonly runFor: number;
}

const csv = (id: string) => ({
  'cache-control': 'private, no-store',
  'content-disposition': `attachment; filename="results-${id}.csv"`,
  'content-type': 'text/csv; charset=utf-8',
});

/** Rows that cannot be read have their result already. */
const resultsFor = async (
  take: (rows: readonly Row[]) => Promise<readonly RowResult[]>,
  rows: readonly Row[],
): Promise<RowResult[]> => {
  const taken = await take(rows.filter(({ malformed }) => malformed === undefined));
  const broken = rows.flatMap(({ line, malformed: detail }): RowResult[] =>
    detail === undefined ? [] : [{ line, result: 'refused', code: 'malformed', detail }],
  );
  return [...taken, ...broken].sort((left, right) => left.line - right.line);
};

const after = ({ pieces, rows, done, refused }: Progress, results: readonly RowResult[]): Progress => {
  const accepted = results.filter(({ result }) => result === 'done').length;
  return {
    pieces: pieces + 1,
    rows: rows + results.length,
    done: done + accepted,
    refused: refused + results.length - accepted,
  };
};

const wholeOf = async ({ objects }: RunEffects, job: Job, pieces: number): Promise<Buffer | undefined> => {
  const parts: Uint8Array[] = [Buffer.from(resultsHeader)];
  for (let piece = 0; piece < pieces; piece += 1) {
    const part = await objects.get(pieceOf(job, piece));
    // Another run has finished the job and deleted the pieces.
    if (!part) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
};

const finish = async (effects: RunEffects, job: Job): Promise<void> => {
  const { table, objects, clock } = effects;
  const { pieces } = job.progress;
  const whole = await wholeOf(effects, job, pieces);
  if (!whole) return;
  await objects.put(resultsOf(job), whole, csv(job.id));
  const { rules, change } = finished(resultsOf(job), clock());
  await write(table, update({ key: job, ...change, rules }));
};

/** Deletes the file and the pieces when the job has ended: they contain personal data. */
const clearUp = async ({ objects }: RunEffects, job: Job): Promise<void> => {
  if (job.file) await objects.remove(job.file);
  for (let piece = 0; piece <= job.progress.pieces; piece += 1) await objects.remove(pieceOf(job, piece));
};

type ImportRows = (job: Job, rows: readonly Row[]) => Promise<readonly RowResult[]>;

/** Imports a piece; undefined if another run has done so, or the job has ended. */
const doPiece = async (
  { table, objects, clock }: RunEffects,
  job: Job,
  rows: readonly Row[],
  { take, by }: { readonly take: ImportRows; readonly by: string },
): Promise<Job | undefined> => {
  const { pieces } = job.progress;
  const some = rows.slice(pieces * rowsAtOnce, (pieces + 1) * rowsAtOnce);
  const results = await resultsFor((taken) => take(job, taken), some);
  await objects.put(pieceOf(job, pieces), Buffer.from(writeResults(results)), csv(job.id));
  const progress = { ...after(job.progress, results), by };
  const { rules, change } = withProgress(job, progress, clock());
  const ours = ({ progress: found }: Item): boolean => {
    const noted = found as Progress;
    return noted.pieces === progress.pieces && noted.by === by;
  };
  return (await write(table, update({ key: job, ...change, rules, done: ours })))
    ? { ...job, progress }
    : undefined;
};

const rowsOf = async (
  { objects }: RunEffects,
  { columns }: Importer,
  { id, file }: Job,
): Promise<readonly Row[]> => {
  const content = file === undefined ? undefined : await objects.get(file);
  const rows = content && readRows(content, columns);
  if (!rows || 'reason' in rows) throw new Error(`The file of the job ${id} is gone`);
  return rows;
};

/** Goes on as long as time allows. Returns the job as it is then; undefined if another run goes on with it. */
const goOn = async (
  effects: RunEffects,
  importer: Importer,
  job: Job,
  by: string,
): Promise<Job | undefined> => {
  const { clock, runFor } = effects;
  const end = clock() + runFor;
  const rows = await rowsOf(effects, importer, job);
  const take = importer.take(effects);
  let now: Job | undefined = job;
  while (now && now.progress.rows < rows.length && clock() < end) {
    now = await doPiece(effects, now, rows, { take, by });
  }
  return now;
};

/**
 * One run of a job, as long as time allows; then the queue calls the next one. `by` identifies the run.
 */
export const runImport =
  (effects: RunEffects) =>
  async (importer: Importer, { kind, jobId }: ImportRequest, by: string): Promise<void> => {
    const { table, queue } = effects;
    const find = () => read<Job>(table, jobKey(kind, jobId));
    const found = await find();
    const job = found?.state === 'running' ? await goOn(effects, importer, found, by) : undefined;
    if (job && job.progress.rows < (job.total ?? 0)) {
      await queue.send({ kind, jobId } satisfies ImportRequest, { group: jobId });
      return;
    }
    if (job) await finish(effects, job);
    const left = await find();
    if (left && left.state !== 'running' && left.state !== 'awaiting-file') await clearUp(effects, left);
  };
