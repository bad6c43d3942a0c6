import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Contract } from '../functions/kernel/contract/contract';
import { type PlatformFunction, platformFunctions, typesWith } from '../functions/platform/contract';
import type { Stage } from './config';
import type { DataStack } from './data-stack';
import { eventsTimeout } from './event-functions';
import { callByClock, callByQueue, callByStream } from './event-sources';
import { PortalFunction } from './portal-function';
import { makeEventQueue, makePlainQueue, makeWorkQueue, type Pair, queueGrants } from './queues';
import { grantsOfKeys, tableEnvironment } from './table-access';

interface Parts {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly services: readonly Contract[];
}

/** What tells the services of events and deadlines: the queue of each, the relay, the replay and the sweep. */
export class EventsStack extends Stack {
  /** Stretches of the stream that could not be read. */
  readonly lost: Queue;
  readonly replay: Pair;
  /** By service. */
  readonly queues: ReadonlyMap<string, Queue>;
  /** By name. */
  readonly functions: ReadonlyMap<string, PortalFunction>;

  constructor(scope: Construct, id: string, parts: Parts, props: StackProps) {
    super(scope, id, props);
    const { stage, data, services } = parts;
    const key = data.key;
    this.lost = makePlainQueue(this, { name: 'lost', key });
    const timeoutSeconds = platformFunctions.find(({ name }) => name === 'replay')?.timeoutSeconds ?? 0;
    this.replay = makeWorkQueue(this, { name: 'replay', key, timeoutSeconds });
    this.queues = new Map(
      services
        .filter(({ events }) => events)
        .map(({ name: service }) => [
          service,
          makeEventQueue(this, { stage, service, key, timeoutSeconds: eventsTimeout }),
        ]),
    );
    // For who orders a replay, and for who empties what was lost.
    new CfnOutput(this, 'ReplayQueueUrl', { value: this.replay.queue.queueUrl });
    new CfnOutput(this, 'LostQueueUrl', { value: this.lost.queueUrl });
    this.functions = new Map(platformFunctions.map((each) => [each.name, this.addFunction(each, parts)]));
  }

  private addFunction(definition: PlatformFunction, { stage, data, services }: Parts): PortalFunction {
    const { name, summary, source, keys, timeoutSeconds } = definition;
    const receives = 'queue' in source ? [this.replay.queue] : [];
    const own = definition.sends.map((queue) => (queue === 'lost' ? this.lost : this.replay.queue));
    const made = new PortalFunction(this, name, {
      ...{ stage, name, timeoutSeconds, key: data.key },
      description: summary,
      environment: {
        ...tableEnvironment(data),
        // Their names, as the URLs of thirty queues would be more than a function's environment holds.
        SERVICE_QUEUES: this.toJsonString(
          Object.fromEntries([...this.queues].map(([service, queue]) => [service, queue.queueName])),
        ),
        LOST_QUEUE_URL: this.lost.queueUrl,
        ...(name === 'replay' ? { REPLAY_QUEUE_URL: this.replay.queue.queueUrl } : {}),
        LOG_LEVEL: stage.logLevel,
      },
      grants: [
        ...grantsOfKeys(keys, data),
        ...queueGrants({ sends: [...this.queues.values(), ...own], receives }, data.key),
      ],
      lost: 'Streams and queues keep what failed, and have places of their own for it; what the clock calls is called again.',
    });
    if ('stream' in source) {
      callByStream(made, data, this.lost, typesWith(source.stream, services));
    } else if ('queue' in source) callByQueue(made, this.replay.queue, source);
    else callByClock(made, source.everyMinutes);
    return made;
  }
}
