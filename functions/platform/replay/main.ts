import type { Context, SQSEvent } from 'aws-lambda';
import * as v from 'valibot';
import type { Subscription } from '../../kernel/contract/subscriptions';
import { consume } from '../../kernel/events/consumer';
import { openQueue, queueClient } from '../../kernel/events/queue';
import { timingOf } from '../../kernel/events/timing';
import { settings } from '../../kernel/outside/environment';
import { openLog } from '../../kernel/outside/log';
import { documentClient } from '../../kernel/table/dynamo';
import { changes } from '../relay/changes';
import { openEventLog } from '../relay/event-log';
import { openServiceQueues, routingFile } from '../relay/routing';
import { audiencesOf } from '../relay/subscriptions';
import { command } from './command';
import { replayLog } from './event-log-replay';
import { resume } from './set-aside-replay';

const { TABLE_NAME, REPLAY_QUEUE_URL } = settings(process.env, 'TABLE_NAME', 'REPLAY_QUEUE_URL');
const client = queueClient();
const table = { client: documentClient(), name: TABLE_NAME };
const log = openLog('replay', process.env.LOG_LEVEL);

const context = {
  ...{ table, log, changes, clock: Date.now },
  ...openServiceQueues(client, process.env),
  audiences: audiencesOf(routingFile<Subscription[]>(__dirname, 'subscriptions')),
  eventLog: openEventLog(table),
  queue: openQueue(client, REPLAY_QUEUE_URL),
};

export const handler = (event: SQSEvent, { getRemainingTimeInMillis }: Context) =>
  consume(async ({ body }) => {
    const asked = v.parse(command, body);
    await (asked.what === 'log'
      ? replayLog(context, asked, timingOf(getRemainingTimeInMillis))
      : resume(context, asked));
  }, log)(event);
