import type { Directory } from '../blocks/agencies/directory';
import { type AccessItem, accessLogOf } from '../blocks/people/access-log';
import { personKey } from '../blocks/people/person';
import { Refusal } from '../kernel/contract/refusal';
import type { Action } from '../kernel/identity/action';
import type { Signer } from '../kernel/identity/signer';
import type { Table } from '../kernel/table/dynamo';
import { edit } from '../kernel/table/edit';
import type { Change } from '../kernel/table/expression';
import { listed } from '../kernel/table/list';
import { read } from '../kernel/table/read';
import type { Item } from '../kernel/table/rule';
import { newPerson, type PersonItem } from './person';

const showAccess = ({ at, agencyId, officer, purpose, subject }: AccessItem) => ({
  at,
  agency: { id: agencyId },
  officer,
  purpose,
  subject,
});

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly namesOf: Directory['namesOf'];
}

/** People in the table, by `personRef`. Each function is one round trip; a person's first edit is two more. */
export const openStore = (context: Context) => ({
  get: (ref: string): Promise<PersonItem | undefined> => read<PersonItem>(context.table, personKey(ref)),

  edit: async (ref: string, change: Change, action: Action): Promise<void> => {
    const entry = { hash: action.hash, at: action.at };
    const missing = () => new Refusal('internal');
    const command = { key: personKey(ref), ...change, missing, remember: { action, entry } };
    await edit(context.table, command, newPerson(ref, change, action));
  },

  /** Who read the person's data, newest first: strongly consistent, so that no read is missing from it. */
  accesses: async (
    ref: string,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ) => {
    const { items, ...more } = await listed<AccessItem & Item, ReturnType<typeof showAccess>>(
      context,
      `access-log:${ref}`,
      { ranges: [{ partition: accessLogOf(ref) }], order: 'descending', limit, cursor },
      showAccess,
    );
    const names = await context.namesOf(items.map(({ agency }) => agency.id));
    return {
      items: items.map((access) => ({
        ...access,
        agency: { ...access.agency, names: names.get(access.agency.id) ?? null },
      })),
      ...more,
    };
  },
});
export type Store = ReturnType<typeof openStore>;
