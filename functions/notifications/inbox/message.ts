import { createHash } from 'node:crypto';
import { type Timer, timer } from '../../kernel/events/deadlines';
import type { Event } from '../../kernel/events/event';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import type { Item } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import { type Instant, instant } from '../../kernel/text/time';

/*
 * A message to a person: an item of their inbox, made once for an event, that also remembers what became of its e-mail.
 */

/**
 * What becomes of an e-mail. `pending` until somebody claims it; `sending` until SES has answered; then `sent`, or `failed`
 * (refused for good), or `off` (no longer wanted, no address, or a stage that sends none). `unclear` is set aside: sending was
 * cut short after the claim, so it is unknown whether it went out, and it is not sent again automatically.
 */
export type MailState = 'pending' | 'sending' | 'sent' | 'failed' | 'off' | 'unclear';

export interface Mail {
  readonly state: MailState;
  /** How often it was tried. */
  readonly attempts: number;
  /** Who tried it last: one receipt of one message of the queue. */
  readonly claim?: string;
}

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
  readonly mail?: Mail;
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

/** Milliseconds after which the sweep queues an unclaimed e-mail again. */
const patience = 15 * 60_000;

/** The deadline of an e-mail that is to be looked at again at an instant (milliseconds since 1970). */
export const mailTimer = ({ pk, sk }: Key, at: number): Timer => timer(`${pk}\0${sk}`, at);

/** The deadline of an e-mail that is in the queue. */
export const queuedTimer = (at: Key, now: number): Timer => mailTimer(at, now + patience);

/**
 * The message of an event to the person `ref`. `mailAt` is when its e-mail may go out (milliseconds since 1970), undefined
 * where there is none; it is queued at once unless that is later than `now`.
 */
export const messageOf = (
  ref: string,
  event: Event,
  number: number,
  { mailAt, now }: { readonly mailAt: number | undefined; readonly now: number },
): Message => {
  const id = messageId(event);
  const place = messageKey(ref, id);
  const waits = mailAt !== undefined && mailAt > now;
  return {
    ...place,
    type: 'message',
    version: 1,
    made: { id: event.id, hash: event.id },
    ...{ id, number, kind: event.type, at: instant(event.at) },
    subject: event.subject,
    data: event.data,
    ...(mailAt === undefined
      ? {}
      : {
          mail: { state: 'pending', attempts: 0 },
          ...(waits ? mailTimer(place, mailAt) : queuedTimer(place, now)),
        }),
  };
};

/** Whether it was marked read: individually, or with all that had arrived by then. */
export const isRead = (
  { read, number }: Pick<Message, 'read' | 'number'>,
  inbox: Pick<Inbox, 'readUpTo'> | undefined,
): boolean => read !== undefined || number <= (inbox?.readUpTo ?? 0);

/** What the queue of e-mails holds, besides requests for codes: whose message, and which. */
export interface LetterRequest {
  readonly ref: string;
  readonly id: string;
}
