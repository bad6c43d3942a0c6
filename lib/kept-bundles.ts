import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/*
 * What of the last bundles is as it would be made again. A bundle depends on every file that the imports of its entry lead to, also where
 * nothing of it is left in the end. Files that are found by a pattern stand in no import, but in what esbuild says that the bundle holds.
 */

interface Place {
  /** Where the paths of the metafile begin. */
  readonly root: string;
  /** The folder of the bundles. */
  readonly folder: string;
  /** Files that all bundles depend on: what makes them, and what says which packages there are. */
  readonly tools: readonly string[];
  /** The folder whose files are found by patterns: one more or less, and nothing is kept. */
  readonly sources: string;
}

interface Made {
  readonly tools: string;
  /** Digests of the files that bundles were made of, by their paths. */
  readonly files: Readonly<Record<string, string>>;
}

/** What was made the last time, as far as it still holds. */
export interface Kept {
  /** The entries whose bundles are as they would be made again. */
  readonly entries: ReadonlySet<string>;
  readonly metafile: Metafile;
}

const nothing: Kept = { entries: new Set(), metafile: { inputs: {}, outputs: {} } };

const digest = (...texts: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
};

const noteIn = (folder: string): string => join(folder, 'made.json');
const metaIn = (folder: string): string => join(folder, 'meta.json');

const toolsOf = ({ root, tools, sources }: Place): string =>
  digest(
    ...readdirSync(join(root, sources), { recursive: true }).map(String).sort(),
    ...tools.flatMap((path) => [path, readFileSync(join(root, path))]),
  );

/** Packages are as their lock says, and modules of a plugin as the plugin makes them. */
const isSource = (path: string): boolean => !path.startsWith('node_modules/') && !/^[\w-]+:/.test(path);

/** The files that the bundle of an entry depends on. */
export const filesOf = ({ inputs, outputs }: Metafile, entry: string): ReadonlySet<string> => {
  const held = Object.values(outputs).flatMap((output) =>
    output.entryPoint === entry ? Object.keys(output.inputs) : [],
  );
  const found = new Set([entry, ...held]);
  for (const path of found) {
    const imports = isSource(path) ? (inputs[path]?.imports ?? []) : [];
    for (const { path: next, external } of imports) if (!external) found.add(next);
  }
  return new Set([...found].filter(isSource));
};

const digestsOf = (root: string, paths: Iterable<string>): Record<string, string> =>
  Object.fromEntries(
    [...paths].map((path) => {
      const file = join(root, path);
      return [path, existsSync(file) ? digest(readFileSync(file)) : ''];
    }),
  );

/** What of the last time still holds; from here on it is not found again until `noteMade`. */
export const takeKept = (place: Place, entries: readonly string[]): Kept => {
  const { root, folder } = place;
  if (!existsSync(noteIn(folder)) || !existsSync(metaIn(folder))) return nothing;
  const { tools, files } = JSON.parse(readFileSync(noteIn(folder), 'utf8')) as Made;
  const metafile = JSON.parse(readFileSync(metaIn(folder), 'utf8')) as Metafile;
  // What is cut short from here on is not taken for whole.
  rmSync(noteIn(folder));
  if (tools !== toolsOf(place)) return nothing;
  const now = digestsOf(root, Object.keys(files));
  const isSame = (path: string): boolean => files[path] !== undefined && files[path] === now[path];
  const isKnown = new Set(Object.values(metafile.outputs).map(({ entryPoint }) => entryPoint));
  const kept = entries.filter((entry) => isKnown.has(entry) && [...filesOf(metafile, entry)].every(isSame));
  return { entries: new Set(kept), metafile };
};

/** The metafile of bundles of which some were kept. */
export const joined = ({ entries, metafile }: Kept, made: Metafile): Metafile => ({
  inputs: { ...metafile.inputs, ...made.inputs },
  outputs: {
    ...Object.fromEntries(
      Object.entries(metafile.outputs).filter(([, { entryPoint = '' }]) => entries.has(entryPoint)),
    ),
    ...made.outputs,
  },
});

/** Notes what bundles were made of, so that the next time finds what still holds. */
export const noteMade = (place: Place, metafile: Metafile): void => {
  const entries = Object.values(metafile.outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  const paths = new Set(entries.flatMap((entry) => [...filesOf(metafile, entry)]));
  const made: Made = { tools: toolsOf(place), files: digestsOf(place.root, paths) };
  writeFileSync(metaIn(place.folder), JSON.stringify(metafile));
  writeFileSync(noteIn(place.folder), JSON.stringify(made));
};
