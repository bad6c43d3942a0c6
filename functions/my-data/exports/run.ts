import type { Queue } from '../../kernel/events/queue';
import type { Log } from '../../kernel/outside/log';
import type { Objects } from '../../kernel/outside/objects';
import type { Table } from '../../kernel/table/dynamo';
import type { Clock } from '../../kernel/text/time';
import { type AccessLogSource, filesOf } from './files';
import { type ExportJob, type ExportRequest, jsonOf, pageOf, pieceOf } from './job';
import { type ExportRecord, holderOf, readPiece } from './reading-store';
import { openExports } from './store';

/*
 * Makes an export piece by piece. A piece is put into the bucket before the item says that it is there, so a run may be killed
 * anywhere and another goes on.
 */

export interface RunEffects extends AccessLogSource {
  readonly table: Table;
  readonly objects: Objects;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds after which a run hands over to the next one. */
  readonly runFor: number;
}

const kept = (mediaType: string, name: string) => ({
  'cache-control': 'private, no-store',
  'content-disposition': `attachment; filename="${name}"`,
  'content-type': `${mediaType}; charset=utf-8`,
});

/** The job after a piece; undefined where another run has gone on with it. */
const doPiece = async ({ table, objects, clock }: RunEffects, job: ExportJob) => {
  const holder = await holderOf(table, job);
  const { records, next, isLast } = await readPiece(table, holder, job.progress);
  const piece = Buffer.from(JSON.stringify(records));
  await objects.put(pieceOf(job.id, job.progress.pieces), piece, kept('application/json', 'piece.json'));
  const noted = await openExports({ table }).progress(job, next, holder.payers, clock());
  return noted ? { job: { ...job, progress: next, payers: holder.payers }, isLast } : undefined;
};

const removePieces = async ({ objects }: RunEffects, { id, progress }: ExportJob): Promise<void> => {
  for (let piece = 0; piece <= progress.pieces; piece += 1) await objects.remove(pieceOf(id, piece));
};

const finish = async (effects: RunEffects, job: ExportJob): Promise<void> => {
  const { objects, clock, table } = effects;
  const records: ExportRecord[] = [];
  for (let piece = 0; piece < job.progress.pieces; piece += 1) {
    const content = await objects.get(pieceOf(job.id, piece));
    // Another run has finished, and taken the pieces away.
    if (!content) return;
    records.push(...(JSON.parse(Buffer.from(content).toString()) as ExportRecord[]));
  }
  const { json, page } = await filesOf(effects, job, records, clock());
  await objects.put(jsonOf(job.id), json, kept('application/json', 'my-data.json'));
  await objects.put(pageOf(job.id), page, kept('text/html', 'my-data.html'));
  await openExports({ table }).ready(job, json.length, clock());
  await removePieces(effects, job);
};

/** Goes on until all is read, time is over, or another run has gone on with it. */
const goOn = async (effects: RunEffects, found: ExportJob): Promise<void> => {
  const end = effects.clock() + effects.runFor;
  let job = found;
  while (effects.clock() < end) {
    const done = await doPiece(effects, job);
    if (!done) return;
    if (done.isLast) return finish(effects, done.job);
    job = done.job;
  }
  const request: ExportRequest = { person: job.person, id: job.id };
  await effects.queue.send(request, { group: job.person });
};

/** One run of an export, as long as time allows; then the queue calls the next one. Or its files go. */
export const runExport =
  (effects: RunEffects) =>
  async ({ person, id, expired }: ExportRequest): Promise<void> => {
    if (expired) {
      for (const object of [jsonOf(id), pageOf(id)]) await effects.objects.remove(object);
      return;
    }
    const job = await openExports(effects).get(person);
    if (job?.state === 'running' && job.id === id) await goOn(effects, job);
  };
