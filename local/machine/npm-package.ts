import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/*
 * Packages of npm that are too large to be dependencies of everybody: brought when somebody needs one, once, and kept beside
 * the dependencies. None of their scripts runs.
 */

export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  /** Of the archive, as the registry states it: `sha512-…`. */
  readonly integrity: string;
  /** Of the archive, to say before it is fetched. */
  readonly megabytes: number;
}

const cache = resolve(__dirname, '../../node_modules/.cache/diwan');
const run = promisify(execFile);

/** Refuses an archive that is another than the one that this code was written for. */
export const verify = ({ name, version, integrity }: NpmPackage, archive: Buffer): void => {
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (found !== integrity) throw new Error(`${name}@${version} is not what it was: ${found}`);
};

/** The folder in which a package lies once it was brought. */
export const folderOf = ({ name, version }: NpmPackage): string => join(cache, `${name}-${version}`);

const fetchInto = async (wanted: NpmPackage, folder: string): Promise<void> => {
  const spec = `${wanted.name}@${wanted.version}`;
  // On Windows npm is a script of the shell. Nothing of the arguments comes from outside.
  const shell = process.platform === 'win32';
  const options = { cwd: folder, shell, maxBuffer: 16 * 1024 * 1024 };
  const { stdout } = await run('npm', ['pack', spec, '--json', '--ignore-scripts'], options);
  const [{ filename }] = JSON.parse(stdout) as [{ readonly filename: string }];
  const archive = join(folder, filename);
  verify(wanted, readFileSync(archive));
  await run('tar', ['-xzf', filename], { cwd: folder });
  rmSync(archive);
};

const bring = async (wanted: NpmPackage, say: (line: string) => void): Promise<string> => {
  const place = folderOf(wanted);
  if (existsSync(place)) return place;
  const { name, version, megabytes } = wanted;
  say(`Fetching ${name}@${version} from npm, ${megabytes} MB, once, into ${cache}`);
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'coming-'));
  try {
    await fetchInto(wanted, folder);
    // Whole or not at all; another process may have brought it meanwhile.
    if (!existsSync(place)) renameSync(join(folder, 'package'), place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return place;
};

const coming = new Map<string, Promise<string>>();

/** The folder of a package, which is fetched first where it is not there yet; `say` hears of that. */
export const bringPackage = (wanted: NpmPackage, say: (line: string) => void): Promise<string> => {
  const place = folderOf(wanted);
  const found = coming.get(place) ?? bring(wanted, say);
  coming.set(place, found);
  found.catch(() => coming.delete(place));
  return found;
};
