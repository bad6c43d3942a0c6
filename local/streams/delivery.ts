import type { Outcome } from '../lambda/worker';
import { pause } from '../machine/wake';
import { reportedFailures } from '../mappings/mapping';
import type { StreamRecord } from './reader';

/** Why records were given up, in the words of Lambda's invocation record. */
export type Condition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

export interface GivenUp {
  readonly records: readonly StreamRecord[];
  readonly condition: Condition;
  /** How often they were tried. */
  readonly invocations: number;
}

/** How a mapping treats records that its function does not take. */
export interface Policy {
  readonly reportsFailures: boolean;
  readonly bisects: boolean;
  /** Tries after the first; infinite when negative. */
  readonly retries: number;
  /** Seconds after which a record is no longer tried; infinite when negative. */
  readonly maximumAgeSeconds: number;
}

interface Delivery {
  readonly policy: Policy;
  invoke(records: readonly StreamRecord[]): Promise<Outcome>;
  done(records: readonly StreamRecord[]): void;
  /** Told before the records are done: what is to become of them must outlive a kill. */
  giveUp(given: GivenUp): void;
  readonly signal: AbortSignal;
}

interface Part {
  readonly records: readonly StreamRecord[];
  readonly tries: number;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Delivers a batch as Lambda delivers one of a stream: tried again from the first record that failed, bisected where the
 * mapping says so, until all are done or given up. Ends early, with the rest not done, when `signal` aborts.
 */
export const deliver = async (delivery: Delivery, batch: readonly StreamRecord[]): Promise<void> => {
  const parts: Part[] = [{ records: batch, tries: 0 }];
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const fresh = withoutOld(delivery, part);
    if (fresh.length === 0) continue;
    const { taken, isError } = judge(delivery.policy, fresh, await delivery.invoke(fresh));
    delivery.done(fresh.slice(0, taken));
    const rest = fresh.slice(taken);
    if (rest.length === 0) continue;
    // A consumer that is stopped gives nothing up: the rest is redelivered at the next start.
    if (delivery.signal.aborted) return;
    // Where some were taken, the rest is a batch of its own, which has been tried once.
    const tries = (taken > 0 ? 0 : part.tries) + 1;
    parts.unshift(...next(delivery, { records: rest, tries }, isError));
    if (parts[0]?.records[0] === rest[0]) await backOff(tries, delivery.signal);
  }
};

/** What is tried next of records that failed; none of those that have been tried often enough. */
const next = ({ policy, done, giveUp }: Delivery, { records, tries }: Part, isError: boolean): Part[] => {
  if (isError && policy.bisects && records.length > 1) {
    const middle = Math.ceil(records.length / 2);
    // Splitting does not count as a try.
    return [records.slice(0, middle), records.slice(middle)].map((half) => ({
      records: half,
      tries: tries - 1,
    }));
  }
  if (policy.retries < 0 || tries <= policy.retries) return [{ records, tries }];
  giveUp({ records, condition: 'RetryAttemptsExhausted', invocations: tries });
  done(records);
  return [];
};

/** Gives up the records that are too old, which are the first. */
const withoutOld = (
  { policy, done, giveUp }: Delivery,
  { records, tries }: Part,
): readonly StreamRecord[] => {
  if (policy.maximumAgeSeconds < 0) return records;
  const limit = Date.now() / 1000 - policy.maximumAgeSeconds;
  const isOld = ({ dynamodb }: StreamRecord) => Number(dynamodb.ApproximateCreationDateTime) < limit;
  const old = records.filter(isOld);
  if (old.length === 0) return records;
  giveUp({ records: old, condition: 'RecordAgeExceeded', invocations: tries });
  done(old);
  return records.filter((record) => !isOld(record));
};

/** How many records were taken before the first that failed, and whether the batch failed as a whole. */
const judge = (
  { reportsFailures }: Policy,
  records: readonly StreamRecord[],
  outcome: Outcome,
): { readonly taken: number; readonly isError: boolean } => {
  const error = { taken: 0, isError: true };
  if ('errorType' in outcome) return error;
  if (!reportsFailures) return { taken: records.length, isError: false };
  const sequences = records.map(({ dynamodb }) => dynamodb.SequenceNumber);
  const failed = reportedFailures(outcome.payload, sequences);
  if (failed === undefined) return error;
  return { taken: Math.min(records.length, ...failed.map((id) => sequences.indexOf(id))), isError: false };
};

const backOff = (tries: number, signal: AbortSignal) =>
  pause(Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, tries - 1), LONGEST_PAUSE_MS), signal);
