import {
  PinpointSMSVoiceV2Client,
  type PinpointSMSVoiceV2ClientConfig,
  SendTextMessageCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { failureOf, outcomeOf, patience, type SendOutcome } from './outcome';

export interface TextMessage {
  /** E.164. */
  readonly to: string;
  readonly body: string;
  /** Seconds after which it is of no use, and is not handed over any more. */
  readonly seconds: number;
}

/** The way out for SMS. */
export interface SmsTransport {
  send(message: TextMessage): Promise<SendOutcome>;
}

/** Who sends texts: the ARN of a number, a pool of numbers or a sender's name; and what one text may cost at most. */
export interface SmsSender {
  readonly origin: string;
  /** Dollars, as a decimal number. */
  readonly most: string;
}

/** The one client of a process. It never retries: the service has no idempotency, and each text is paid for. */
export const smsClient = (config: PinpointSMSVoiceV2ClientConfig = {}): PinpointSMSVoiceV2Client =>
  new PinpointSMSVoiceV2Client({ maxAttempts: 1, requestHandler: patience, ...config });

/** Reasons of a conflict that lie in the number that it would go to, and not in how the stage was set up. */
const ofNumber = new Set([
  'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION',
  'DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE',
  'DESTINATION_PHONE_NUMBER_NOT_VERIFIED',
]);

/** Reasons of an invalid request that lie in how the stage was set up: somebody has to see to it. */
const ofStage = new Set([
  'CHANNEL_NOT_ENABLED',
  'INVALID_ARN',
  'RESOURCE_NOT_ACCESSIBLE',
  'SENDER_ID_NOT_REGISTERED',
  'SENDER_ID_REQUIRES_REGISTRATION',
]);

/** By error and reason (API reference of AWS End User Messaging SMS, `SendTextMessage`). */
export const smsOutcomeOf = (error: unknown): Exclude<SendOutcome, 'sent'> => {
  const failure = failureOf(error);
  const { name, Reason: reason = '' } = failure;
  if (name === 'AccessDeniedException' || name === 'ResourceNotFoundException') return 'denied';
  // Whoever answered STOP is on the provider's list, which is the one that counts.
  if (reason === 'DESTINATION_PHONE_NUMBER_OPTED_OUT') return 'unwanted';
  if (name === 'ConflictException') return ofNumber.has(reason) ? 'refused' : 'denied';
  if (name === 'ValidationException') return ofStage.has(reason) ? 'denied' : 'refused';
  // What a month may cost is spent: somebody raises it, or waits for the next.
  if (reason === 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT') return 'denied';
  return outcomeOf(failure);
};

export const openSmsTransport = (
  client: PinpointSMSVoiceV2Client,
  { origin, most }: SmsSender,
  onFailure: (error: unknown) => void,
): SmsTransport => ({
  send: async ({ to, body, seconds }) => {
    try {
      await client.send(
        new SendTextMessageCommand({
          DestinationPhoneNumber: to,
          OriginationIdentity: origin,
          MessageBody: body,
          MessageType: 'TRANSACTIONAL',
          TimeToLive: seconds,
          MaxPrice: most,
        }),
      );
      return 'sent';
    } catch (error) {
      onFailure(error);
      return smsOutcomeOf(error);
    }
  },
});
