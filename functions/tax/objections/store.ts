import type { Bill } from '../../blocks/billing/bill';
import { holdsPayer } from '../../blocks/billing/payer';
import type { Access } from '../../blocks/cases/access';
import { readAndLog } from '../../blocks/people/access-log';
import { contactOf, personKey } from '../../blocks/people/person';
import { idsBy } from '../../blocks/references/store';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { read, readAll } from '../../kernel/table/read';
import { oneOf } from '../../kernel/table/rule';
import { type Write, write, writeTogether } from '../../kernel/table/write';
import type { LocalDate } from '../../kernel/text/date';
import { stopClock } from './bill-clock';
import { type ObjectionCommand, writeOf } from './commands';
import type { Status } from './lifecycle';
import {
  type Card,
  type Objection,
  objectionKey,
  objectionsOf,
  queuesOf,
  type TimelineEntry,
} from './objection';
import { alreadyObjected, objectionNotFound } from './rules';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

interface QueueQuery {
  readonly agencyId: string;
  readonly list: 'open' | 'closed';
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** Of a person's own. */
interface OwnQuery {
  readonly statuses: readonly Status[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

type WithCard = Pick<Objection, 'card'>;
const cardOf = ({ card }: WithCard): Card => card;

/** Refuses a second objection to the same assessment (`already-objected`), naming the first. */
const submission = (objection: Objection): Write<Objection> =>
  creation(objection, () => alreadyObjected(objection.id));
const lists = (context: Context) => ({
  /** Of all statuses, or of some. */
  listOf: (owner: string, { statuses, limit, cursor }: OwnQuery) => {
    const ranges = [{ partition: objectionsOf(owner) }];
    const filters = statuses ? [oneOf('card.status', statuses, objectionNotFound)] : [];
    const list = { index: 'owner', ranges, order: 'descending', filters, limit, cursor } as const;
    const name = `objections-of:${owner}:${statuses?.join(' ') ?? ''}`;
    return listed<WithCard, Card>(context, name, list, cardOf);
  },

  /** Those with the digits of a short reference that `whose` lets through: two round trips. */
  byReference: async (digits: string, whose: (objection: Objection) => boolean): Promise<Card[]> => {
    const ids = await idsBy(context.table, 'objection', digits);
    const found = ids.length ? await readAll(context.table, ids.map(objectionKey)) : [];
    return (found as unknown as (Objection | undefined)[]).flatMap((each) =>
      each && whose(each) ? [each.card] : [],
    );
  },

  listQueue: ({ agencyId, list, limit, cursor }: QueueQuery) => {
    const ranges = queuesOf(agencyId, list).map((partition) => ({ partition }));
    const query = { index: 'queue', ranges, order: 'descending', limit, cursor } as const;
    return listed<WithCard, Card>(context, `objection-queue:${agencyId}:${list}`, query, cardOf);
  },
});

/** Objections in the table. Each function is one round trip, unless it says otherwise. */
export const openObjections = (context: Context) => {
  const { table, ids } = context;
  return {
    ...lists(context),

    /** Creates the objection and stops the clock of its bill, in one transaction. */
    submit: (objection: Objection, bill: Bill, action: Action, today: LocalDate): Promise<Objection> =>
      writeTogether(
        table,
        submission(objection),
        stopClock(bill, action, today),
        ...holdsPayer(objection.owner, bill.payer),
      ),

    /** The objection, or undefined if it is not the owner's. */
    get: async (id: string, owner: string): Promise<Objection | undefined> => {
      const found = ids.ownerOf(id) === owner ? await read<Objection>(table, objectionKey(id)) : undefined;
      return found?.owner === owner ? found : undefined;
    },

    /** The objection for the agency's decision, or undefined if it is another agency's. */
    getForDecision: async (id: string, agencyId: string): Promise<Objection | undefined> => {
      const found = await read<Objection>(table, objectionKey(id));
      return found?.card.agencyId === agencyId ? found : undefined;
    },

    /** The objection with the person's contact details, once the access is logged; undefined if it is another agency's. */
    getForAgency: async (id: string, { agency, accessPurpose, now, requestId }: Access) => {
      const owner = ids.ownerOf(id);
      if (!owner) return undefined;
      const access = { agency, ...accessPurpose, subject: { type: 'objection', id }, requestId, now };
      return readAndLog(table, owner, access, async () => {
        const [found, person] = await readAll(table, [objectionKey(id), personKey(owner)]);
        const objection = found as Objection | undefined;
        if (objection?.card.agencyId !== agency.id) return undefined;
        return { objection, person: contactOf(person) };
      });
    },

    act: (command: ObjectionCommand): Promise<TimelineEntry> => write(table, writeOf(command)),
  };
};
export type Objections = ReturnType<typeof openObjections>;
