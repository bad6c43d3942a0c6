import type { Action } from '../../kernel/identity/action';
import { edit } from '../../kernel/table/edit';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import type { World } from '../../kernel/world/world';
import {
  type Namespace,
  type NamespaceDetails,
  namespaceKey,
  namespaceList,
  newNamespace,
} from './namespace';

/** Namespaces in the table, remembered by the function. */
export const openNamespaces = ({ table, signer, clock }: Pick<World, 'table' | 'signer' | 'clock'>) => {
  const known = cachedReference((code) => read<Namespace>(table, namespaceKey(code)), clock);
  return {
    /** The namespace of a role. */
    ofRole: (role: string): Promise<Namespace | undefined> => known.get(role.split(':')[0] ?? ''),

    list: (limit: number, cursor: string | undefined) =>
      listed<Pick<Namespace, 'card'>, Namespace['card']>(
        { table, signer },
        'mandate-namespaces',
        { index: 'queue', ranges: [{ partition: namespaceList }], order: 'ascending', limit, cursor },
        ({ card }) => card,
      ),

    put: async (code: string, details: NamespaceDetails, action: Action): Promise<void> => {
      const initial = newNamespace(code, details, action);
      const missing = () => new Error('it is made where there is none') as never;
      const entry = { hash: action.hash, at: action.at };
      const set = { card: initial.card };
      await edit(table, { key: namespaceKey(code), set, missing, remember: { action, entry } }, initial);
      known.forget(code);
    },
  };
};
export type Namespaces = ReturnType<typeof openNamespaces>;
