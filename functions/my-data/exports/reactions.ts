import type { OnDue, Reactor } from '../../kernel/events/reactor';
import { type ExportJob, type ExportRequest, givenUpAfter } from './job';
import { openExports } from './store';

/** Has an export made that was asked for. */
export const beginExport: Reactor = {
  name: 'data-export',
  react: ({ queue }) => {
    const exports = queue('exports');
    return async ({ type, subject: person, data }) => {
      if (type !== 'data-export.asked') return;
      const request: ExportRequest = { person, id: String(data.exportId) };
      await exports.send(request, { group: person });
      if (typeof data.replaces !== 'string') return;
      await exports.send({ person, id: data.replaces, expired: true } satisfies ExportRequest, {
        group: person,
      });
    };
  },
};

/** Files whose time is over go; an export of which nothing has come is called again, and after a day it has failed. */
export const onExportDue: OnDue = ({ table, queue }) => {
  const [exports, store] = [queue('exports'), openExports({ table })];
  return async (item, now) => {
    const job = item as unknown as ExportJob;
    const request: ExportRequest = { person: job.person, id: job.id };
    if (job.state === 'ready') {
      await exports.send({ ...request, expired: true }, { group: job.person });
      await store.end(job, 'expired');
    } else if (now - Date.parse(job.askedAt) >= givenUpAfter) {
      await exports.send({ ...request, expired: true }, { group: job.person });
      await store.end(job, 'failed');
    } else {
      await exports.send(request, { group: job.person });
      await store.postpone(job, now);
    }
  };
};
