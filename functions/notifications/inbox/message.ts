import { createHash } from 'node:crypto';
import type { Timer } from '../../kernel/events/deadlines';
import type { Event } from '../../kernel/events/event';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import type { Item } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import { type Instant, instant } from '../../kernel/text/time';
import { beginDispatch, type Dispatch, type OtherWay, otherWays, type Way } from '../dispatches/dispatch';

/*
 * A message to a person: an item of their inbox, made once for an event, that also remembers what became of its e-mail.
 */

export interface Message extends Stored, Partial<Timer> {
  /** Remembers the event: made a second time, it is the same. */
  readonly made: Mark;
  readonly id: string;
  /** The message's number in the person's inbox, in order of arrival from 1. */
  readonly number: number;
  /** The type of the event. */
  readonly kind: string;
  readonly at: Instant;
  readonly subject: string;
  readonly data: Item;
  /** The action by which it was marked read. */
  readonly read?: { readonly hash: string; readonly at: number };
  /** What became of its e-mail. */
  readonly mail?: Dispatch;
  /** Its other ways out: each has an item of its own. */
  readonly ways?: readonly OtherWay[];
}

/** The counts of a person's inbox. */
export interface Inbox extends Stored {
  /** Messages that have ever arrived. */
  readonly arrived: number;
  readonly unread: number;
  /** All messages up to this number were marked read at once. */
  readonly readUpTo: number;
}

/** The partition of a person's messages; sort keys are ids, which are in order of time. `ref` is `personRef`. */
export const messagesOf = (ref: string): string => key('message', ref);
export const messageKey = (ref: string, id: string): Key => ({ pk: messagesOf(ref), sk: id });
export const inboxKey = (ref: string): Key => ({ pk: key('inbox', ref), sk: 'inbox' });

const base32 = (number: bigint, length: number): string => number.toString(32).padStart(length, '0');

/** Ten letters of time and fourteen of the event: the same for the same event, in order of time for one person. */
const messageId = ({ id, at }: Event): string => {
  const hash = createHash('sha256').update(`message\0${id}`).digest().readBigUInt64BE() >> 1n;
  return `${base32(BigInt(at), 10)}${base32(hash, 14)}`;
};

/** When a message may go out on each of its ways, in milliseconds since 1970. */
export type WaysOut = Readonly<Partial<Record<Way, number>>>;

/** The message of an event to the person `ref`, which goes out on some ways. */
export const messageOf = (
  ref: string,
  event: Event,
  number: number,
  { out, now }: { readonly out: WaysOut; readonly now: number },
): Message => {
  const id = messageId(event);
  const place = messageKey(ref, id);
  const ways = otherWays.filter((way) => out[way] !== undefined);
  return {
    ...place,
    type: 'message',
    version: 1,
    made: { id: event.id, hash: event.id },
    ...{ id, number, kind: event.type, at: instant(event.at) },
    subject: event.subject,
    data: event.data,
    ...(out.mail === undefined ? {} : beginDispatch('mail', place, out.mail, now)),
    ...(ways.length > 0 ? { ways } : {}),
  };
};

/** Whether it was marked read: individually, or with all that had arrived by then. */
export const isRead = (
  { read, number }: Pick<Message, 'read' | 'number'>,
  inbox: Pick<Inbox, 'readUpTo'> | undefined,
): boolean => read !== undefined || number <= (inbox?.readUpTo ?? 0);
