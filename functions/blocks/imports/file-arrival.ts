import type { Queue } from '../../kernel/events/queue';
import type { Objects } from '../../kernel/outside/objects';
import { sha256 } from '../../kernel/outside/s3-signature';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Clock } from '../../kernel/text/time';
import { incomingKey, type UploadReference } from '../attachments/keys';
import type { Unreadable } from './csv';
import { type Importer, rowsIn } from './importer';
import { type ImportRequest, type Job, jobKey } from './job';
import { fileOf, refused, started } from './transitions';

/*
 * The file of an import has arrived in the bucket: checks it, stores it, and queues the import.
 */

interface Effects {
  readonly table: Table;
  readonly objects: Objects;
  readonly queue: Queue;
  readonly clock: Clock;
}

const csv = { 'cache-control': 'private, no-store', 'content-type': 'text/csv; charset=utf-8' } as const;

/** How many rows it has, or why it cannot be read. */
const looked = (importer: Importer, job: Job, content: Uint8Array): number | Unreadable => {
  if (job.sha256 !== undefined && job.sha256 !== sha256(content)) {
    return { reason: 'wrong-checksum', detail: 'The file is not the one that was announced.' };
  }
  const rows = rowsIn(importer, content);
  return 'reason' in rows ? rows : rows.length;
};

/**
 * Starts the import of a file, once: the arrival may be reported twice and a run may be cut short anywhere. A second
 * file under the same key has no effect.
 */
export const startImport =
  ({ table, objects, queue, clock }: Effects) =>
  async (importer: Importer, arrival: UploadReference): Promise<void> => {
    const { kind, itemId: jobId, id } = arrival;
    const incoming = incomingKey(kind, jobId, id);
    const job = await read<Job>(table, jobKey(kind, jobId));
    const content =
      job?.state === 'awaiting-file' && job.fileId === id ? await objects.get(incoming) : undefined;
    if (job && content) {
      const found = looked(importer, job, content);
      if (typeof found === 'number') {
        await objects.put(fileOf(job), content, csv);
        const { rules, change } = started(job, fileOf(job), found, clock());
        await write(table, update({ key: job, ...change, rules }));
      } else {
        const { rules, change } = refused(found.reason, found.detail, clock());
        await write(table, update({ key: job, ...change, rules }));
      }
    }
    // Also sent if an earlier run started the job and was cut short: a running job tolerates a second message.
    if (job && job.fileId === id) await queue.send({ kind, jobId } satisfies ImportRequest, { group: jobId });
    await objects.remove(incoming);
  };
