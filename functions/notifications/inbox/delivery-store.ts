import { contactOf, personKey } from '../../blocks/people/person';
import { preferencesKey } from '../../blocks/people/preferences';
import { Refusal } from '../../kernel/contract/refusal';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { sum } from '../../kernel/table/expression';
import { readAll } from '../../kernel/table/read';
import { equals, type Item } from '../../kernel/table/rule';
import { type Write, writeTogether } from '../../kernel/table/write';
import { languages } from '../../kernel/text/languages';
import { type PreferencesItem, preferencesOf } from '../preferences/preferences';
import type { Recipient } from '../preferences/recipient';
import { first, guarded, retryOnConflict, throwConflict } from './guarded';
import { type Inbox, inboxKey, type Message } from './message';

const recipientOf = (person: Item | undefined, item: PreferencesItem | undefined): Recipient => {
  const { email, language } = contactOf(person);
  const preferences = preferencesOf(item);
  const told = languages.find((each) => each === language);
  return { email, language: preferences.language ?? told ?? 'en', preferences };
};

/** One more message has come: the inbox is still as it was read, and counts it; or all is read anew. */
const counted = (ref: string, inbox: Inbox | undefined): Write<void> => {
  if (inbox) {
    const set = { arrived: sum('arrived', 1), unread: sum('unread', 1) };
    const unchanged = equals('arrived', inbox.arrived, () => new Refusal('internal'));
    return guarded(inboxKey(ref), { set }, [unchanged], throwConflict);
  }
  const item = { ...inboxKey(ref), type: 'inbox', version: 1, arrived: 1, unread: 1, readUpTo: 0 };
  return first(item, throwConflict);
};

type Compose = (recipient: Recipient, number: number) => Message;

/** How messages get into inboxes, and what e-mails go by. */
export const openDeliveries = ({ table }: { readonly table: Table }) => {
  const deliverOnce = async (ref: string, compose: Compose): Promise<Message> => {
    const keys = [personKey(ref), preferencesKey(ref), inboxKey(ref)];
    const [person, chosen, found] = await readAll(table, keys);
    const inbox = found as Inbox | undefined;
    const recipient = recipientOf(person, chosen as PreferencesItem | undefined);
    const message = compose(recipient, (inbox?.arrived ?? 0) + 1);
    return writeTogether(table, creation(message), counted(ref, inbox));
  };
  return {
    /**
     * Puts a message into the inbox of the person `ref`, once for each event, and counts it in the same transaction. Answers
     * with the message as it lies there: a second delivery finds the first.
     */
    deliver: (ref: string, compose: Compose): Promise<Message> =>
      retryOnConflict(() => deliverOnce(ref, compose)),
  };
};

/** The recipient of an e-mail and the message that it is of, read at once. */
export const readLetter = async (
  table: Table,
  ref: string,
  key: Pick<Message, 'pk' | 'sk'>,
): Promise<{ readonly message: Message | undefined; readonly recipient: Recipient }> => {
  const [message, person, chosen] = await readAll(table, [key, personKey(ref), preferencesKey(ref)]);
  return {
    message: message as unknown as Message | undefined,
    recipient: recipientOf(person, chosen as PreferencesItem | undefined),
  };
};
