import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

interface Holder {
  readonly pid: number;
  readonly port: number;
}

const FILE = 'portal.pid';

/**
 * Takes a data folder for this process alone, until the returned function is called or the process ends.
 * The lock is a listening socket, which the system closes even when a process is killed; the file only says where it is.
 * So a stale lock can be recognised without trusting process ids, which are reused.
 * Refuses when another portal runs in the folder.
 */
export const lockFolder = async (folder: string): Promise<() => void> => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, FILE);
  const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const held = JSON.stringify({ pid: process.pid, port });
  if (!claim(file, held)) {
    const holder = read(file);
    if (holder && (await isHeld(holder))) {
      server.close();
      throw new Error(`${folder} is in use by the portal with process id ${holder.pid}`);
    }
    rmSync(file, { force: true });
    if (!claim(file, held)) throw new Error(`${folder} has just been taken by another portal`);
  }
  return () => {
    server.close();
    rmSync(file, { force: true });
  };
};

const claim = (file: string, held: string): boolean => {
  try {
    writeFileSync(file, held, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const read = (file: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
};

const isHeld = async ({ pid, port }: Holder): Promise<boolean> => {
  if (!isAlive(pid)) return false;
  const socket = connect(port, '127.0.0.1');
  return new Promise((resolve) => {
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
  }).then((answer) => {
    socket.destroy();
    return answer === true;
  });
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
