import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

/*
 * What refusals say in other languages is read when the first one is said: it lies in files beside a function, which takes an
 * eighth of its bundle and a tenth of its import.
 */

const texts = /\/functions\/.*\/sentences\.json$/;

const fileOf = (path: string): string => path.replaceAll('/', '-');

/** An object whose members are those of the file, which is read when the first of them is. */
const lateObject = (file: string): string => `
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
let it;
const load = () => (it ??= JSON.parse(readFileSync(join(__dirname, ${JSON.stringify(file)}), 'utf8')));
export default new Proxy({}, {
  get: (_, name) => load()[name],
  has: (_, name) => name in load(),
  ownKeys: () => Reflect.ownKeys(load()),
  getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(load(), name),
});`;

/** Leaves the texts out of bundles; `layTexts` puts them beside. */
export const lateTexts = (root: string): Plugin => ({
  name: 'late-texts',
  setup: ({ onLoad }) => {
    onLoad({ filter: texts }, ({ path }) => ({ contents: lateObject(fileOf(relative(root, path))) }));
  },
});

/** Puts the texts of each function into its folder. */
export const layTexts = (root: string, { outputs }: Metafile): void => {
  for (const [output, { entryPoint, inputs }] of Object.entries(outputs)) {
    if (!entryPoint) continue;
    for (const path of Object.keys(inputs).filter((each) => texts.test(`/${each}`))) {
      const text = JSON.stringify(JSON.parse(readFileSync(join(root, path), 'utf8')));
      writeFileSync(join(root, dirname(output), fileOf(path)), text);
    }
  }
};
