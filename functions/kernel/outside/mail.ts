import { SESv2Client, type SESv2ClientConfig, SendEmailCommand } from '@aws-sdk/client-sesv2';

/**
 * What became of an e-mail that was handed over. `again`: it was certainly not taken, and may be later. `refused`: it never
 * will be. `unclear`: nobody answered, so that it may have been taken.
 */
export type SendOutcome = 'sent' | 'again' | 'refused' | 'unclear';

export interface Envelope {
  readonly from: string;
  readonly to: string;
  /** The message as it travels (RFC 5322). */
  readonly raw: Buffer;
}

/** The way out for e-mail. */
export interface MailTransport {
  send(envelope: Envelope): Promise<SendOutcome>;
}

/** Milliseconds. SES answers in a few hundred; there is no second try, so it is given time. */
const patience = { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true };

/** The client of a process. It never tries again by itself: SES knows no idempotency, and would send twice. */
export const mailClient = (config: SESv2ClientConfig = {}): SESv2Client =>
  new SESv2Client({ maxAttempts: 1, requestHandler: patience, ...config });

/** Refusals of this very message (SESv2 API reference, `SendEmail`); all others a later time may mend. */
const forGood = new Set(['BadRequestException', 'MessageRejected']);
/** No connection was made, so nothing was handed over. */
const unconnected = new Set(['EAI_AGAIN', 'ECONNREFUSED', 'ENOTFOUND']);

/** What the SDK and Node say of a failure. */
interface Failure {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** Only an answer that refuses, or no connection, says that the message was not taken. */
export const sendOutcomeOf = (error: unknown): Exclude<SendOutcome, 'sent'> => {
  const { name = '', code = '', $metadata = {} } = (error ?? {}) as Failure;
  if (unconnected.has(code)) return 'again';
  if (forGood.has(name)) return 'refused';
  const { httpStatusCode: status = 0 } = $metadata;
  return status >= 400 && status < 500 ? 'again' : 'unclear';
};

export const openMailTransport = (
  client: SESv2Client,
  onFailure: (error: unknown) => void,
): MailTransport => ({
  send: async ({ from, to, raw }) => {
    try {
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: { Raw: { Data: raw } },
        }),
      );
      return 'sent';
    } catch (error) {
      onFailure(error);
      return sendOutcomeOf(error);
    }
  },
});
