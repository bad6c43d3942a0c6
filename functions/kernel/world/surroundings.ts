import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../outside/environment';
import { type Log, openLog } from '../outside/log';
import type { Clock } from '../text/time';

/** What a function knows of where it runs, beside the table. */
export interface Surroundings {
  readonly clock: Clock;
  readonly log: Log;
  /** The settings that the stack gave the function. */
  readonly environment: Environment;
  /** A file that lies beside the function's bundle, by the name that its contract gives it (`files`). */
  readonly file: (name: string) => Promise<Buffer>;
}

/** The surroundings of a deployed function; `folder` is where its bundle lies. */
export const surroundingsOf = (
  name: string,
  environment: Environment,
  clock: Clock,
  folder: string,
): Surroundings => ({
  clock,
  log: openLog(name, environment.LOG_LEVEL),
  environment,
  file: (file) => readFile(join(folder, file)),
});
