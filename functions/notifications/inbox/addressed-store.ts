import { personKey } from '../../blocks/people/person';
import { preferencesKey } from '../../blocks/people/preferences';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import type { DispatchRequest } from '../dispatches/dispatch';
import type { PreferencesItem } from '../preferences/preferences';
import { type Recipient, recipientOf } from '../preferences/recipient';
import { type Message, messageKey } from './message';

/** A message that is to go out, whom it goes to, and what else was asked for: read at once. */
interface Addressed {
  readonly message: Message | undefined;
  readonly recipient: Recipient;
  readonly other: Item | undefined;
}

/** How messages are read that go out, with the item of a way that has items of its own. */
export const openAddressed =
  ({ table }: { readonly table: Table }) =>
  async ({ ref, id }: DispatchRequest, ...others: readonly Key[]): Promise<Addressed> => {
    const keys = [messageKey(ref, id), personKey(ref), preferencesKey(ref), ...others];
    const [message, person, chosen, other] = await readAll(table, keys);
    return {
      message: message as unknown as Message | undefined,
      recipient: recipientOf(person, chosen as PreferencesItem | undefined),
      other,
    };
  };
export type ReadAddressed = ReturnType<typeof openAddressed>;
