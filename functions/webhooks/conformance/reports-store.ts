import { agencyKey } from '../../blocks/agencies/api-key';
import { type PassedReport, passedReportsOf } from '../../blocks/agencies/conformance';
import { Refusal } from '../../kernel/contract/refusal';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { readPartition } from '../../kernel/table/query';
import { read } from '../../kernel/table/read';
import { type Run, type RunCard, type RunRequest, runKey, runsOf, showRunCard } from './run';

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Runs and reports as agencies and operators see them. Each function is one round trip. */
export const openReports = (context: { readonly table: Table; readonly signer: Signer }) => ({
  /** Refuses with `run-not-found`. */
  get: async (request: RunRequest): Promise<Run> => {
    const found = await read<Run>(context.table, runKey(request));
    if (!found) throw new Refusal('run-not-found');
    return found;
  },

  /** Newest first. */
  list: (agencyId: string, webhookId: string, { limit, cursor }: Paging) =>
    listed<Pick<Run, 'card'> & Readonly<Record<string, unknown>>, RunCard>(
      context,
      `conformance:${agencyId}:${webhookId}`,
      {
        index: 'queue',
        ranges: [{ partition: runsOf(agencyId, webhookId) }],
        ...{ order: 'descending', limit, cursor },
      },
      showRunCard,
    ),

  /** The newest passed report of each endpoint of an agency. Refuses with `agency-not-found`. */
  passed: async (agencyId: string): Promise<PassedReport[]> => {
    const [agency, reports] = await Promise.all([
      read(context.table, agencyKey(agencyId)),
      readPartition<PassedReport>(context.table, { partition: passedReportsOf(agencyId) }),
    ]);
    if (!agency) throw new Refusal('agency-not-found');
    return reports;
  },
});
export type Reports = ReturnType<typeof openReports>;
