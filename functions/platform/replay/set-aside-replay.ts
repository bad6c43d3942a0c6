import { type Lanes, openLanes } from '../../kernel/events/lanes';
import { groupOf, messageIdOf, type OrderedMessage } from '../../kernel/events/message';
import type { Changes } from '../../kernel/events/module';
import type { OrderedQueue } from '../../kernel/events/ordered-queue';
import type { Log } from '../../kernel/outside/log';
import type { Table } from '../../kernel/table/dynamo';
import type { Clock } from '../../kernel/text/time';
import { changeOf, eventsOf, imagesOf } from '../relay/change';
import type { Unspeakable } from '../relay/relay';
import type { Audiences } from '../relay/subscriptions';
import type { SetAsideCommand } from './command';

/*
 * Has what was set aside go on. A service's lanes are taken by itself, each when a message of its group says so: then nobody else takes
 * messages of that group. The relay's lanes are taken here: what had no words has them now, or keeps its place.
 */

export interface ResumeContext {
  readonly table: Table;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly audiences: Audiences;
  readonly services: readonly string[];
  readonly queueOf: (service: string) => OrderedQueue;
  readonly log: Log;
}

/** Sends what a change means, now that there are words. */
const tell = async (context: ResumeContext, { record }: Unspeakable): Promise<void> => {
  const change = changeOf(record);
  for (const event of eventsOf(context.changes, imagesOf(change))) {
    const message: OrderedMessage = { group: groupOf(change), id: event.id, body: { event } };
    for (const service of context.audiences(event)) {
      const unsent = await context.queueOf(service).send([message]);
      if (unsent.length > 0) throw new Error(`the queue of ${service} does not take ${event.id}`);
    }
  }
};

/** Takes a lane of the relay in order, and what comes behind it meanwhile, until one fails; gives how many were told. */
const resumeLane = async (context: ResumeContext, lanes: Lanes, group: string): Promise<number> => {
  let told = 0;
  let before = -1;
  try {
    while (told > before) {
      before = told;
      for await (const { sequence, message } of lanes.entries(group)) {
        await tell(context, message as Unspeakable);
        await lanes.settle(group, sequence);
        told += 1;
      }
    }
  } catch (error) {
    context.log.error('replayFailed', { group, told }, error);
  }
  return told;
};

const resumeRelay = async (context: ResumeContext): Promise<void> => {
  const lanes = openLanes('relay', context);
  const groups = [...(await lanes.open())];
  const told = await Promise.all(groups.map((group) => resumeLane(context, lanes, group)));
  context.log.info('replayed', {
    service: 'relay',
    lanes: groups.length,
    told: told.reduce((sum, count) => sum + count, 0),
  });
};

/** Tells a service to take its lanes; `at`, in milliseconds since 1970, makes the order one of its own. */
const resumeService = async (context: ResumeContext, service: string, at: number): Promise<void> => {
  const groups = [...(await openLanes(service, context).open())];
  const orders = groups.map((group): OrderedMessage => {
    const id = messageIdOf('resume', service, group, String(at));
    return { group, id, body: { resume: true } };
  });
  const unsent = await context.queueOf(service).send(orders);
  context.log.info('replayed', { service, lanes: groups.length });
  if (unsent.length > 0) throw new Error(`${unsent.length} lanes of ${service} could not be told to go on`);
};

/** Has everything go on that was set aside, or what was of one service. */
export const resume = async (context: ResumeContext, { service }: SetAsideCommand): Promise<void> => {
  if (service === undefined || service === 'relay') await resumeRelay(context);
  const services = context.services.filter((each) => service === undefined || each === service);
  await Promise.all(services.map((each) => resumeService(context, each, context.clock())));
};
