import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { bundling } from '../../lib/bundling';

/**
 * Bundles programs of the bench by the options of functions' bundles, for as long as the work takes. `files` by name; `plugins`
 * are those of functions' bundles, where they are wanted too.
 */
export const withBundles = async <T>(
  files: Readonly<Record<string, string>>,
  work: (fileOf: (name: string) => string) => Promise<T>,
  plugins: Plugin[] = [],
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'diwan-bench-'));
  try {
    await build({ ...bundling, entryPoints: { ...files }, outdir: folder, plugins });
    return await work((name) => join(folder, `${name}.js`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
