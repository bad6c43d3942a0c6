import type { Text } from '../kernel/i18n';
import appointment from './templates/appointment.json';
import bill from './templates/bill.json';
import complaint from './templates/complaint.json';
import consultation from './templates/consultation.json';
import fine from './templates/fine.json';
import payment from './templates/payment.json';
import phrasesOf from './templates/phrases.json';
import refund from './templates/refund.json';
import reminder from './templates/reminder.json';
import tax from './templates/tax.json';
import waiting from './templates/waiting.json';

/*
 * What people are told, as data: a template for each kind of event, in ICU MessageFormat. Whoever adds an event to a noun
 * adds its template here, and nothing else.
 */

/** One template in one language. `title` and `body` take the event's data by the names of its members. */
export interface Wording {
  /** What the kind is called where people choose what they want by e-mail. */
  readonly name: string;
  readonly title: string;
  readonly body: string;
}

/** A file by its kind, and what that kind wants to know. */
export interface AttachmentSpec {
  readonly kind: string;
  /** Of a calendar: what it asks of its reader (RFC 5546). */
  readonly method?: string;
}

export interface Template {
  /** Told also to the person who did it: the receipt of a filing. */
  readonly receipt?: boolean;
  /** Whether it comes by e-mail to those who have not chosen. */
  readonly email: boolean;
  /** What is looked up for it when it is made, beside what its event tells: see `facts.ts`. */
  readonly facts?: readonly string[];
  /** Files that its e-mail carries: see `attachments.ts`. */
  readonly attachments?: readonly AttachmentSpec[];
  /** The data of such an event in a true case: what previews are made of. */
  readonly sample: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<keyof Text, Wording>>;
}

const all: Readonly<Record<string, Template>> = {
  ...appointment,
  ...bill,
  ...complaint,
  ...consultation,
  ...fine,
  ...payment,
  ...refund,
  ...reminder,
  ...tax,
  ...waiting,
};

/** The kinds of message, by the types of their events. */
export const kinds: readonly string[] = Object.keys(all).sort();

export const templateOf = (kind: string): Template | undefined =>
  Object.hasOwn(all, kind) ? all[kind] : undefined;

/** What is said around messages: how many are unread, and how letters end. */
export const phrases: Readonly<Record<'unread' | 'footer', Text>> = phrasesOf;
