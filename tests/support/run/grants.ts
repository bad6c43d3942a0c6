import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Environments } from '../../../bin/runtime/stage';
import type { Role } from '../../../local/access/roles';
import type { Table } from '../../../local/access/table-deeds';

/** What the roles of the functions may do, and with what they start, as the templates of the stage `local` say. */
export interface Grants {
  readonly table: Table;
  /** By the end of the function's name. */
  readonly roles: Readonly<Record<string, Role>>;
  readonly environments: Environments;
}

/** What is kept from one run of the tests to the next. */
export interface Note {
  /** The files from which the templates were made. */
  readonly sources: readonly string[];
  readonly digest: string;
  readonly grants: Grants;
}

const root = join(__dirname, '../../..');
const kept = join(root, 'node_modules/.cache/diwan/grants.json');

/** Of what the templates depend on: the sources that were read for them, and what these read themselves. */
const digestOf = (sources: readonly string[]): string => {
  const stages = readdirSync(join(root, 'config')).filter((name) => name.endsWith('.json'));
  const config = stages.map((name) => join(root, 'config', name));
  const hash = createHash('sha256');
  for (const file of [...sources, ...config, join(root, 'package-lock.json')])
    hash.update(file).update(existsSync(file) ? readFileSync(file) : '');
  return hash.digest('hex');
};

const readNote = (): Note | undefined => {
  if (!existsSync(kept)) return undefined;
  const note: Note = JSON.parse(readFileSync(kept, 'utf8'));
  return note.digest === digestOf(note.sources) ? note : undefined;
};

const makeNote = async (): Promise<Note> => {
  mkdirSync(dirname(kept), { recursive: true });
  const program = join(root, 'tests/lib/synthesize-grants.ts');
  const made = `${kept}.${process.pid}`;
  await promisify(execFile)(process.execPath, ['--import', 'tsx', program, made], { cwd: root });
  const { sources, grants }: Omit<Note, 'digest'> = JSON.parse(readFileSync(made, 'utf8'));
  return { sources, digest: digestOf(sources), grants };
};

/** Writes what the functions may do into `file`; synthesizes where the sources have changed since the last run. */
export const writeGrants = async (file: string): Promise<void> => {
  const note = readNote() ?? (await makeNote());
  writeFileSync(kept, JSON.stringify(note));
  writeFileSync(file, JSON.stringify(note.grants));
};
