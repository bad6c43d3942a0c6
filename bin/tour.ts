import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { AnswerError } from '../client/src/index';
import { runCommand } from './command';
import { applicationStop } from './tour/application';
import { appointmentStop, refusalStop } from './tour/appointment';
import { complaintStop } from './tour/complaint';
import { guideOf, NotAsExpected, type RunningPortal, say } from './tour/guide';
import { moneyStop } from './tour/money';

const usage = `Shows the portal that runs here: what people and agencies do with it, step by step, and what it answers.

  npm run tour                    the portal of npm start
  npm run tour -- --data <folder> the portal of that data folder

Ends with 1, and says why, where an answer is not as expected. It can be run again and again.`;

/** The portal as its note describes it, once what its services show of themselves is there. */
const shown = async (note: string): Promise<RunningPortal> => {
  for (let waited = false; ; waited = true) {
    const portal = JSON.parse(readFileSync(note, 'utf8')) as RunningPortal & { readonly isShown?: boolean };
    if (portal.isShown ?? true) return portal;
    if (!waited) say('The portal has begun, and is putting in what it shows. One moment …');
    await pause(500);
  }
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '.diwan' } },
  });
  const data = resolve(values.data);
  const note = join(data, 'portal.json');
  if (!existsSync(note)) throw new Error('No portal is running here; start it with npm start');
  const guide = await guideOf(await shown(note), data);
  for (const stop of [complaintStop, moneyStop, applicationStop, appointmentStop, refusalStop])
    await stop(guide);
  say('That is the tour. The reference of every operation is at', `${guide.url}/docs`);
};

/** What a person needs to know of a failure; a stack only where it is nobody's fault but the program's. */
const textOf = (error: unknown): unknown => {
  if (error instanceof NotAsExpected) return error.message;
  if (error instanceof AnswerError) return `Not as expected: ${error.message}`;
  return error instanceof Error && error.cause === undefined ? error.message : error;
};

runCommand(main, { usage, tell: textOf });
