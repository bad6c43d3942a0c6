import { preferencesKey } from '../../blocks/people/preferences';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, markOf } from '../../kernel/identity/action';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { read } from '../../kernel/table/read';
import type { Preferences, PreferencesItem } from './preferences';

/** The edit makes the item where there is none, so this is never seen. */
const missing = (): Refusal => new Refusal('internal');

/** What people choose of their messages. */
export const openPreferences = ({ table }: { readonly table: Table }) => ({
  preferences: (ref: string): Promise<PreferencesItem | undefined> =>
    read<PreferencesItem>(table, preferencesKey(ref)),

  choose: async (ref: string, preferences: Preferences, action: Action): Promise<void> => {
    const key = preferencesKey(ref);
    const initial = { ...key, type: 'preferences', version: 1, made: markOf(action), ...preferences };
    const entry = { hash: action.hash, at: action.at };
    const change = { set: { ...preferences } };
    await edit(table, { key, ...change, missing, remember: { action, entry } }, initial);
  },
});
