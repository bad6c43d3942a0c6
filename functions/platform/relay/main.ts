import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import { openQueue } from '../../kernel/events/queue';
import { settings } from '../../kernel/outside/environment';
import { reactors } from '../modules/modules';
import { changes } from './changes';
import { openEffects, openListeners } from './effects';
import { openEventLog } from './event-log';
import { timingOf } from './listener';
import { relay } from './relay';
import { openSetAside } from './set-aside';

const { SET_ASIDE_QUEUE_URL } = settings(process.env, 'SET_ASIDE_QUEUE_URL');
const { client, ...effects } = openEffects('relay', process.env, Date.now);
const { table, clock, log } = effects;

const run = relay({
  changes,
  listeners: openListeners(reactors, effects),
  setAside: openSetAside({ table, clock, queue: openQueue(client, SET_ASIDE_QUEUE_URL) }),
  eventLog: openEventLog(table),
  log,
});

export const handler = (event: DynamoDBStreamEvent, context: Context) =>
  run(event, timingOf(context.getRemainingTimeInMillis));
