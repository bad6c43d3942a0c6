import type { Access } from '../../blocks/cases/access';
import { readAndLog } from '../../blocks/people/access-log';
import { contactOf, personKey } from '../../blocks/people/person';
import { idsBy } from '../../blocks/references/store';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { type List, read, readAll } from '../../kernel/table/read';
import { requirement } from '../../kernel/table/requirement';
import type { Rule } from '../../kernel/table/rule';
import { write, writeTogether } from '../../kernel/table/write';
import { type ComplaintCommand, writeOf } from './command';
import type { Card, Complaint, TimelineEntry } from './complaint';
import { ofStatus, type StatusFilter } from './filters';
import { complaintKey, complaintsOf, queuesOf } from './keys';
import { keptBy, noOriginal, originalAt, refusedFor } from './rules';

/** A query of an agency's queue. */
interface QueueQuery {
  readonly agencyId: string;
  readonly lists: readonly ('open' | 'closed')[];
  readonly filters: readonly Rule[];
  readonly order: List['order'];
  readonly updatedAfter: string | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Names the query: a cursor serves no other. */
  readonly name: string;
}

/** A query of a person's own complaints. */
interface OwnQuery {
  readonly status: StatusFilter;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

type WithCard = { readonly card: Card };
const cardOf = ({ card }: WithCard): Card => card;

/** Those of the complaints that there are: one round trip. */
export const complaintsBy = async (table: Table, ids: readonly string[]): Promise<Complaint[]> => {
  const found = ids.length ? await readAll(table, [...new Set(ids)].map(complaintKey)) : [];
  return found.flatMap((item) => (item ? [item as unknown as Complaint] : []));
};

/** The person's own with the digits of a short reference: two round trips. */
const byReference = async ({ table, ids }: Context, owner: string, digits: string): Promise<Card[]> => {
  const own = (await idsBy(table, 'complaint', digits)).filter((id) => ids.ownerOf(id) === owner);
  return (await complaintsBy(table, own)).map(cardOf);
};

/** The complaints in the table. Each function is one round trip, or says otherwise. */
export const openComplaints = (context: Context) => ({
  file: (complaint: Complaint): Promise<Complaint> => write(context.table, creation(complaint)),

  listOf: (owner: string, { status, limit, cursor }: OwnQuery) =>
    listed<WithCard, Card>(
      context,
      `complaints-of:${owner}:${status}`,
      {
        ...{ index: 'owner', ranges: [{ partition: complaintsOf(owner) }], order: 'descending' },
        ...{ limit, cursor, filters: ofStatus(status) },
      },
      cardOf,
    ),

  byReference: (owner: string, digits: string) => byReference(context, owner, digits),

  listQueue: ({ agencyId, lists, updatedAfter, name, ...asked }: QueueQuery) => {
    const ranges = lists.flatMap((list) => queuesOf(agencyId, list)).map((partition) => ({ partition }));
    const list = { index: 'queue', ranges, above: updatedAfter, ...asked } as const;
    return listed<WithCard, Card>(context, `complaint-queue:${agencyId}:${name}`, list, cardOf);
  },

  /** The citizen's own, or undefined. */
  get: async (id: string, owner: string): Promise<Complaint | undefined> => {
    const found =
      context.ids.ownerOf(id) === owner ? await read<Complaint>(context.table, complaintKey(id)) : undefined;
    return found?.owner === owner ? found : undefined;
  },

  /** What the agency holds, with who filed it, once the citizen's access log says so; or undefined. */
  getForAgency: async (id: string, { agency, accessPurpose, now, requestId }: Access) => {
    const owner = context.ids.ownerOf(id);
    if (!owner) return undefined;
    const access = { agency, ...accessPurpose, subject: { type: 'complaint', id }, requestId, now };
    return readAndLog(context.table, owner, access, async () => {
      const [found, person] = await readAll(context.table, [complaintKey(id), personKey(owner)]);
      const complaint = found as Complaint | undefined;
      if (complaint?.card.agencyId !== agency.id) return undefined;
      return { complaint, citizen: complaint.intake?.contact ?? contactOf(person) };
    });
  },

  act: (command: ComplaintCommand): Promise<TimelineEntry> => write(context.table, writeOf(command)),

  /** Leads on, or where the status is one that the action keeps, leaves it: then a second round trip. */
  actOrKeep: async (command: ComplaintCommand): Promise<TimelineEntry> => {
    try {
      return await write(context.table, writeOf(command));
    } catch (error) {
      if (!refusedFor(error, keptBy(command.name))) throw error;
      return write(context.table, writeOf({ ...command, kept: true }));
    }
  },

  /** Both must be with the agency: one transaction. */
  markDuplicate: (command: ComplaintCommand, original: string, agencyId: string): Promise<TimelineEntry> =>
    writeTogether(
      context.table,
      writeOf(command),
      requirement(complaintKey(original), originalAt(agencyId), noOriginal),
    ),
});
export type Complaints = ReturnType<typeof openComplaints>;
