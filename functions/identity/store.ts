import { personKey } from '../blocks/people/person';
import { Refusal } from '../kernel/contract/refusal';
import type { Action } from '../kernel/identity/action';
import type { Table } from '../kernel/table/dynamo';
import { edit } from '../kernel/table/edit';
import type { Change } from '../kernel/table/expression';
import { read } from '../kernel/table/read';
import { newPerson, type PersonItem } from './person';

interface Context {
  readonly table: Table;
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
});
export type Store = ReturnType<typeof openStore>;
