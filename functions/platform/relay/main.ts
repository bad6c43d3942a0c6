import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Subscription } from '../../kernel/contract/subscriptions';
import { openLanes } from '../../kernel/events/lanes';
import { queueClient } from '../../kernel/events/queue';
import { settings } from '../../kernel/outside/environment';
import { openLog } from '../../kernel/outside/log';
import { documentClient } from '../../kernel/table/dynamo';
import { changes } from './changes';
import { openEventLog } from './event-log';
import { relay } from './relay';
import { openServiceQueues, routingFile } from './routing';
import { audiencesOf } from './subscriptions';

const { TABLE_NAME } = settings(process.env, 'TABLE_NAME');
const table = { client: documentClient(), name: TABLE_NAME };

export const handler: (event: DynamoDBStreamEvent) => Promise<unknown> = relay({
  changes,
  audiences: audiencesOf(routingFile<Subscription[]>(__dirname, 'subscriptions')),
  queueOf: openServiceQueues(queueClient(), process.env).queueOf,
  lanes: openLanes('relay', { table, clock: Date.now }),
  eventLog: openEventLog(table),
  log: openLog('relay', process.env.LOG_LEVEL),
});
