import type { Text } from '../../kernel/text/languages';

/*
 * Message templates as data: one for each type of event, in ICU MessageFormat. A service keeps those of its events in
 * `messages/`, where notifications finds them.
 */

/** One template in one language. `title` and `body` take the event's data by the names of its members. */
export interface Wording {
  /** The name of the kind of message where people choose what they want by which channel. */
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
  /** Whether it comes by SMS to those who have proved a telephone number and not chosen: what cannot wait. No by default. */
  readonly sms?: boolean;
  /**
   * Names of facts (`messages/facts.ts`) that are looked up when the message is made, in addition to the event's data.
   */
  readonly facts?: readonly string[];
  /** Files that its e-mail carries: kinds of `messages/attachments.ts`. */
  readonly attachments?: readonly AttachmentSpec[];
  /** The data of such an event in a true case: what previews are made of. */
  readonly sample: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<keyof Text, Wording>>;
}

/** A service's templates, by the types of its events. */
export type Templates = Readonly<Record<string, Template>>;
