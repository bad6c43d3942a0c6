import type { Context, SQSEvent } from 'aws-lambda';
import { queueVariable } from '../contract/events';
import { type Environment, settings } from '../outside/environment';
import type { Clock } from '../text/time';
import { worldOf } from '../world/world';
import { openMessageHandler } from './act';
import { openLanes } from './lanes';
import type { Reactions } from './module';
import { consumeInOrder } from './ordered-consumer';
import { openQueue, queueClient } from './queue';
import type { Effects } from './reactor';
import { openReceipts } from './receipts';
import { timingOf } from './timing';

/** The effects of a service's function of events, or of a worker's, from the environment that the stack gave it. */
export const effectsOf = (name: string, environment: Environment, clock: Clock, folder: string): Effects => {
  const world = worldOf(name, environment, clock, folder);
  const client = queueClient();
  const queue = (worker: string) => {
    const variable = queueVariable(worker);
    return openQueue(client, settings(environment, variable)[variable] ?? '');
  };
  return { ...world, queue, portal: environment.PORTAL_URL, timeZone: environment.TIME_ZONE };
};

/** The handler of `<service>-events`: takes the events that the service hears of, and its deadlines. */
export const react = (
  service: string,
  reactions: Reactions,
  environment: Environment,
  clock: Clock,
  folder: string,
) => {
  const { EVENTS_QUEUE_URL } = settings(environment, 'EVENTS_QUEUE_URL');
  const effects = effectsOf(`${service}-events`, environment, clock, folder);
  const run = consumeInOrder({
    act: openMessageHandler(reactions, effects),
    lanes: openLanes(service, effects),
    log: effects.log,
    ...openReceipts(queueClient(), EVENTS_QUEUE_URL, effects.log),
  });
  return (event: SQSEvent, context: Context) => run(event, timingOf(context.getRemainingTimeInMillis));
};
