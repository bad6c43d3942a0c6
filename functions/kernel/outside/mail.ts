import { SESv2Client, type SESv2ClientConfig, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { failureOf, outcomeOf, patience, type SendOutcome } from './outcome';

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

/** The one client of a process. It never retries, as SES has no idempotency and would send twice. */
export const mailClient = (config: SESv2ClientConfig = {}): SESv2Client =>
  new SESv2Client({ maxAttempts: 1, requestHandler: patience, ...config });

/** Permanent refusals of a message (SESv2 API reference, `SendEmail`); all others may be temporary. */
const forGood = new Set(['BadRequestException', 'MessageRejected']);

export const sendOutcomeOf = (error: unknown): Exclude<SendOutcome, 'sent'> => {
  const failure = failureOf(error);
  if (failure.name === 'AccessDeniedException') return 'denied';
  return forGood.has(failure.name ?? '') ? 'refused' : outcomeOf(failure);
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
