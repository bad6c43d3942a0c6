import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm start` is asked for. */
export interface Options {
  /** 0 for any port that is free. */
  readonly port: number;
  /** The folder that holds the portal's data. */
  readonly data: string;
  /** Whether what the folder holds is deleted first. */
  readonly fresh: boolean;
}

const defaultPort = '8080';
export const defaultData = '.diwan';

export const usage = `Runs the portal on this machine, with a demonstration of what it does.

  npm start
  npm start -- [--port N] [--data DIR] [--fresh]

  --port N    the port that it listens at (8080); 0 for any that is free
  --data DIR  the folder that holds its data (.diwan); every other command takes the same --data
  --fresh     deletes what the folder holds first

It builds for a while on the first start, and says what is under way. Ctrl-C ends it; what was acknowledged is kept.`;

/** Reads what `usage` says. Refuses anything else. */
export const optionsOf = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: defaultPort },
      data: { type: 'string', default: defaultData },
      fresh: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${values.port} is not a port: give a number from 0 to 65535`);
  return { port, data: resolve(values.data), fresh: values.fresh };
};
