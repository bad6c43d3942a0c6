import type { Context, SQSEvent } from 'aws-lambda';
import * as v from 'valibot';
import { consume } from '../../kernel/events/consumer';
import { openQueue } from '../../kernel/events/queue';
import { settings } from '../../kernel/outside/environment';
import { reactors } from '../modules/modules';
import { changes } from '../relay/changes';
import { openEffects, openListeners } from '../relay/effects';
import { openEventLog } from '../relay/event-log';
import { timingOf } from '../relay/listener';
import { command, replaySeconds } from './command';
import { replayLog } from './event-log-replay';
import { openSetAsideQueue } from './set-aside-queue';
import { resume } from './set-aside-replay';

const { SET_ASIDE_QUEUE_URL, REPLAY_QUEUE_URL } = settings(
  process.env,
  'SET_ASIDE_QUEUE_URL',
  'REPLAY_QUEUE_URL',
);
const { client, ...effects } = openEffects('replay', process.env, Date.now);
const { table, log } = effects;

const world = {
  table,
  log,
  changes,
  listeners: openListeners(reactors, effects),
  eventLog: openEventLog(table),
  setAside: openSetAsideQueue(client, SET_ASIDE_QUEUE_URL, replaySeconds),
  queue: openQueue(client, REPLAY_QUEUE_URL),
};

export const handler = (event: SQSEvent, context: Context) => {
  const timing = timingOf(context.getRemainingTimeInMillis);
  return consume(async ({ body }) => {
    const asked = v.parse(command, body);
    await (asked.what === 'log' ? replayLog(world, asked, timing) : resume(world, timing));
  }, log)(event);
};
