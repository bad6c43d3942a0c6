import type { Item } from '../../kernel/table/rule';
import type { Language } from '../../kernel/text/languages';
import type { AttachmentSpec } from './template';

/*
 * Files attached to e-mails. A template names them (`attachments`), and they are made from the message's data when it
 * is sent.
 */

export interface Attached {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
  /**
   * Mail readers that know this type show it instead of the text (RFC 2046, section 5.1.4): an invitation, for example.
   */
  readonly alternative?: string;
}

/** An e-mail address with the name that is shown for it. */
export interface Mailbox {
  readonly address: string;
  readonly name: string;
}

/** An e-mail on its way. */
export interface OutgoingMail {
  readonly message: { readonly kind: string; readonly data: Item };
  readonly recipient: {
    readonly language: Language;
    /** Minutes before an appointment at which the person is reminded; null for the service's default. */
    readonly preferences: { readonly remindBefore: readonly number[] | null };
  };
  readonly from: Mailbox;
  readonly to: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A service's files, by the kind that templates name. */
export type Attachments = Readonly<Record<string, (spec: AttachmentSpec, mail: OutgoingMail) => Attached[]>>;
