import { SESv2Client, type SESv2ClientConfig, SendEmailCommand } from '@aws-sdk/client-sesv2';

/**
 * The result of sending an e-mail. `again`: not accepted, but may be later. `denied`: not accepted, and not before somebody
 * has given leave. `refused`: will never be accepted. `unclear`: there was no answer, so it may have been accepted.
 */
export type SendOutcome = 'sent' | 'again' | 'denied' | 'refused' | 'unclear';

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

/** Milliseconds. SES answers in a few hundred; as there is no retry, it is given time. */
const patience = { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true };

/** The one client of a process. It never retries, as SES has no idempotency and would send twice. */
export const mailClient = (config: SESv2ClientConfig = {}): SESv2Client =>
  new SESv2Client({ maxAttempts: 1, requestHandler: patience, ...config });

/** Permanent refusals of a message (SESv2 API reference, `SendEmail`); all others may be temporary. */
const forGood = new Set(['BadRequestException', 'MessageRejected']);
/** No connection was made, so nothing was sent. */
const unconnected = new Set(['EAI_AGAIN', 'ECONNREFUSED', 'ENOTFOUND']);

/** The parts of an SDK or Node error that are read. */
interface Failure {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** Only a refusal, or the lack of a connection, proves that the message was not accepted. */
export const sendOutcomeOf = (error: unknown): Exclude<SendOutcome, 'sent'> => {
  const { name = '', code = '', $metadata = {} } = (error ?? {}) as Failure;
  if (unconnected.has(code)) return 'again';
  if (name === 'AccessDeniedException') return 'denied';
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
