import { Logger } from '@aws-lambda-powertools/logger';

/** Every message that a function may log: a closed catalogue, so that alarms and queries can rely on the words. */
export const messages = {
  served: 'request served',
  refused: 'request refused',
  failed: 'request failed',
  replyBroken: 'reply does not fit its contract',
  tokenRefused: 'token refused',
  keyRefused: 'API key refused',
  planChanged: 'usage plan membership changed',
  setAside: 'event set aside',
  relayHeld: 'change to be given again',
  swept: 'deadlines swept',
  deadlineFailed: 'deadline failed',
  messageFailed: 'message of a queue failed',
  replayed: 'events told again',
  replayFailed: 'event could not be told again',
} as const;

export type Message = keyof typeof messages;

/** Facts beside a message. Never a token, a secret, or what a citizen wrote. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(message: Message, facts?: Facts): void;
  warn(message: Message, facts?: Facts): void;
  error(message: Message, facts: Facts, cause: unknown): void;
}

/** Structured JSON lines. The level comes from the function's configuration. */
export const openLog = (service: string, level: string | undefined): Log => {
  const logger = new Logger({ serviceName: service, logLevel: level === 'ERROR' ? 'ERROR' : 'INFO' });
  return {
    info: (message, facts = {}) => logger.info(messages[message], facts),
    warn: (message, facts = {}) => logger.warn(messages[message], facts),
    error: (message, facts, cause) =>
      logger.error(messages[message], { ...facts, error: cause instanceof Error ? cause : String(cause) }),
  };
};
