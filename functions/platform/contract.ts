import type { Contract } from '../kernel/contract/contract';
import { laneKind, typesOf } from '../kernel/contract/events';
import type { ItemTrait, Keys } from '../kernel/contract/keys';
import { replaySeconds } from './replay/command';

/*
 * The functions that belong to no service, as data: what calls each, and what it may touch. None of them writes a service's items.
 */

/** What calls a function: changes of published items, a queue, or the clock. */
export type Source =
  | { readonly stream: 'published' }
  | { readonly queue: QueueName; readonly batchSize: number; readonly concurrency: number }
  | { readonly everyMinutes: number };

/**
 * Queues of the platform. `replay` calls a function and has a dead letter of its own; `lost` waits for people, with an alarm.
 * A function that may use one finds its URL in `<NAME>_QUEUE_URL`.
 */
export const queues = {
  lost: 'Stretches of the stream that could not be read',
  replay: 'Commands to tell events again',
} as const;
export type QueueName = keyof typeof queues;

export interface PlatformFunction {
  /** Its folder here, its bundle, and the end of its name. */
  readonly name: 'relay' | 'replay' | 'sweep';
  readonly summary: string;
  readonly source: Source;
  /** Kinds of key that it may touch, as in a service's contract. */
  readonly keys: Keys;
  readonly sends: readonly QueueName[];
  /** What the build tells it of the contracts: `<file>.json` beside its bundle. */
  readonly routing: 'subscriptions' | 'owners';
  readonly timeoutSeconds: number;
}

/** The types of these services' items that have a trait, in order: the kinds of their keys. */
export const typesWith = (trait: ItemTrait, services: readonly Contract[]): string[] =>
  services.flatMap((contract) => typesOf(contract, trait)).sort();

export const platformFunctions: readonly PlatformFunction[] = [
  {
    name: 'relay',
    summary: 'Puts into words what happened to items, and tells the services that hear of it',
    source: { stream: 'published' },
    keys: { read: [], write: ['event-log', laneKind('relay')] },
    sends: ['lost'],
    routing: 'subscriptions',
    timeoutSeconds: 60,
  },
  {
    name: 'replay',
    summary: 'Tells again, by command, what was set aside or lost',
    source: { queue: 'replay', batchSize: 1, concurrency: 2 },
    keys: { read: ['event-log', 'set-aside'], write: [laneKind('relay')], removes: [laneKind('relay')] },
    sends: ['replay'],
    routing: 'subscriptions',
    timeoutSeconds: replaySeconds,
  },
  {
    name: 'sweep',
    summary: 'Tells the services of deadlines that are over',
    source: { everyMinutes: 1 },
    keys: { read: ['due'], write: [] },
    sends: [],
    routing: 'owners',
    timeoutSeconds: 50,
  },
];
