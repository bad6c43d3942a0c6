import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import { retryOnConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { sum } from '../../kernel/table/expression';
import { listed } from '../../kernel/table/list';
import { read, readAll } from '../../kernel/table/read';
import { absent, atLeast, below, equals, type Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write, writeTogether } from '../../kernel/table/write';
import { openPreferences } from '../preferences/store';
import { inboxUpdate } from './inbox-update';
import { type Inbox, inboxKey, isRead, type Message, messageKey, messagesOf } from './message';

const notFound = (): Refusal => new Refusal('message-not-found');
const none = (): Refusal => new Refusal('internal');

/** Accepts a repeat, where all up to there are read already; otherwise refuses `newer-messages`. */
const judgeAll =
  (upTo: number) =>
  (found: Item | undefined): void => {
    const { arrived = 0, readUpTo = 0 } = (found ?? {}) as Partial<Inbox>;
    if (upTo <= readUpTo) return;
    throw new Refusal('newer-messages', {
      detail: `${arrived} messages have come, and you have seen ${upTo}.`,
      facts: { arrived },
    });
  };

interface InboxQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly unread?: 'true' | undefined;
}

/** Those that are unread, where all up to a number were marked read at once. */
const unreadAfter = (readUpTo: number) => [absent('read', none), atLeast('number', readUpTo + 1, none)];

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

/** One message, once: the count goes down with it, unless all up to it were marked meanwhile. */
const markOnce = async ({ table }: Context, ref: string, id: string, action: Action): Promise<void> => {
  const key = messageKey(ref, id);
  const [message, inbox] = (await readAll(table, [key, inboxKey(ref)])) as unknown as [Message?, Inbox?];
  if (!message) throw notFound();
  if (isRead(message, inbox)) return;
  const entry = { hash: action.hash, at: action.at };
  await writeTogether(
    table,
    update({ key, rules: [], missing: notFound, remember: { action, entry, place: 'read' } }),
    inboxUpdate(ref, { unread: sum('unread', -1) }, below('readUpTo', message.number, none)),
  );
};

/**
 * A person's messages. The count of unread ones stands beside them and moves in the same transaction as what it counts, so
 * that it is never wrong: see docs/adr/0069.
 */
const openInbox = (context: Context) => ({
  /** The count is read before the list: what it counts as having come, the list shows. */
  list: async (ref: string, { limit, cursor, unread }: InboxQuery) => {
    const inbox = await read<Inbox>(context.table, inboxKey(ref));
    const messages = await listed<Message & Item, Message>(
      context,
      `inbox:${ref}:${unread ?? ''}`,
      {
        ranges: [{ partition: messagesOf(ref) }],
        filters: unread ? unreadAfter(inbox?.readUpTo ?? 0) : [],
        ...{ order: 'descending', limit, cursor },
      },
      (message) => message,
    );
    return { inbox, ...messages };
  },

  markRead: (ref: string, id: string, action: Action): Promise<void> =>
    retryOnConflict(() => markOnce(context, ref, id, action)),

  markAllRead: (ref: string, upTo: number): Promise<void> => {
    const set = { unread: 0, readUpTo: upTo };
    // What is read already is not marked again, so that a repeat does not count as a change.
    const rules = [equals('arrived', upTo, none), below('readUpTo', upTo, none)];
    const judged = { result: undefined, onConditionFailed: judgeAll(upTo) };
    return write(context.table, update({ key: inboxKey(ref), set, rules, ...judged }));
  },
});
export const openStore = (context: Context) => ({ ...openInbox(context), ...openPreferences(context) });
export type Store = ReturnType<typeof openStore>;
