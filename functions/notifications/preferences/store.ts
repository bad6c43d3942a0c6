import { preferencesKey } from '../../blocks/people/preferences';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, markOf } from '../../kernel/identity/action';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { read } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type Preferences as Chosen, type PreferencesItem, preferencesOf } from './preferences';

/** The edit makes the item where there is none, so this is never seen. */
const missing = (): Refusal => new Refusal('internal');

/** What people choose of their messages. */
export const openPreferences = ({ table }: { readonly table: Table }) => ({
  preferences: (ref: string): Promise<PreferencesItem | undefined> =>
    read<PreferencesItem>(table, preferencesKey(ref)),

  choose: async (ref: string, preferences: Chosen, action: Action): Promise<void> => {
    const key = preferencesKey(ref);
    const initial = { ...key, type: 'preferences', version: 1, made: markOf(action), ...preferences };
    const entry = { hash: action.hash, at: action.at };
    const change = { set: { ...preferences } };
    await edit(table, { key, ...change, missing, remember: { action, entry } }, initial);
  },

  /** No more e-mail of these kinds; writes nothing where that is so already. */
  stopEmail: (ref: string, kinds: readonly string[]): Promise<void> =>
    retryOnConflict(async () => {
      const key = preferencesKey(ref);
      const found = await read<PreferencesItem>(table, key);
      const email = { ...found?.email, ...Object.fromEntries(kinds.map((kind) => [kind, false])) };
      if (found && kinds.every((kind) => found.email[kind] === false)) return;
      const item = {
        ...key,
        type: 'preferences',
        version: 1,
        made: byLink,
        timeline: {},
        ...preferencesOf({ email }),
      };
      await write(table, found ? update({ key, version: found.version, set: { email } }) : beginning(item));
    }),
});
export type Preferences = ReturnType<typeof openPreferences>;

/** An item that was begun by a link in a letter, which no action of the person made. */
const byLink = { id: 'unsubscribe', hash: 'unsubscribe' };
