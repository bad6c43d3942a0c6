import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { freePort, startChild, untilAnswering } from '../machine/child';
import { makeDatabase } from './database';

export interface Engine {
  /** Where DynamoDB's API is spoken, such as `http://127.0.0.1:8000`. */
  readonly endpoint: string;
  /** Which engine this is, for people. */
  readonly name: string;
  stop(): Promise<void>;
}

interface EngineOptions {
  /** The SQLite file that holds the data. Without it the data live in memory and end with the engine. */
  readonly dbPath?: string;
  /** The port to listen on; a free one by default. */
  readonly port?: number;
}

const READY_WITHIN_MS = 10_000;
const ATTEMPTS = 3;

/**
 * Starts a DynamoDB engine on this machine: the one at `DYNAMODB_ENDPOINT` if that is set, else the native engine of
 * the npm package for this platform, else `dynoxide` on the path. Refuses, saying how to get one, when there is none.
 */
export const startEngine = async (options: EngineOptions = {}): Promise<Engine> => {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given) return { endpoint: given, name: given, stop: async () => undefined };
  const native = nativeBinary();
  const binary = native ?? onPath();
  if (binary === undefined) throw new Error(howToGetOne());
  // An engine of another version may want another file: it makes its own.
  if (native && options.dbPath !== undefined) makeDatabase(options.dbPath);
  return attempt(binary, options, ATTEMPTS);
};

/** Another process may take the free port before the engine does, so a port of our own choice is tried again. */
const attempt = async (binary: string, options: EngineOptions, left: number): Promise<Engine> => {
  const port = options.port ?? (await freePort());
  const endpoint = `http://127.0.0.1:${port}`;
  const storage = options.dbPath === undefined ? [] : ['--db-path', options.dbPath];
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), ...storage];
  const child = startChild({ command: binary, args });
  try {
    await untilAnswering(endpoint, child, READY_WITHIN_MS);
    return { endpoint, name: 'dynoxide', stop: () => child.stop() };
  } catch (error) {
    await child.stop();
    if (left <= 1) throw new Error(`The DynamoDB engine ${binary} did not start: ${error}`, { cause: error });
    return attempt(binary, { ...options, port: await freePort() }, left - 1);
  }
};

const EXECUTABLE = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';
const PACKAGE = `@dynoxide/${process.platform}-${process.arch}`;

const nativeBinary = (): string | undefined => {
  try {
    const file = join(dirname(require.resolve(`${PACKAGE}/package.json`)), EXECUTABLE);
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
};

const onPath = (): string | undefined => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, EXECUTABLE)).find((file) => existsSync(file));
};

const howToGetOne = () =>
  `No DynamoDB engine found. Get one with \`npm install --no-save ${PACKAGE}\`, put \`dynoxide\` on the path, ` +
  'or set DYNAMODB_ENDPOINT to the address of a running DynamoDB Local.';
