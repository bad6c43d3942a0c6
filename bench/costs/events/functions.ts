import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { contracts } from '../../../functions/contracts';
import { ownersOf, subscriptionsOf } from '../../../functions/kernel/contract/subscriptions';
import { openMessageHandler } from '../../../functions/kernel/events/act';
import { openLanes } from '../../../functions/kernel/events/lanes';
import type { Reactions } from '../../../functions/kernel/events/module';
import { consumeInOrder } from '../../../functions/kernel/events/ordered-consumer';
import { openOrderedQueue } from '../../../functions/kernel/events/ordered-queue';
import { openQueue } from '../../../functions/kernel/events/queue';
import type { Effects } from '../../../functions/kernel/events/reactor';
import { changes } from '../../../functions/platform/relay/changes';
import { openEventLog } from '../../../functions/platform/relay/event-log';
import { relay } from '../../../functions/platform/relay/relay';
import { audiencesOf } from '../../../functions/platform/relay/subscriptions';
import { sweep } from '../../../functions/platform/sweep/sweep';
import { actingAs, asFunction } from '../../../tests/support/functions';
import type { Portal } from '../../../tests/support/portal';
import { patient } from '../../../tests/support/sweeping';
import type { Queues } from './queues';

/*
 * The functions that nobody calls, made as their `main.ts` and `events.ts` make them, over a portal of the bench and its queues.
 */

/** The services that react, or have deadlines. */
export const reacting: readonly string[] = contracts.flatMap(({ name, events }) => (events ? [name] : []));

export const eventsUrl = (service: string): string => `https://queues.example/${service}.fifo`;
export const workUrl = (service: string, worker: string): string =>
  `https://queues.example/${service}-${worker}`;

const eventsFunction = (service: string, common: Effects) => {
  const effects = actingAs(`${service}-events`, common);
  const { reactions } = require(`../../../functions/${service}/reactions.ts`) as {
    readonly reactions: Reactions;
  };
  const run = consumeInOrder({
    act: openMessageHandler(reactions, effects),
    lanes: openLanes(service, effects),
    log: effects.log,
    postpone: async () => undefined,
    acknowledge: async () => undefined,
  });
  return async (event: SQSEvent): Promise<void> => {
    const { batchItemFailures } = await run(event, patient);
    if (batchItemFailures.length > 0) throw new Error(`${service} could not react`);
  };
};

export const openFunctions = (portal: Portal, { client }: Queues) => {
  const { table, ids, signer, log, clock } = portal;
  const common = { ...{ table, ids, signer, log, clock }, portal: 'https://portal.example' };
  const queueOf = (service: string) => openOrderedQueue(client, eventsUrl(service));
  const made = new Map(
    reacting.map((service) => {
      const queue = (worker: string) => openQueue(client, workUrl(service, worker));
      return [service, eventsFunction(service, { ...common, queue })] as const;
    }),
  );
  const tellOf = relay({
    ...{ changes, queueOf, log },
    audiences: audiencesOf(subscriptionsOf(contracts)),
    lanes: openLanes('relay', { table: asFunction('relay', table), clock }),
    eventLog: openEventLog(asFunction('relay', table)),
  });
  return {
    relay: async (batch: DynamoDBStreamEvent): Promise<void> => {
      const { batchItemFailures } = await tellOf(batch);
      if (batchItemFailures.length > 0) throw new Error('The relay could not tell of all changes');
    },
    sweep: () =>
      sweep({ table: asFunction('sweep', table), log, clock, queueOf, owners: ownersOf(contracts) })(
        patient.left,
      ),
    /** The function `<service>-events`. */
    events: (service: string) => {
      const found = made.get(service);
      if (!found) throw new Error(`${service} does not react`);
      return found;
    },
  };
};
