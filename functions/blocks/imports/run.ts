import { read } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Row } from './csv';
import { type Importer, rowsIn } from './importer';
import { type ImportRequest, type Job, jobKey, messageOf, openStates } from './job';
import { csv, doPiece, type RunEffects, type Step } from './piece';
import { resultsHeader } from './results';
import { finished, partOf, pieceOf, resultsOf } from './transitions';

/*
 * Imports the rows of a file piece by piece. After each piece its results are stored in the bucket, and a write that
 * only the first run of this piece can make records the progress in the job's item. So a run may be killed anywhere and
 * another goes on; two runs at once import the same rows with the same effect, and one of them stops. Rows for which the
 * table was too busy are left to a later run, and the job says so.
 */

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
  const { rules, change } = finished(job, resultsOf(job), clock());
  await write(table, update({ key: job, ...change, rules }));
};

/** Deletes the file and the pieces when the job has ended: they contain personal data. */
const clearUp = async ({ objects }: RunEffects, job: Job): Promise<void> => {
  if (job.file) await objects.remove(job.file);
  await objects.remove(partOf(job));
  for (let piece = 0; piece <= job.progress.pieces; piece += 1) await objects.remove(pieceOf(job, piece));
};

const rowsOf = async (
  { objects }: RunEffects,
  importer: Importer,
  { id, file, total }: Job,
): Promise<readonly Row[]> => {
  const content = file === undefined ? undefined : await objects.get(file);
  const rows = content && rowsIn(importer, content);
  if (!rows || 'reason' in rows) throw new Error(`The file of the job ${id} is gone`);
  if (rows.length !== total)
    throw new Error(`The file of the job ${id} has ${rows.length} rows, not ${total}`);
  return rows;
};

/** Goes on as long as time allows. Returns the job as it is then; undefined if another run goes on with it. */
const goOn = async (
  effects: RunEffects,
  importer: Importer,
  job: Job,
  by: string,
): Promise<Step | undefined> => {
  const { clock, runFor } = effects;
  const rows = await rowsOf(effects, importer, job);
  const run = { take: importer.take(effects), by, end: clock() + runFor };
  let step: Step | undefined = { job, waits: false };
  while (step && !step.waits && step.job.progress.rows < rows.length && clock() < run.end) {
    step = await doPiece(effects, step.job, rows, run);
  }
  return step;
};

/** What follows a run: the job is finished, or called again where time is over. */
const handOver = async (effects: RunEffects, { job, waits }: Step): Promise<void> => {
  if (waits) return;
  if (job.progress.rows >= (job.total ?? 0)) await finish(effects, job);
  else await effects.queue.send(messageOf(job), { group: job.id });
};

/**
 * One run of a job, as long as time allows; then the queue calls the next one. `by` identifies the run.
 */
export const runImport =
  (effects: RunEffects) =>
  async (importer: Importer, { kind, jobId }: ImportRequest, by: string): Promise<void> => {
    const find = () => read<Job>(effects.table, jobKey(kind, jobId));
    const found = await find();
    const step = found?.state === 'running' ? await goOn(effects, importer, found, by) : undefined;
    if (step) await handOver(effects, step);
    const left = await find();
    if (left && !openStates.includes(left.state)) await clearUp(effects, left);
  };
