import type { Context } from 'aws-lambda';
import { queueClient } from '../../kernel/events/queue';
import { settings } from '../../kernel/outside/environment';
import { openLog } from '../../kernel/outside/log';
import { documentClient } from '../../kernel/table/dynamo';
import { openServiceQueues, routingFile } from '../relay/routing';
import { sweep } from './sweep';

const { TABLE_NAME } = settings(process.env, 'TABLE_NAME');

const run = sweep({
  table: { client: documentClient(), name: TABLE_NAME },
  owners: routingFile(__dirname, 'owners'),
  queueOf: openServiceQueues(queueClient(), process.env).queueOf,
  log: openLog('sweep', process.env.LOG_LEVEL),
  clock: Date.now,
});

export const handler = (_: unknown, context: Context) => run(context.getRemainingTimeInMillis);
