import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type ChildOptions, freePort, startChild, untilAnswering } from '../machine/child';
import { makeDatabase } from './database';
import { bringDynamoDbLocal, commandOf, openDataFolder } from './dynamodb-local';
import { hasJava, minJava } from './java';
import { keepAlive, type Watch } from './keep-alive';

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
  /**
   * Who hears of an engine that has died: it is started again where it was, and `onLost` is called with the reason where it does
   * not come back. Without it, nobody looks.
   */
  readonly watch?: Watch;
}

/** A Java machine on a busy laptop takes its seconds. */
const READY_WITHIN_MS = 30_000;
const ATTEMPTS = 3;

/**
 * Starts a DynamoDB engine on this machine: the one at `DYNAMODB_ENDPOINT` if that is set, else the native engine of
 * the npm package for this platform, else `dynoxide` on the path, else Amazon's DynamoDB Local where there is Java, which is
 * fetched once. Refuses, saying how to get one, when there is none.
 */
export const startEngine = async (options: EngineOptions = {}): Promise<Engine> => {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given) return { endpoint: given, name: given, stop: async () => undefined };
  const native = nativeBinary();
  const binary = native ?? onPath();
  if (binary !== undefined) {
    // An engine of another version may want another file: it makes its own.
    if (native && options.dbPath !== undefined) makeDatabase(options.dbPath);
    return attempt(dynoxide(binary), options, ATTEMPTS);
  }
  if (hasJava()) return startDynamoDbLocal(options);
  throw new Error(howToGetOne());
};

/** Starts Amazon's DynamoDB Local, which is fetched first where it is not there yet. Needs Java (`hasJava`). */
export const startDynamoDbLocal = async (options: EngineOptions = {}): Promise<Engine> => {
  const folder = await bringDynamoDbLocal(console.log);
  const data = openDataFolder(options.dbPath);
  const kind: Kind = { name: 'DynamoDB Local', command: (port) => commandOf(folder, port, data) };
  return attempt(kind, options, ATTEMPTS);
};

/** An engine that can be started on a port. */
interface Kind {
  readonly name: string;
  readonly command: (port: number, dbPath: string | undefined) => ChildOptions;
}

const dynoxide = (binary: string): Kind => ({
  name: 'dynoxide',
  command: (port, dbPath) => {
    const storage = dbPath === undefined ? [] : ['--db-path', dbPath];
    return { command: binary, args: ['serve', '--host', '127.0.0.1', '--port', String(port), ...storage] };
  },
});

/** Another process may take the free port before the engine does, so a port of our own choice is tried again. */
const attempt = async (kind: Kind, options: EngineOptions, left: number): Promise<Engine> => {
  const port = options.port ?? (await freePort());
  const endpoint = `http://127.0.0.1:${port}`;
  const command = kind.command(port, options.dbPath);
  const child = startChild(command);
  try {
    await untilAnswering(endpoint, child, READY_WITHIN_MS);
    const stop = options.watch ? keepAlive({ command, endpoint }, child, options.watch) : () => child.stop();
    return { endpoint, name: kind.name, stop };
  } catch (error) {
    await child.stop();
    if (left <= 1)
      throw new Error(`The DynamoDB engine ${command.command} did not start: ${error}`, { cause: error });
    return attempt(kind, { ...options, port: await freePort() }, left - 1);
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
  `No DynamoDB engine found. Get one with \`npm install --no-save ${PACKAGE}\`, put \`dynoxide\` on the path, install ` +
  `Java ${minJava} or newer, with which DynamoDB Local is fetched, or set DYNAMODB_ENDPOINT to the address of a running one.`;
