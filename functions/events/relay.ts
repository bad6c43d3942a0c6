import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import { settings } from '../kernel/environment';
import { openQueue } from '../kernel/queue';
import { nouns } from '../nouns';
import { reactors } from '../reactors';
import { listenersOf, openEffects } from './effects';
import { openEventLog } from './event-log';
import { relay } from './relaying';
import { openSetAside } from './set-aside';
import { timingOf } from './telling';

const { SET_ASIDE_QUEUE_URL } = settings(process.env, 'SET_ASIDE_QUEUE_URL');
const { client, ...effects } = openEffects('relay', process.env, Date.now);
const { table, clock, log } = effects;

const run = relay({
  nouns,
  listeners: listenersOf(reactors, effects),
  setAside: openSetAside({ table, clock, queue: openQueue(client, SET_ASIDE_QUEUE_URL) }),
  eventLog: openEventLog(table),
  log,
});

export const handler = (event: DynamoDBStreamEvent, context: Context) =>
  run(event, timingOf(context.getRemainingTimeInMillis));
