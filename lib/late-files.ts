import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type BuildOptions, build, type Metafile, type OutputFile, transform } from 'esbuild';

/*
 * Functions that load a part of themselves by `import()` become several files: one that is read at a cold start, those that
 * are read when they are first needed, and what these have in common. Modules stand in one file each, so that a class is
 * the same class everywhere.
 */

const loadsLater = ({ imports }: { readonly imports: Metafile['outputs'][string]['imports'] }): boolean =>
  imports.some(({ kind, external }) => kind === 'dynamic-import' && !external);

/** The functions, of those in the metafile of a build without splitting, that load something of ours by `import()`. */
export const withLateParts = ({ inputs, outputs }: Metafile): string[] =>
  Object.values(outputs).flatMap((output) => {
    const lateIn = Object.keys(output.inputs).some((file) => loadsLater(inputs[file] ?? { imports: [] }));
    return output.entryPoint && lateIn ? [output.entryPoint] : [];
  });

/** esbuild splits ES modules alone. Node takes half as long again to import them, so that each becomes CommonJS. */
const asCommonJs = async ({ path, text }: OutputFile): Promise<void> => {
  const { code, map } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    // Read as `require`, which finds the file in one step.
    supported: { 'dynamic-import': false },
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
  writeFileSync(`${path}.map`, map);
};

/** Bundles one function into several files in its folder; gives the metafile. */
export const bundleInParts = async (
  options: BuildOptions,
  outdir: string,
  entry: string,
): Promise<Metafile> => {
  const { metafile, outputFiles } = await build({
    ...options,
    entryPoints: { index: entry },
    outdir,
    chunkNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    sourcemap: 'inline',
    metafile: true,
    write: false,
  });
  await Promise.all(outputFiles.map(asCommonJs));
  return metafile;
};
