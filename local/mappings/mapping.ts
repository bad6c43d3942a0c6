import type { PolicyAction } from '../access/policy';
import type { Check } from '../access/roles';
import type { FunctionConfig } from '../lambda/function';
import type { Functions } from '../lambda/functions';
import type { Resource } from '../template/template';
import { createFilter, type Filter } from './filter';

/** The properties of an `AWS::Lambda::EventSourceMapping` that the local cloud acts on. */
export interface MappingProperties {
  readonly EventSourceArn: string;
  readonly FunctionName: string;
  readonly Enabled?: boolean;
  readonly BatchSize?: number;
  readonly MaximumBatchingWindowInSeconds?: number;
  readonly FunctionResponseTypes?: readonly string[];
  readonly FilterCriteria?: { readonly Filters?: readonly { readonly Pattern: string }[] };
  /** Of streams. */
  readonly StartingPosition?: string;
  readonly BisectBatchOnFunctionError?: boolean;
  readonly MaximumRetryAttempts?: number;
  readonly MaximumRecordAgeInSeconds?: number;
  readonly ParallelizationFactor?: number;
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination?: string } };
  /** Of queues. */
  readonly ScalingConfig?: { readonly MaximumConcurrency?: number };
}

/** What mappings of streams and of queues have in common. */
export interface Mapping {
  /** The stack and the logical id, by which a position in a stream is kept. */
  readonly id: string;
  readonly source: string;
  readonly target: FunctionConfig;
  readonly batchSize: number;
  /** How long a batch that is not full waits for more, in milliseconds. */
  readonly windowMs: number;
  /** Whether the function reports which entries of a batch have failed. */
  readonly reportsFailures: boolean;
  readonly filter: Filter;
  readonly properties: MappingProperties;
}

/** Lambda's limit on what a function is given (Developer Guide, "Quotas"), in bytes. */
export const PAYLOAD_BYTES = 6 * 1024 * 1024;

/** Reads a mapping. `batchSize` is what its kind of source takes at once unless it states otherwise. */
export const mappingOf = (
  { id, stack, properties }: Resource<MappingProperties>,
  functions: Functions,
  batchSize: number,
): Mapping => {
  const target = functions.find(properties.FunctionName);
  if (target === undefined)
    throw new Error(`${id} invokes ${properties.FunctionName}, which the template lacks`);
  return {
    id: `${stack.name}/${id}`,
    source: properties.EventSourceArn,
    target,
    batchSize: properties.BatchSize ?? batchSize,
    windowMs: (properties.MaximumBatchingWindowInSeconds ?? 0) * 1000,
    reportsFailures: properties.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
    filter: createFilter((properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => Pattern)),
    properties,
  };
};

/** Refuses a mapping whose function's role lacks what Lambda polls with, as its creation would be refused. */
export const requireGrants = (
  mapping: Mapping,
  check: Check,
  actions: readonly string[],
  on: Omit<PolicyAction, 'action'>,
): void => {
  const reasons = actions.map((action) => check(mapping.target.name, { action, ...on }));
  const reason = reasons.find((found) => found !== undefined);
  if (reason !== undefined) throw new Error(`${mapping.id} cannot be made: ${reason}`);
};

/**
 * The identifiers that a function reports as failed; `undefined` when the answer means that all have (Developer Guide,
 * "Reporting batch item failures"): an identifier that is empty, or none of `known`, and what is no JSON.
 */
export const reportedFailures = (
  payload: string,
  known: readonly string[],
): readonly string[] | undefined => {
  const answer = parsed(payload) as
    | { batchItemFailures?: readonly { itemIdentifier?: unknown }[] | null }
    | null
    | undefined;
  if (answer === undefined) return undefined;
  const failures = answer?.batchItemFailures ?? [];
  if (!Array.isArray(failures)) return undefined;
  const ids = failures.map((failure) => failure?.itemIdentifier);
  return ids.every((id): id is string => typeof id === 'string' && known.includes(id)) ? ids : undefined;
};

const parsed = (payload: string): unknown => {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
};
