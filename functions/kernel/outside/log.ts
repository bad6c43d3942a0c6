import { inspect } from 'node:util';

/** What the kernel and the platform log, by name: alarms, queries and runbooks rely on the words. */
export const messages = {
  served: 'request served',
  refused: 'request refused',
  failed: 'request failed',
  replyBroken: 'reply does not fit its contract',
  setAside: 'message set aside',
  reactionFailed: 'reaction to an event failed',
  relayHeld: 'change to be given again',
  swept: 'deadlines swept',
  deadlineFailed: 'deadline failed',
  messageFailed: 'message of a queue failed',
  receiptsFailed: 'messages could not be postponed or dropped',
  replayed: 'events told again',
  replayFailed: 'event could not be told again',
} as const;

/** One of these, or a service's own words, which are more than one. */
export type Message = keyof typeof messages | `${string} ${string}`;

const textOf = (message: Message): string =>
  Object.hasOwn(messages, message) ? messages[message as keyof typeof messages] : message;

/** Fields of a log line. Never a token, a secret, or what a citizen wrote. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(message: Message, facts?: Facts): void;
  warn(message: Message, facts?: Facts): void;
  error(message: Message, facts: Facts, cause: unknown): void;
}

type Level = 'INFO' | 'WARN' | 'ERROR';

/** An error's message and stack, but no other members, as these may contain requests and answers. */
const errorOf = (cause: unknown) =>
  cause instanceof Error
    ? { name: cause.name, message: cause.message, stack: cause.stack, cause: reasonOf(cause.cause) }
    : { message: inspect(cause) };
const reasonOf = (cause: unknown): string | undefined => (cause instanceof Error ? cause.stack : undefined);

/**
 * Writes one line of JSON for each message; `LOG_LEVEL` of the function is INFO or ERROR. Written to the standard output, as
 * Lambda's console prefixes each line; CloudWatch adds the time. Why no package is used: docs/adr/0042.
 */
export const openLog = (service: string, level: string | undefined): Log => {
  const write = (at: Level, message: Message, facts: object): void => {
    if (level === 'ERROR' && at !== 'ERROR') return;
    const line = { level: at, message: textOf(message), service, ...facts };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  };
  return {
    info: (message, facts = {}) => write('INFO', message, facts),
    warn: (message, facts = {}) => write('WARN', message, facts),
    error: (message, facts, cause) => write('ERROR', message, { ...facts, error: errorOf(cause) }),
  };
};
