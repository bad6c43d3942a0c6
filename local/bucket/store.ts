import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readState, writeState } from '../machine/state';

/** What is known of an object beside its content. */
export interface Stored {
  readonly key: string;
  /** The headers with which it was put and is given back. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly etag: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The kind of upload, until its event has been sent: survives a restart in between. */
  readonly untold?: string;
  /** The file with its content. */
  readonly file: string;
}

/** The objects of one bucket. */
export interface Store {
  all(): readonly Stored[];
  find(key: string): Stored | undefined;
  content(object: Stored): Buffer;
  /** A process that is killed in here leaves the old object, or the new one. */
  put(object: Pick<Stored, 'key' | 'headers' | 'at' | 'untold'>, content: Buffer): Stored;
  /** Notes that the object's event was sent, unless another object has replaced it. */
  told(object: Stored): void;
  remove(key: string): void;
}

const NOTE = '.json';

/** Opens the folder of a bucket: for each object a note, and a file with its content. */
export const openStore = (folder: string): Store => {
  mkdirSync(folder, { recursive: true });
  const objects = new Map<string, Stored>();
  const noteOf = (key: string) => join(folder, createHash('sha256').update(key).digest('hex') + NOTE);
  const drop = (file: string) => rmSync(join(folder, file), { force: true });
  for (const name of readdirSync(folder).filter((each) => each.endsWith(NOTE))) {
    const object = readState<Stored | undefined>(join(folder, name), undefined);
    if (object && existsSync(join(folder, object.file))) objects.set(object.key, object);
  }
  return {
    all: () => [...objects.values()],
    find: (key) => objects.get(key),
    content: ({ file }) => readFileSync(join(folder, file)),
    put: (given, content) => {
      const file = randomUUID();
      writeFileSync(join(folder, file), content, { mode: 0o600 });
      const etag = `"${createHash('md5').update(content).digest('hex')}"`;
      const object = { ...given, file, etag, bytes: content.length };
      writeState(noteOf(given.key), object);
      const before = objects.get(given.key);
      objects.set(given.key, object);
      if (before) drop(before.file);
      return object;
    },
    told: (object) => {
      if (objects.get(object.key) !== object) return;
      const { untold: _, ...told } = object;
      writeState(noteOf(object.key), told);
      objects.set(object.key, told);
    },
    remove: (key) => {
      const object = objects.get(key);
      if (!object) return;
      objects.delete(key);
      rmSync(noteOf(key), { force: true });
      drop(object.file);
    },
  };
};
