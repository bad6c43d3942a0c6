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
import { type Changed, changedBy } from '../officers/changed';
import type { Officers } from '../officers/officers';
import { type Catalogue, entryKey, type Published } from './catalogue';

export interface CatalogueContext {
  readonly table: Table;
  readonly signer: Signer;
  readonly clock: Clock;
}

/** An edit of a catalogue; the officers who answer for it are named where it says what people are charged. */
export interface CatalogueAction extends Action {
  readonly by?: Officers;
}

const changedIn = (action: CatalogueAction): { readonly changed?: Changed } =>
  action.by ? { changed: changedBy(action.by, action) } : {};

const newEntry = <D extends object, C>(
  catalogue: Catalogue<D, C>,
  agencyId: string,
  code: string,
  details: D,
  action: CatalogueAction,
): Published<D, C> => ({
  ...entryKey(catalogue, agencyId, code),
  type: catalogue.type,
  version: 1,
  made: markOf(action),
  agencyId,
  code,
  ...details,
  ...changedIn(action),
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
  action: CatalogueAction,
): Command<Entry> => ({
  key: entryKey(catalogue, agencyId, code),
  set: { ...details, ...changedIn(action), card: catalogue.cardOf(agencyId, code, details) },
  remove: catalogue.optional.filter((name) => details[name] === undefined),
  missing: catalogue.notFound,
  remember: {
    action,
    entry: { hash: action.hash, at: action.at, ...(action.by ? { by: action.by } : {}) },
  },
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

    /** As it is now, not as it is remembered, for its agency. */
    own: (agencyId: string, code: string): Promise<Published<D, C> | undefined> =>
      read<Published<D, C>>(table, entryKey(catalogue, agencyId, code)),

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

    /** As it is by now, where the same action has made it before. */
    create: (agencyId: string, code: string, details: D, action: CatalogueAction): Promise<Published<D, C>> =>
      write(table, creation(newEntry(catalogue, agencyId, code, details, action), catalogue.exists)),

    replace: async (agencyId: string, code: string, details: D, action: CatalogueAction): Promise<void> => {
      await edit(table, replacement(catalogue, agencyId, code, details, action));
      known.forget(nameOf(agencyId, code));
    },

    /** Creates an entry, or replaces the one there is. */
    put: async (agencyId: string, code: string, details: D, action: CatalogueAction): Promise<void> => {
      const initial = newEntry(catalogue, agencyId, code, details, action);
      await edit(table, replacement(catalogue, agencyId, code, details, action), initial);
      known.forget(nameOf(agencyId, code));
    },
  };
};
