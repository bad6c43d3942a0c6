import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Log } from '../outside/log';
import type { MessageHandler } from './act';
import type { Lanes } from './lanes';
import type { ServiceMessage } from './message';
import { isRetryable, type Timing } from './timing';

/*
 * Takes the messages of a service's FIFO queue. Those of one group, that is of one item, come in order and one after another, and
 * groups do not wait for each other. What fails goes to its lane, and what follows of that item behind it: so a failure
 * stops its group, not the batch and not the queue. What only a later time can mend stays in the queue.
 */

/** A message that is to be received again, by the handle of this receipt, after a number of seconds. */
export interface Postponed {
  readonly receipt: string;
  readonly seconds: number;
}

interface OrderedContext {
  readonly act: MessageHandler;
  readonly lanes: Lanes;
  readonly log: Log;
  /** Has messages received again sooner than after the time for which the queue hides them. */
  readonly postpone: (messages: readonly Postponed[]) => Promise<void>;
}

/** Received so often, a message is set aside before it is taken: it may be what kills the function. */
const receivesAtMost = 5;

/** Seconds until a message that was held up is received again, by how often it was: a hiccup passes soon, an outage does not. */
const holdUps = [5, 30, 120, 360];

/** A message with its place in its group. */
interface Received {
  readonly id: string;
  readonly receipt: string;
  readonly group: string;
  readonly sequence: string;
  readonly receives: number;
  readonly told: ServiceMessage;
}

const receivedOf = ({ messageId, receiptHandle, body, attributes }: SQSRecord): Received => ({
  id: messageId,
  receipt: receiptHandle,
  group: attributes.MessageGroupId ?? '',
  sequence: attributes.SequenceNumber ?? '',
  receives: Number(attributes.ApproximateReceiveCount),
  told: JSON.parse(body),
});

const factsOf = (told: ServiceMessage) =>
  'event' in told
    ? { event: told.event.id, type: told.event.type, subject: told.event.subject }
    : 'due' in told
      ? { due: told.due.type, pk: told.due.pk, sk: told.due.sk }
      : {};

interface Run extends OrderedContext {
  readonly timing: Timing;
  /** The groups that have a lane. */
  readonly open: Set<string>;
}

const setAside = async (run: Run, received: Received, reason: unknown): Promise<void> => {
  const { group, sequence, told } = received;
  run.log.error('setAside', { group, sequence, ...factsOf(told) }, reason);
  await run.lanes.begin(group, { sequence, message: told });
  run.open.add(group);
};

/** Takes what waits in a lane, in order, until one fails, which keeps its place. */
const resume = async (run: Run, { group, receives }: Received): Promise<void> => {
  const { act, lanes, log, timing } = run;
  if (receives >= receivesAtMost) {
    log.error('replayFailed', { group }, new Error(`what waits in the lane was not taken ${receives} times`));
    return;
  }
  let taken = 0;
  try {
    for await (const { sequence, message } of lanes.entries(group)) {
      await act(message as Parameters<MessageHandler>[0], timing);
      await lanes.settle(group, sequence);
      taken += 1;
    }
    run.open.delete(group);
    log.info('replayed', { group, told: taken });
  } catch (error) {
    if (isRetryable(error)) throw error;
    log.error('replayFailed', { group, told: taken }, error);
  }
};

/** A deadline that is over need not wait in a lane: the sweep tells of it again. */
const isToldAgain = (told: ServiceMessage): boolean => 'due' in told;

const take = async (run: Run, received: Received): Promise<void> => {
  const { group, sequence, receives, told } = received;
  if ('resume' in told) return resume(run, received);
  if (run.open.has(group)) {
    if (isToldAgain(told) || (await run.lanes.follow(group, { sequence, message: told }))) return;
    run.open.delete(group);
  }
  if (receives >= receivesAtMost) {
    return setAside(run, received, new Error(`received ${receives} times`));
  }
  try {
    await run.act(told, run.timing);
  } catch (error) {
    if (isRetryable(error)) throw error;
    await setAside(run, received, error);
  }
};

/** Takes the messages of one group in order; gives those at and behind the one that is to be received again. */
const takeGroup = async (run: Run, group: readonly Received[]): Promise<readonly Received[]> => {
  for (const [index, received] of group.entries()) {
    try {
      await take(run, received);
    } catch (error) {
      run.log.error('messageFailed', { messageId: received.id, group: received.group }, error);
      return group.slice(index);
    }
  }
  return [];
};

/** The first of a group holds up the others, so all of them wait as long as it. */
const postponed = (group: readonly Received[]): Postponed[] => {
  const seconds = holdUps[Math.min(group[0]?.receives ?? 1, holdUps.length) - 1] ?? 0;
  return group.map(({ receipt }) => ({ receipt, seconds }));
};

const byGroup = (received: readonly Received[]): Received[][] => {
  const groups = new Map<string, Received[]>();
  for (const one of received) {
    const group = groups.get(one.group);
    if (group) group.push(one);
    else groups.set(one.group, [one]);
  }
  return [...groups.values()];
};

/** Takes a batch of messages; answers with those that are to be received again. */
export const consumeInOrder =
  (context: OrderedContext) =>
  async ({ Records }: SQSEvent, timing: Timing): Promise<SQSBatchResponse> => {
    const run = { ...context, timing, open: await context.lanes.open() };
    const groups = byGroup(Records.map(receivedOf));
    const left = await Promise.all(groups.map((group) => takeGroup(run, group)));
    await context.postpone(left.flatMap(postponed));
    return { batchItemFailures: left.flat().map(({ id }) => ({ itemIdentifier: id })) };
  };
