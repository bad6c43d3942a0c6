import { contracts } from '../contracts';
import type { ItemTrait, Keys } from '../kernel/contract/keys';
import { replaySeconds } from './replay/command';

/*
 * The functions that no route calls, as data: what each is given, and what it may touch. The stack, the bundles and the
 * tests are made from it, and what of it is about services is found in their contracts.
 */

/**
 * Queues. One that calls a function has a dead letter of its own; the others wait for people, with an alarm. A function that
 * may use one finds its URL in `<NAME>_QUEUE_URL`.
 */
export const queues = {
  deliveries: 'Webhooks to be sent',
  mail: 'Messages to people',
  settlements: 'Payments and refunds of which the provider is to be asked',
  'set-aside': 'Changes of items of which somebody could not be told',
  lost: 'Stretches of the stream that could not be read',
  replay: 'Commands to tell events again',
  uploads: 'Files that have come to the bucket',
  imports: 'Files of rows that are to be worked through',
} as const;
export type QueueName = keyof typeof queues;

/** The environment variable that holds a queue's URL. */
export const queueVariable = (name: QueueName): string =>
  `${name.toUpperCase().replaceAll('-', '_')}_QUEUE_URL`;

/** What calls a function: changes of items of these kinds (the first part of their keys), a queue, or the clock. */
export type Source =
  | { readonly stream: readonly string[] }
  | { readonly queue: QueueName; readonly batchSize: number }
  | { readonly everyMinutes: number };

export interface EventFunction {
  /** Its file in this folder, its bundle, and the end of its name. */
  readonly name: string;
  readonly summary: string;
  readonly source: Source;
  /** Kinds of key that it may touch, as in a service's contract. */
  readonly keys: { readonly read: readonly string[]; readonly write: readonly string[] };
  readonly sends: readonly QueueName[];
  /** Queues that it receives from, beside the one that calls it. */
  readonly receives?: readonly QueueName[];
  /** Sends e-mail in the portal's name, on a stage that has one: `MAIL_FROM` and `MAIL_NAME`. */
  readonly mails?: true;
  /** Tells people where things are: `PORTAL_URL`, on a stage with a domain of its own. */
  readonly leads?: true;
  /** Calls the receivers of webhooks. */
  readonly calls?: true;
  /** Asks the payment provider. */
  readonly pays?: true;
  /** Looks at files that came for items of these kinds: `ATTACHMENTS_BUCKET`. */
  readonly attachments?: readonly string[];
  /** Works through files that were kept for jobs of these kinds: `ATTACHMENTS_BUCKET`. */
  readonly imports?: readonly string[];
  readonly timeoutSeconds: number;
}

/** The types of items that have a trait, in order. */
export const typesWith = (trait: ItemTrait): string[] =>
  contracts
    .flatMap(({ items = {} }) => Object.entries(items))
    .flatMap(([type, traits]) => (traits.includes(trait) ? [type] : []))
    .sort();

const unique = (kinds: readonly string[]): string[] => [...new Set(kinds)].sort();

/** All kinds of key of a part of every contract, in order. */
const kindsOf = (of: 'reactions' | 'deadlines' | 'imports', how: keyof Keys): string[] =>
  unique(contracts.flatMap((contract) => contract[of]?.[how] ?? []));

/** What reactors read, and what messages say of reference data. */
const readByReactors = unique([
  ...kindsOf('reactions', 'read'),
  ...contracts.flatMap(({ facts }) => facts?.read ?? []),
]);
const writtenByReactors = kindsOf('reactions', 'write');

export const eventFunctions: readonly EventFunction[] = [
  {
    name: 'relay',
    summary: 'Tells of what happened to items',
    source: { stream: typesWith('published') },
    keys: { read: readByReactors, write: ['event-log', 'set-aside', ...writtenByReactors] },
    sends: ['deliveries', 'mail', 'set-aside', 'settlements'],
    leads: true,
    timeoutSeconds: 60,
  },
  {
    name: 'replay',
    summary: 'Tells again, by command, what was set aside or lost',
    source: { queue: 'replay', batchSize: 1 },
    keys: { read: ['event-log', ...readByReactors], write: ['set-aside', ...writtenByReactors] },
    sends: ['deliveries', 'mail', 'replay', 'settlements'],
    receives: ['set-aside'],
    leads: true,
    timeoutSeconds: replaySeconds,
  },
  {
    name: 'mail',
    summary: 'Sends e-mail to people',
    source: { queue: 'mail', batchSize: 10 },
    keys: { read: ['person', 'preferences'], write: ['message'] },
    sends: [],
    mails: true,
    timeoutSeconds: 40,
  },
  {
    name: 'upload',
    summary: 'Looks at the files that people have uploaded',
    source: { queue: 'uploads', batchSize: 1 },
    keys: { read: [], write: unique([...typesWith('files'), ...typesWith('imports')]) },
    sends: ['imports'],
    attachments: contracts.flatMap(({ attachments = [] }) => attachments),
    timeoutSeconds: 30,
  },
  {
    name: 'import',
    summary: 'Works through the files of rows that agencies send',
    source: { queue: 'imports', batchSize: 1 },
    keys: { read: kindsOf('imports', 'read'), write: kindsOf('imports', 'write') },
    sends: ['imports'],
    imports: typesWith('imports'),
    timeoutSeconds: 120,
  },
  {
    name: 'deliver',
    summary: 'Sends webhooks to the systems of agencies',
    source: { queue: 'deliveries', batchSize: 10 },
    keys: { read: ['agency'], write: ['webhook', 'webhook-delivery'] },
    sends: [],
    calls: true,
    timeoutSeconds: 40,
  },
  {
    name: 'settle',
    summary: 'Asks the payment provider what has become of payments, and has refunds paid out',
    source: { queue: 'settlements', batchSize: 5 },
    keys: { read: [], write: ['bill', 'journal', 'payment', 'receipt', 'refund', 'totals'] },
    sends: [],
    pays: true,
    timeoutSeconds: 40,
  },
  {
    name: 'sweep',
    summary: 'Does what deadlines ask for',
    source: { everyMinutes: 1 },
    keys: {
      read: ['due', ...kindsOf('deadlines', 'read')],
      write: unique([...typesWith('scheduled'), ...kindsOf('deadlines', 'write')]),
    },
    sends: ['deliveries', 'mail', 'settlements'],
    timeoutSeconds: 50,
  },
];
