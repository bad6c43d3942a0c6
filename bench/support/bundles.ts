import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundling } from '../../lib/bundling';

/** Bundles programs of the bench as functions are bundled, for as long as the work takes. `files` by name. */
export const withBundles = async <T>(
  files: Readonly<Record<string, string>>,
  work: (fileOf: (name: string) => string) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'diwan-bench-'));
  try {
    await build({ ...bundling, entryPoints: { ...files }, outdir: folder });
    return await work((name) => join(folder, `${name}.js`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
