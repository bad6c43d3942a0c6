import { uploadKeyOf } from '../../blocks/imports/job';
import type { Jobs } from '../../blocks/imports/store';
import { jobNotFound } from '../../blocks/imports/transitions';
import { showJob, showJobCard } from '../../blocks/imports/views';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Bucket } from '../../kernel/outside/bucket';
import { instant } from '../../kernel/text/time';
import type { jobRoutes } from './routes';

/** Of comma-separated values or of GeoJSON: what it holds says which. */
const mediaType = 'application/octet-stream';
/** Seconds within which an upload must begin. */
const uploadFor = 900;
/** Seconds for which the link to the results works. */
const downloadFor = 60;

export interface Effects {
  readonly jobs: Jobs;
  readonly bucket: Pick<Bucket, 'upload' | 'download'>;
}

export const jobHandlers = ({ jobs, bucket }: Effects): HandlersOf<typeof jobRoutes> => ({
  askForAreaImport: async ({ caller, body, action }) => {
    const job = await jobs.ask(caller.id, body, action);
    const expected = { key: uploadKeyOf(job), mediaType, bytes: body.bytes };
    return { ...showJob(job), upload: bucket.upload(expected, Date.parse(job.card.askedAt), uploadFor) };
  },
  listAreaImports: async ({ caller, query }) => {
    const list = await jobs.list(caller.id, query.limit, query.cursor);
    return { ...list, items: list.items.map(showJobCard) };
  },
  getAreaImport: async ({ caller, params, now }) => {
    const job = await jobs.get(caller.id, params.importId);
    if (!job) throw jobNotFound();
    return { ...showJob(job), results: job.results ? bucket.download(job.results, now, downloadFor) : null };
  },
  cancelAreaImport: async ({ caller, params, action }) => {
    const { at } = await jobs.cancel(caller.id, params.importId, action);
    return { id: params.importId, state: 'cancelled', endedAt: instant(at) };
  },
});
