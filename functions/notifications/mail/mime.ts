import MailComposer from 'nodemailer/lib/mail-composer';
import type { Attached } from '../../blocks/messages/attachment';
import type { Language } from '../../kernel/text/languages';
import type { EmailContent } from './letter';

/** The sender of e-mails: an address at a domain that SES has verified, which takes bounces and is not read. */
export interface Sender {
  readonly address: string;
  readonly name: string;
}

interface Posting {
  readonly from: Sender;
  readonly to: string;
  readonly language: Language;
  /** Stays the same however often it is sent, so that a mail reader shows it once (RFC 5322 section 3.6.4). */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly attachments?: readonly Attached[];
  /** Where mail readers ask for no more letters of the kind. */
  readonly unsubscribe?: string | undefined;
}

/** Files arrive as they were made, to the byte: no relay may mend their lines (RFC 2045, section 6.8). */
const exactly = { contentTransferEncoding: 'base64' } as const;

/** By one click, without a page that is opened or a person who signs in (RFC 2369 section 3.2, RFC 8058 section 3.1). */
const unsubscribeHeaders = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** A letter as it travels (RFC 5322, MIME): plain text and HTML as alternatives, and files. */
export const mimeOf = (
  { subject, text, html }: EmailContent,
  { from, to, language, id, at, attachments = [], unsubscribe }: Posting,
): Promise<Buffer> =>
  new MailComposer({
    from,
    to: { name: '', address: to },
    ...{ subject, text, html },
    alternatives: attachments.flatMap(({ alternative: contentType, content }) =>
      contentType ? [{ contentType, content, ...exactly }] : [],
    ),
    attachments: attachments.map(({ name: filename, mediaType: contentType, content }) => ({
      ...{ filename, contentType, content, ...exactly },
    })),
    date: new Date(at),
    messageId: `<${id}@${from.address.split('@').at(-1)}>`,
    headers: {
      'Content-Language': language,
      // No machine is to answer (RFC 3834 section 5).
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe ? unsubscribeHeaders(unsubscribe) : {}),
    },
  })
    .compile()
    .build();
