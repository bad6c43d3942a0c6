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

/**
 * The bundles and the templates of the stage `local`, built once for a run of the tests: `bundles/` and `cdk.out/` in this
 * folder, as `npm start` keeps them among its data. Whoever comes second waits.
 */
export const sharedBuild = async (): Promise<string> => {
  const run = process.env.TEST_FOLDER;
  if (!run) throw new Error('The run has no folder');
  const folder = join(run, 'build');
  const [built, broken] = [join(run, 'built'), join(run, 'broken')];
  if (isFirst(folder)) {
    try {
      await assemble(folder);
      writeFileSync(built, '');
    } catch (error) {
      writeFileSync(broken, '');
      throw error;
    }
  }
  while (!existsSync(built)) {
    if (existsSync(broken)) throw new Error('Another file of tests could not build the portal, and says why');
    await pause(50);
  }
  return folder;
};
