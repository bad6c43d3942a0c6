import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file of JSON lines that only grows, until it is written anew. */
interface Journal<T> {
  /** Lines in the file. */
  readonly length: number;
  /** When this returns, the entry outlives the process, though not the machine's loss of power. */
  append(entry: T): void;
  /** Replaces the whole file atomically: a process killed meanwhile leaves the old one. */
  rewrite(entries: readonly T[]): void;
  close(): void;
}

const lineOf = (entry: unknown) => `${JSON.stringify(entry)}\n`;

/** Opens `file`, and gives what it holds. A last line that a kill cut short was never acknowledged, and is left out. */
export const openJournal = <T>(
  file: string,
): {
  readonly entries: readonly T[];
  readonly journal: Journal<T>;
} => {
  mkdirSync(dirname(file), { recursive: true });
  const lines = read(file).split('\n');
  // What follows the last line end is empty, or cut short.
  const entries = lines.slice(0, -1).map((line) => JSON.parse(line) as T);
  let length = 0;
  let output: number | undefined;
  const close = () => {
    if (output !== undefined) closeSync(output);
    output = undefined;
  };
  const rewrite = (kept: readonly T[]) => {
    close();
    const draft = `${file}.draft`;
    writeFileSync(draft, kept.map(lineOf).join(''), { mode: 0o600 });
    renameSync(draft, file);
    output = openSync(file, 'a');
    length = kept.length;
  };
  rewrite(entries);
  const append = (entry: T) => {
    if (output === undefined) throw new Error(`${file} is closed`);
    writeSync(output, lineOf(entry));
    length += 1;
  };
  return {
    entries,
    journal: {
      get length() {
        return length;
      },
      append,
      rewrite,
      close,
    },
  };
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
};
