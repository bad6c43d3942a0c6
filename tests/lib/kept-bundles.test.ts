import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { joined, type Kept, noteMade, takeKept } from '../../lib/kept-bundles';

/*
 * Two functions and a listener that finds what they say by a pattern.
 */

const tree: Readonly<Record<string, string>> = {
  'functions/a/main.ts': "import { used } from '../shared';\nexport const a = used;\n",
  'functions/a/changes.ts': "export { said as changes } from './words';\n",
  'functions/a/words.ts': 'export const said = 1;\n',
  'functions/b/main.ts': 'export const b = 2;\n',
  'functions/b/changes.ts': 'export const changes = 3;\n',
  'functions/listener.ts':
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program.
    'export const heard = ["a", "b"].map((name) => require(`./${name}/changes.ts`).changes);\n',
  'functions/shared.ts': "export { used } from './deep';\n",
  'functions/deep.ts': 'export const used = 4;\n',
  'tool.ts': 'export {};\n',
};
const entries = { a: 'functions/a/main.ts', b: 'functions/b/main.ts', listener: 'functions/listener.ts' };

let root: string;
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const place = () => ({ root, folder: join(root, 'out'), tools: ['tool.ts'], sources: 'functions' });

/** Makes what is not kept, and tells what that was. */
const make = async (): Promise<string[]> => {
  const kept: Kept = takeKept(place(), Object.values(entries));
  const changed = Object.entries(entries).filter(([, entry]) => !kept.entries.has(entry));
  const { metafile } = await build({
    ...{ absWorkingDir: root, entryPoints: Object.fromEntries(changed), outdir: place().folder },
    ...{ bundle: true, platform: 'node', format: 'cjs', metafile: true, logLevel: 'silent' },
  });
  noteMade(place(), joined(kept, metafile));
  return changed.map(([name]) => name);
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  for (const [path, text] of Object.entries(tree)) put(path, text);
  expect(await make()).toEqual(['a', 'b', 'listener']);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it.each([
  ['an entry of its own', 'functions/b/main.ts', ['b']],
  ['what an import leads to', 'functions/deep.ts', ['a']],
  ['what leads on alone, of which nothing is left', 'functions/shared.ts', ['a']],
  ['what is found by a pattern', 'functions/b/changes.ts', ['listener']],
  ['what that leads to', 'functions/a/words.ts', ['listener']],
  ['what bundles are made with', 'tool.ts', ['a', 'b', 'listener']],
])('makes anew what depends on a changed file: %s', async (_, path, made) => {
  put(path, `${tree[path]}// changed\n`);
  expect(await make()).toEqual(made);
  // What was kept is known the next time as well.
  put('functions/b/main.ts', 'export const b = 5;\n');
  expect(await make()).toEqual(['b']);
});

it('keeps nothing where a file has come or gone, as a pattern may find it', async () => {
  put('functions/c/changes.ts', 'export const changes = 6;\n');
  expect(await make()).toEqual(['a', 'b', 'listener']);
});

it('keeps nothing where the last time was cut short', async () => {
  takeKept(place(), Object.values(entries));
  expect(await make()).toEqual(['a', 'b', 'listener']);
});
