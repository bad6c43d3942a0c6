import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { assemble } from '../../local/build';

/** The one that comes first: a folder can be made once. */
const isFirst = (folder: string): boolean => {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
};

/** Makes a folder once for a run of the tests, with what `make` puts into it. Whoever comes second waits. */
export const onceInRun = async (
  name: string,
  make: (folder: string) => Promise<unknown>,
): Promise<string> => {
  const run = process.env.TEST_FOLDER;
  if (!run) throw new Error('The run has no folder');
  const folder = join(run, name);
  const [made, broken] = [join(run, `${name}-made`), join(run, `${name}-broken`)];
  if (isFirst(folder)) {
    try {
      await make(folder);
      writeFileSync(made, '');
    } catch (error) {
      writeFileSync(broken, '');
      throw error;
    }
  }
  while (!existsSync(made)) {
    if (existsSync(broken)) throw new Error(`Another file of tests could not make ${name}, and says why`);
    await pause(50);
  }
  return folder;
};

/**
 * The bundles and the templates of the stage `local`, built once: `bundles/` and `cdk.out/` in this folder, as `npm start`
 * keeps them among its data.
 */
export const sharedBuild = (): Promise<string> => onceInRun('build', assemble);
