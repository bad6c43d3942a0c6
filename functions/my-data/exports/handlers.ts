import type { HandlersOf } from '../../kernel/contract/contract';
import { Existing } from '../../kernel/contract/existing';
import { Refusal } from '../../kernel/contract/refusal';
import { personRef } from '../../kernel/identity/id-codec';
import type { Bucket } from '../../kernel/outside/bucket';
import { type ExportJob, jsonOf, pageOf } from './job';
import type { exportRoutes } from './routes';
import { exportSchema } from './schema';
import type { Exports } from './store';

/** Seconds for which a link to a file is good. */
const linkSeconds = 900;

type Shown = Pick<ExportJob, 'id' | 'state' | 'askedAt' | 'readyAt' | 'until' | 'progress'>;

const show = ({ id, state, askedAt, progress, readyAt, until }: Shown, files: Files) => ({
  ...{ id, state, askedAt, records: progress.records, readyAt: readyAt ?? null, until: until ?? null },
  files,
});
type Files = { readonly [K in 'json' | 'page']: { readonly url: string; readonly until: string } } | null;

export const exportHandlers = (exports: Exports, bucket: () => Bucket): HandlersOf<typeof exportRoutes> => {
  const filesOf = ({ id, state, until }: Shown, now: number): Files => {
    if (state !== 'ready' || !until || Date.parse(until) <= now) return null;
    const link = (key: string) => bucket().download(key, now, linkSeconds);
    return { json: link(jsonOf(id)), page: link(pageOf(id)) };
  };
  return {
    askExport: async ({ caller, body, language, action, now }) => {
      const { job, isNew } = await exports.ask(personRef(caller.id), body.language ?? language, action);
      const shown = show(job, filesOf(job, now));
      return isNew ? shown : new Existing(shown);
    },

    getExport: async ({ caller, now }) => {
      const job = await exports.get(personRef(caller.id));
      if (!job) throw new Refusal('export-not-found');
      return show(job, filesOf(job, now));
    },

    getExportSchema: () => JSON.stringify(exportSchema()),
  };
};
