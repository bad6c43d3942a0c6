import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Contract } from '../functions/kernel/contract/contract';
import { type Background, backgroundOf, queueVariable } from '../functions/kernel/contract/events';
import { filesEnvironment, grantFiles, routeUploadEvents } from './attachments';
import type { Stage } from './config';
import type { DataStack } from './data-stack';
import { callByQueue } from './event-sources';
import type { IdentityStack } from './identity-stack';
import { give } from './needs';
import { PortalFunction } from './portal-function';
import { makeWorkQueue, type Pair, queueGrants } from './queues';
import { sealsEnvironment } from './seals';
import { grantsOfKeys, tableEnvironment } from './table-access';

/*
 * What a service does without being called: its function of events, on its own FIFO queue, and its workers, each with a queue of its own.
 */

interface Parts {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly identity: IdentityStack;
  /** All services: some say what others tell. */
  readonly services: readonly Contract[];
  /** Its queue of events, where it has one. */
  readonly events: IQueue | undefined;
}

/** A function and what it takes its work from. */
interface Reader {
  readonly name: string;
  readonly made: PortalFunction;
  readonly queue: IQueue;
  /** None where what fails goes to a lane. */
  readonly deadLetters?: IQueue;
}

/** Seconds for which `<service>-events` may run. */
export const eventsTimeout = 60;

const lost =
  'Queues keep what failed, and have places of their own for it: dead letters, or lanes in the table.';

type Queues = ReadonlyMap<string, Pair>;

const queueIn = (queues: Queues, worker: string): Pair => {
  const pair = queues.get(worker);
  if (!pair) throw new Error(`There is no worker ${worker}`);
  return pair;
};

/** What it is called by: its own queue, with dead letters, or the service's queue of events, without. */
const sourceOf = ({ name, worker }: Background, queues: Queues, events: IQueue | undefined) => {
  if (worker !== undefined) return queueIn(queues, worker);
  if (!events) throw new Error(`${name} has no queue of events`);
  return { queue: events };
};

const addFunction = (
  scope: Construct,
  definition: Background,
  { stage, data, identity, events }: Parts,
  queues: Queues,
): Reader => {
  const { name, summary, worker, keys, sends, needs, seals, timeoutSeconds, arrivals, files } = definition;
  const { erasedFiles } = definition;
  const own = sourceOf(definition, queues, events);
  const given = give(needs, { scope, stage, data, identity });
  const to = sends.map((each) => [queueVariable(each), queueIn(queues, each).queue] as const);
  const made = new PortalFunction(scope, name, {
    ...{ stage, name, lost, timeoutSeconds, key: data.key },
    description: summary,
    environment: {
      ...tableEnvironment(data),
      ...sealsEnvironment(seals, data.seals, stage),
      ...Object.fromEntries(to.map(([variable, { queueUrl }]) => [variable, queueUrl])),
      ...(worker === undefined ? { EVENTS_QUEUE_URL: own.queue.queueUrl } : {}),
      ...given.environment,
      ...(arrivals.length + files.length + erasedFiles.length > 0 ? filesEnvironment(data) : {}),
      LOG_LEVEL: stage.logLevel,
    },
    grants: [
      ...grantsOfKeys(keys, data),
      ...queueGrants({ sends: to.map(([, queue]) => queue), receives: [own.queue] }, data.key),
      ...given.grants,
    ],
  });
  if (arrivals.length > 0 && 'deadLetters' in own) {
    routeUploadEvents(scope, name, data, arrivals, own);
    grantFiles(made.role, 'settle', arrivals, data);
  }
  if (files.length > 0) grantFiles(made.role, 'import', files, data);
  if (erasedFiles.length > 0) grantFiles(made.role, 'erase', erasedFiles, data);
  callByQueue(made, own.queue, definition);
  return { name, made, ...own };
};

/** Adds what a service does without being called to its stack. */
export const addEventFunctions = (scope: Construct, contract: Contract, parts: Parts): Reader[] => {
  const { data, services } = parts;
  const definitions = backgroundOf(contract, services);
  const queues: Queues = new Map(
    definitions.flatMap(({ name, worker, timeoutSeconds }) =>
      worker === undefined ? [] : [[worker, makeWorkQueue(scope, { name, key: data.key, timeoutSeconds })]],
    ),
  );
  return definitions.map((definition) => addFunction(scope, definition, parts, queues));
};
