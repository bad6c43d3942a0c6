import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import {
  type ResidenceSummary,
  residenceQueue,
  residencesWith,
  type State,
  type StoredResidence,
  showSummary,
} from './residence';

/** How agencies list the residences at their addresses. */
export const residenceLists = (context: { readonly table: Table; readonly signer: Signer }) => ({
  /** Those of an agency's addresses in a state, the longest waiting first. */
  queue: (agencyId: string, state: State, limit: number, cursor: string | undefined) =>
    listed<Pick<StoredResidence, 'card'>, ResidenceSummary>(
      context,
      `residences:${agencyId}:${state}`,
      {
        ...{ index: 'queue', order: 'ascending', limit, cursor },
        ranges: [{ partition: residenceQueue(agencyId, state) }],
      },
      ({ card }) => showSummary(card),
    ),

  /** Those at an agency's addresses that changed at an instant or later, in that order. */
  changed: (agencyId: string, since: string, limit: number, cursor: string | undefined) =>
    listed<Pick<StoredResidence, 'card'>, ResidenceSummary>(
      context,
      `residences:${agencyId}:since ${since}`,
      {
        ...{ index: 'owner', order: 'ascending', above: since, limit, cursor },
        ranges: [{ partition: residencesWith(agencyId) }],
      },
      ({ card }) => showSummary(card),
    ),
});
