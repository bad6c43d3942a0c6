import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sharedBuild } from './build';

interface User {
  readonly username: string;
  readonly password: string;
}

/** What a running portal says of itself in `portal.json`. */
export interface Description {
  readonly url: string;
  readonly demo: {
    readonly citizens: readonly User[];
    readonly operator: User;
    readonly agencies: readonly { readonly id: string; readonly name: string; readonly apiKey: string }[];
  };
}

/** A portal as `npm start` runs it, in a process and a data folder of its own, on a free port. */
export interface Running {
  readonly description: Description;
  /** The folder that holds its data. */
  readonly data: string;
  /** An access token, as `npm run token` prints it; of each person the first that it printed. */
  token(username: string): Promise<string>;
  /** The last of what it said, and of what each of its functions logged. */
  lastWords(): string;
  stop(): Promise<void>;
}

const root = join(__dirname, '../..');
const program = (name: string): string[] => ['--require', 'tsx/cjs', join(root, 'local', name)];

const described = async (child: ChildProcess, file: string, output: () => string): Promise<Description> => {
  for (;;) {
    const description = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    if (description?.isShown) return description;
    if (child.exitCode !== null) throw new Error(`The portal did not start:\n${output()}`);
    await pause(100);
  }
};

export const startPortal = async (): Promise<Running> => {
  const data = mkdtempSync(join(tmpdir(), 'diwan-running-'));
  cpSync(await sharedBuild(), data, { recursive: true });
  const child = spawn(process.execPath, [...program('main.ts'), '--port', '0', '--data', data], {
    cwd: root,
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(String(text)));
  const tokens = new Map<string, Promise<string>>();
  const printed = async (username: string): Promise<string> => {
    const args = [...program('token.ts'), username, '--data', data];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    return stdout.trim();
  };
  const description = await described(child, join(data, 'portal.json'), () => output.join(''));
  return {
    description,
    data,
    token: (username) => {
      const token = tokens.get(username) ?? printed(username);
      tokens.set(username, token);
      return token;
    },
    lastWords: () => {
      const logs = readdirSync(join(data, 'logs'));
      const texts = logs.map((name) => readFileSync(join(data, 'logs', name), 'utf8').slice(-1_000));
      return [output.join('').slice(-2_000), ...texts].join('\n');
    },
    stop: async () => {
      child.kill('SIGINT');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(data, { recursive: true, force: true });
    },
  };
};
