import { randomUUID } from 'node:crypto';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '../contract/refusal';
import type { Item } from './rule';
import type { Key } from './table';

/** An item as the portal stores it. */
export interface Stored extends Key {
  /** The item type: `complaint`, `agency`, … */
  readonly type: string;
  /** How often the item was written: 1 for a new item. */
  readonly version: number;
}

/** The portal's one table: client and name. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

/** Milliseconds. The table answers in a few; a connection that hangs must leave time for retries. */
const patience = { connectionTimeout: 1_000, requestTimeout: 1_500, throwOnRequestTimeout: true };

/**
 * The one document client of a process. The SDK's retries are off, as `withRetry` retries, and so is its logging, which
 * would copy each request and answer for no reader (docs/adr/0041).
 */
export const documentClient = (config: DynamoDBClientConfig = {}): DynamoDBDocumentClient => {
  const client = new DynamoDBClient({
    maxAttempts: 1,
    retryStrategy: { retry: (next, args) => next(args) },
    accountIdEndpointMode: 'disabled',
    requestHandler: patience,
    ...config,
  });
  client.middlewareStack.remove('loggerMiddleware');
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
};

/** Errors after which the same request may succeed: the table or a queue was busy, or the answer was lost. */
const transientErrors = new Set([
  'InternalServerError',
  'KmsThrottled',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'ThrottlingException',
  'TimeoutError',
  'TooManyRequestsException',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);
const transientReasons = new Set([
  'ProvisionedThroughputExceeded',
  'ThrottlingError',
  'TransactionConflict',
  'ThrottlingException',
]);

interface CancellationReason {
  readonly Code?: string;
  readonly Item?: Item;
}

/** Why each part of a transaction was refused, in the order of its parts; empty for any other error. */
export const reasonsOf = (error: unknown): readonly CancellationReason[] =>
  error instanceof Error && error.name === 'TransactionCanceledException' && 'CancellationReasons' in error
    ? ((error.CancellationReasons as CancellationReason[] | undefined) ?? [])
    : [];

const isTransient = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const reasons = reasonsOf(error);
  if (reasons.length > 0) {
    const codes = reasons.map(({ Code }) => Code ?? 'None');
    // The first part recognises a repeat. If it was not evaluated, the verdict on the others does not count.
    if (transientReasons.has(codes[0] ?? 'None')) return true;
    return !codes.includes('ConditionalCheckFailed') && codes.some((code) => transientReasons.has(code));
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return transientErrors.has(error.name) || transientErrors.has(code);
};

const deadline = 5_000;
const firstPause = 25;
const longestPause = 800;

/**
 * Repeats a call after transient errors, with full jitter, for up to five seconds; then refuses with `busy` (503), after
 * which the client may repeat its request. Nothing else retries. Every write of the portal can be sent twice without harm,
 * so a lost answer is retried like a throttled request.
 */
export const withRetry = async <T>(call: () => Promise<T>): Promise<T> => {
  const end = Date.now() + deadline;
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await call();
    } catch (error) {
      if (!isTransient(error)) throw error;
      const wait = Math.random() * pause;
      if (Date.now() + wait > end) throw new Refusal('busy', { detail: 'Repeat the request in a moment.' });
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
};

/** A token by which the table tells the attempts of one transaction from another transaction. */
export const requestToken = (): string => randomUUID();
