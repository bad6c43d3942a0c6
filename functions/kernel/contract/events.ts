import type { Contract } from './contract';
import type { Keys } from './keys';
import { keysOfWorker } from './personal';

/*
 * What a service does without being called, as data: what it hears of and what it may touch when it does (its function
 * `<service>-events`), and its queues of work, each with a function of its own (`<service>-<worker>`).
 */

/** What a service's reactions and deadlines touch, and which events it hears of. */
export interface Events {
  /** Types of events: `bill.paid`; with `payment.*`, all of a kind; with `*`, all. Its deadlines need none. */
  readonly on: readonly string[];
  /** Only events that concern people (or the payers that they hold), or only those that concern agencies. */
  readonly audience?: 'people' | 'agencies';
  /** The kind of key of items with deadlines, by their type, where it is not called as the type is. */
  readonly kinds?: Readonly<Record<string, string>>;
  /** Kinds of key. The items that have its deadlines need not be named. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly requires?: readonly string[];
  /** As of a contract. */
  readonly seals?: readonly string[];
  /** It says what all services tell of reference data (`facts` of their contracts), and may read that. */
  readonly facts?: true;
  /** Calls at once, at most; 10 by default. SQS knows 2 as the least. */
  readonly concurrency?: number;
}

/** A queue of work for the outside, or for long, and the function that it calls: `workers/<name>.ts`. */
export interface Worker {
  readonly summary: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Messages that a call is given, at most. */
  readonly batchSize: number;
  /** Calls at once, at most. SQS knows 2 as the least. */
  readonly concurrency: number;
  readonly timeoutSeconds: number;
  /** As of a contract. */
  readonly seals?: readonly string[];
  /** As of a contract. */
  readonly needs?: readonly string[];
  /** The service's other workers to which it hands over. */
  readonly sends?: readonly string[];
  /** It is told of each file that comes to the bucket for items of these kinds, and looks at it. */
  readonly arrivals?: readonly string[];
  /** It puts together what all services keep of a person (`exports` of their contracts), and may read that. */
  readonly exports?: true;
  /** It erases what all services keep of a person (`erases` of their contracts). */
  readonly erases?: true;
  /** It works through files that were kept for jobs of these kinds. */
  readonly files?: readonly string[];
}

/** The environment variable that holds the URL of a worker's queue, for those of its own service. */
export const queueVariable = (worker: string): string =>
  `${worker.toUpperCase().replaceAll('-', '_')}_QUEUE_URL`;

/** A service's workers, by name. */
export const workersOf = ({ workers = {} }: Pick<Contract, 'workers'>): [name: string, worker: Worker][] =>
  Object.entries(workers);

const unique = (kinds: readonly string[]): string[] => [...new Set(kinds)].sort();

/** The types of a contract's items that have a trait. */
export const typesOf = ({ items = {} }: Pick<Contract, 'items'>, trait: string): string[] =>
  Object.entries(items).flatMap(([type, traits]) => (traits.includes(trait as never) ? [type] : []));

/** The kind of key under which a service's lanes lie, and those of the relay (`kernel/events/lanes.ts`). */
export const laneKind = (owner: string): string => `set-aside#${owner}`;

/** What the function `<service>-events` may touch, among these services; undefined where it has none. */
const eventKeysOf = (contract: Contract, all: readonly Contract[]): Keys | undefined => {
  const { name, events } = contract;
  if (!events) return undefined;
  const scheduled = typesOf(contract, 'scheduled').map((type) => events.kinds?.[type] ?? type);
  const facts = events.facts ? all.flatMap((each) => each.facts?.read ?? []) : [];
  return {
    read: unique([...events.reads, ...facts]),
    write: unique([laneKind(name), ...events.writes, ...scheduled]),
    // An entry of a lane goes when it was told.
    removes: [laneKind(name)],
    ...(events.requires ? { requires: events.requires } : {}),
  };
};

/** A function that a queue calls, as data. */
export interface Background {
  /** Its bundle, and the end of its name. */
  readonly name: string;
  /** Where it starts, from the root of the repository. */
  readonly entry: string;
  readonly summary: string;
  /** The worker whose queue calls it; undefined where that is the service's queue of events. */
  readonly worker?: string;
  readonly keys: Keys;
  /** The workers to which it hands over. */
  readonly sends: readonly string[];
  readonly needs: readonly string[];
  readonly seals: readonly string[];
  readonly batchSize: number;
  readonly concurrency: number;
  readonly timeoutSeconds: number;
  readonly arrivals: readonly string[];
  readonly files: readonly string[];
  /** Kinds of items whose files it deletes. */
  readonly erasedFiles: readonly string[];
}

/** What the messages of all services are sealed with. */
const sealsOfFacts = (all: readonly Contract[]): string[] => all.flatMap(({ facts }) => facts?.seals ?? []);

const noFiles = { arrivals: [], files: [], erasedFiles: [] };

const reactingOf = (contract: Contract, all: readonly Contract[]): Background[] => {
  const { name: service, events } = contract;
  const keys = eventKeysOf(contract, all);
  if (!events || !keys) return [];
  return [
    {
      name: `${service}-events`,
      entry: `functions/${service}/events.ts`,
      summary: `What ${service} does when events happen and deadlines are over`,
      keys,
      sends: workersOf(contract).map(([worker]) => worker),
      needs: ['portal'],
      seals: unique([...(events.seals ?? []), ...(events.facts ? sealsOfFacts(all) : [])]),
      ...{ batchSize: 10, concurrency: events.concurrency ?? 10, timeoutSeconds: 60 },
      ...noFiles,
    },
  ];
};

/** The functions of a service that no route calls, among these services. */
export const backgroundOf = (contract: Contract, all: readonly Contract[]): Background[] => [
  ...reactingOf(contract, all),
  ...workersOf(contract).map(([worker, definition]) => ({
    ...{ sends: [], needs: [], seals: [], ...noFiles },
    ...definition,
    name: `${contract.name}-${worker}`,
    entry: `functions/${contract.name}/workers/${worker}.ts`,
    worker,
    keys: keysOfWorker(definition, all),
    erasedFiles: definition.erases ? unique(all.flatMap(({ erases }) => erases?.files ?? [])) : [],
  })),
];

/** The uses of seals that these services name, in order. */
export const sealsOf = (contracts: readonly Contract[]): string[] =>
  unique(
    contracts.flatMap((contract) => [
      ...(contract.seals ?? []),
      ...backgroundOf(contract, contracts).flatMap(({ seals }) => seals),
    ]),
  );
