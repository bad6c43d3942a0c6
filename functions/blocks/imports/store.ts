import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { type Entry, update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type AnnouncedFile, type Job, type JobCard, jobKey, jobsOf, newJob } from './job';
import { cancelling } from './transitions';

/** The import jobs of a kind in the table. Each function is one round trip. */
export const openJobs = (context: { readonly table: Table; readonly signer: Signer }, kind: string) => ({
  /** The job as it was made, however often it is asked for. */
  ask: async (agencyId: string, announced: AnnouncedFile, action: Action): Promise<Job> => {
    const { made, card } = await write(context.table, creation(newJob(kind, agencyId, announced, action)));
    return newJob(kind, agencyId, announced, { ...made, at: Date.parse(card.askedAt) });
  },

  get: async (agencyId: string, id: string): Promise<Job | undefined> => {
    const found = await read<Job>(context.table, jobKey(kind, id));
    return found?.agencyId === agencyId ? found : undefined;
  },

  list: (agencyId: string, limit: number, cursor: string | undefined) =>
    listed<Pick<Job, 'card'>, JobCard>(
      context,
      `${kind}:${agencyId}`,
      { index: 'queue', ranges: [{ partition: jobsOf(kind, agencyId) }], order: 'descending', limit, cursor },
      ({ card }) => card,
    ),

  cancel: (agencyId: string, id: string, action: Action): Promise<Entry> =>
    write(context.table, update(cancelling(kind, id, agencyId, action))),
});
export type Jobs = ReturnType<typeof openJobs>;
