import { isDeceased, personKey } from '../../blocks/people/person';
import { preferencesKey } from '../../blocks/people/preferences';
import { Refusal } from '../../kernel/contract/refusal';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning, creation } from '../../kernel/table/create';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { sum } from '../../kernel/table/expression';
import { readAll } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import { type Write, writeTogether } from '../../kernel/table/write';
import type { PreferencesItem } from '../preferences/preferences';
import { type Recipient, recipientOf } from '../preferences/recipient';
import { inboxUpdate } from './inbox-update';
import { type Inbox, inboxKey, type Message } from './message';

/** Counts one more message, if the inbox is unchanged since it was read. */
const counted = (ref: string, inbox: Inbox | undefined): Write<void> => {
  if (inbox) {
    const set = { arrived: sum('arrived', 1), unread: sum('unread', 1) };
    const unchanged = equals('arrived', inbox.arrived, () => new Refusal('internal'));
    return inboxUpdate(ref, set, unchanged);
  }
  const item = { ...inboxKey(ref), type: 'inbox', version: 1, arrived: 1, unread: 1, readUpTo: 0 };
  return beginning(item);
};

/** One of those who write at the same time gets through each time: as many functions may write to a person at once. */
const maxAttempts = 20;

/** A message, and the items of its other ways out. */
interface Arrival {
  readonly message: Message;
  readonly others: readonly Stored[];
}

type Compose = (recipient: Recipient, number: number) => Arrival;

/**
 * Has what is done for one name wait for what is under way for it. What comes to one person at the same time would count the
 * inbox from the same beginning, of which one gets through, and all others read it anew.
 */
const inTurn = () => {
  const last = new Map<string, Promise<unknown>>();
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(name);
    const own = before ? before.then(work, work) : work();
    last.set(name, own);
    const leave = () => {
      if (last.get(name) === own) last.delete(name);
    };
    own.then(leave, leave);
    return own;
  };
};

/** How messages get into inboxes. */
export const openDeliveries = ({ table }: { readonly table: Table }) => {
  const deliverOnce = async (ref: string, compose: Compose): Promise<Message> => {
    const keys = [personKey(ref), preferencesKey(ref), inboxKey(ref)];
    const [person, chosen, found] = await readAll(table, keys);
    const inbox = found as Inbox | undefined;
    const recipient = recipientOf(person, chosen as PreferencesItem | undefined);
    const { message, others } = compose(recipient, (inbox?.arrived ?? 0) + 1);
    if (isDeceased(person)) return message;
    return writeTogether(table, creation(message), counted(ref, inbox), ...others.map(beginning));
  };
  const turn = inTurn();
  return {
    /**
     * Puts a message into the inbox of the person `ref`, once for each event, and counts it in the same transaction, which
     * begins its ways out as well; not of somebody who has died. Answers with the message as it lies there: a second delivery finds the first.
     */
    deliver: (ref: string, compose: Compose): Promise<Message> =>
      turn(ref, () => retryOnConflict(() => deliverOnce(ref, compose), maxAttempts)),
  };
};
