import { type Action, markOf } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { type Listed, listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import { equals } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import type { Command, Entry } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Clock } from '../../kernel/text/time';
import { type Catalogue, entryKey, type Published } from './catalogue';

export interface CatalogueContext {
  readonly table: Table;
  readonly signer: Signer;
  readonly clock: Clock;
}

const newEntry = <D extends object, C>(
  catalogue: Catalogue<D, C>,
  agencyId: string,
  code: string,
  details: D,
  action: Action,
): Published<D, C> => ({
  ...entryKey(catalogue, agencyId, code),
  type: catalogue.type,
  version: 1,
  made: markOf(action),
  agencyId,
  code,
  ...details,
  card: catalogue.cardOf(agencyId, code, details),
  timeline: {},
  ...{ queueKey: key(catalogue.list), queueSort: key(agencyId, code) },
});

/** Replaces all details; optional ones that are left out are removed. */
const replacement = <D extends object, C>(
  catalogue: Catalogue<D, C>,
  agencyId: string,
  code: string,
  details: D,
  action: Action,
): Command<Entry> => ({
  key: entryKey(catalogue, agencyId, code),
  set: { ...details, card: catalogue.cardOf(agencyId, code, details) },
  remove: catalogue.optional.filter((name) => details[name] === undefined),
  missing: catalogue.notFound,
  remember: { action, entry: { hash: action.hash, at: action.at } },
});

/**
 * The entries of a catalogue in the table. Each function is one round trip, or none where the function remembers the answer;
 * the first `put` of an entry takes two more.
 */
export const openCatalogue = <D extends object, C>(
  { table, signer, clock }: CatalogueContext,
  catalogue: Catalogue<D, C>,
) => {
  const nameOf = (agencyId: string, code: string): string => key(agencyId, code);
  const known = cachedReference(async (name): Promise<Published<D, C> | undefined> => {
    const [agencyId = '', code = ''] = name.split('#');
    return read<Published<D, C>>(table, entryKey(catalogue, agencyId, code));
  }, clock);
  return {
    get: (agencyId: string, code: string): Promise<Published<D, C> | undefined> =>
      known.get(nameOf(agencyId, code)),

    /** By agency and code: the entries of one agency, or of all. */
    list: (agencyId: string | undefined, limit: number, cursor: string | undefined): Promise<Listed<C>> =>
      listed<{ readonly card: C }, C>(
        { table, signer },
        `${catalogue.list}:${agencyId ?? ''}`,
        {
          index: 'queue',
          ranges: [{ partition: key(catalogue.list), prefix: agencyId ? `${agencyId}#` : '' }],
          order: 'ascending',
          filters: catalogue.listsActiveOnly ? [equals('card.active', true, catalogue.notFound)] : [],
          ...{ limit, cursor },
        },
        ({ card }) => card,
      ),

    create: async (agencyId: string, code: string, details: D, action: Action): Promise<void> => {
      await write(table, creation(newEntry(catalogue, agencyId, code, details, action), catalogue.exists));
    },

    replace: async (agencyId: string, code: string, details: D, action: Action): Promise<void> => {
      await edit(table, replacement(catalogue, agencyId, code, details, action));
      known.forget(nameOf(agencyId, code));
    },

    /** Creates an entry, or replaces the one there is. */
    put: async (agencyId: string, code: string, details: D, action: Action): Promise<void> => {
      const initial = newEntry(catalogue, agencyId, code, details, action);
      await edit(table, replacement(catalogue, agencyId, code, details, action), initial);
      known.forget(nameOf(agencyId, code));
    },
  };
};
