import { uploadReferenceOf } from '../../../functions/blocks/attachments/keys';
import type { Row } from '../../../functions/blocks/imports/csv';
import { onImportDue } from '../../../functions/blocks/imports/due';
import { startImport } from '../../../functions/blocks/imports/file-arrival';
import type { Importer, RowOutcome } from '../../../functions/blocks/imports/importer';
import { type ImportRequest, type Job, jobKey, uploadKeyOf } from '../../../functions/blocks/imports/job';
import type { RunEffects } from '../../../functions/blocks/imports/piece';
import { runImport } from '../../../functions/blocks/imports/run';
import { openJobs } from '../../../functions/blocks/imports/store';
import type { Queue } from '../../../functions/kernel/events/queue';
import { openIdCodec } from '../../../functions/kernel/identity/id-codec';
import { openSigner } from '../../../functions/kernel/identity/signer';
import type { Objects } from '../../../functions/kernel/outside/objects';
import { read } from '../../../functions/kernel/table/read';
import { newId } from '../../complaints/world';
import { testClock } from '../../support/effects';
import type { Database } from '../../support/engine';
import { testKeys } from '../../support/seals';

/*
 * Lamps that are imported by file: a small world in which every call to the bucket and to the queue can be the last.
 */

const kind = 'lamp-import';

/** The function was killed. */
export class Killed extends Error {}

/** Counts calls, and kills the function before or after the one with this number. */
export const killer = () => {
  let [count, at, after] = [0, Number.POSITIVE_INFINITY, false];
  return {
    plan: (call: number, afterwards: boolean) => {
      [count, at, after] = [0, call, afterwards];
    },
    spare: () => {
      at = Number.POSITIVE_INFINITY;
    },
    calls: () => count,
    around: async <T>(call: () => Promise<T>): Promise<T> => {
      count += 1;
      const dies = count === at;
      if (dies && !after) throw new Killed();
      const done = await call();
      if (dies) throw new Killed();
      return done;
    },
  };
};
type Killer = ReturnType<typeof killer>;

export const memory = (kill: Killer) => {
  const objects = new Map<string, Buffer>();
  const bucket: Objects = {
    get: (key) => kill.around(async () => objects.get(key)),
    put: (key, content) => kill.around(async () => void objects.set(key, Buffer.from(content))),
    remove: (key) => kill.around(async () => void objects.delete(key)),
  };
  const messages: ImportRequest[] = [];
  const delays: number[] = [];
  const queue: Queue = {
    send: (message, { delaySeconds = 0 }) =>
      kill.around(async () => {
        messages.push(message as ImportRequest);
        delays.push(delaySeconds);
      }),
  };
  return { objects, bucket, messages, delays, queue };
};

/** Takes lamps by number; those with an odd wattage are refused, and for some the table is too busy. */
const lamps = () => {
  const made = new Map<string, number>();
  const busy = new Set<string>();
  let taken = 0;
  const takeOne = ({ line, values: { number = '', watts } }: Row): RowOutcome => {
    taken += 1;
    if (busy.has(number)) return { line, result: 'busy' };
    if (Number(watts) % 2 === 1) return { line, result: 'refused', code: 'odd', detail: `${watts} watts` };
    made.set(number, (made.get(number) ?? 0) + 1);
    return { line, result: 'done', id: `lamp-${number}` };
  };
  const importer: Importer = {
    columns: { required: ['number', 'watts'], optional: ['note'] },
    take: () => async (_job, rows) => rows.map(takeOne),
  };
  return { made, busy, taken: () => taken, importer };
};

/** A job whose file is awaited, and the function that works through it. */
export const newImport = async ({ table }: Database, announced: object = {}) => {
  const [kill, clock] = [killer(), testClock()];
  const [ids, signer] = [openIdCodec(testKeys), openSigner(testKeys)];
  const { objects, bucket, messages, delays, queue } = memory(kill);
  const { importer, ...seen } = lamps();
  const jobs = openJobs({ table, signer }, kind);
  const agencyId = newId();
  const action = { id: newId().slice(0, 22), hash: 'hash', at: clock() };
  const job = await jobs.ask(agencyId, { bytes: 1_000, ...announced }, action);
  const effects: RunEffects = {
    ...{ table, ids, signer, clock, objects: bucket, queue, timeZone: 'Asia/Amman', runFor: 1_000_000 },
  };
  const key = uploadKeyOf(job);
  const arrival = uploadReferenceOf(key);
  if (!arrival) throw new Error(`${key} is no upload's`);
  const take = startImport({ table, objects: bucket, queue, clock });
  const due = onImportDue({ table, queue: () => queue } as never);
  const now = async () => (await read<Job>(table, jobKey(kind, job.id))) as Job;
  let runs = 0;
  const one = {
    ...{ job, jobs, agencyId, kill, clock, objects, messages, delays, key, effects, importer, now },
    ...seen,
    /** The file arrives, and the bucket reports it. */
    come: async (content: string | Buffer) => {
      objects.set(key, Buffer.from(content));
      await take(one.importer, arrival);
    },
    again: () => take(one.importer, arrival),
    /** One call of the function. */
    run: (more: Partial<RunEffects> = {}) => {
      runs += 1;
      return runImport({ ...effects, ...more })(one.importer, { kind, jobId: job.id }, `run ${runs}`);
    },
    /** A sweep finds the job due. */
    due: async () => due({ ...(await now()) }, clock()),
    results: () => objects.get(`attached/${kind}/${job.id}/results.csv`)?.toString() ?? '',
  };
  return one;
};

export const fileOf = (count: number, watts: (index: number) => unknown = () => 10): string =>
  `number,watts\n${Array.from({ length: count }, (_, index) => `${index},${watts(index)}\n`).join('')}`;
