import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { transformSync } from 'esbuild';

const run = promisify(execFile);

export const root = join(__dirname, '../..');

/** The files that belong to the project: those that git knows, and those that it would add. */
export const files = async (): Promise<string[]> => {
  const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split('\0').filter((path) => path !== '' && exists(path));
};

const exists = (path: string): boolean => {
  try {
    readFileSync(join(root, path));
    return true;
  } catch {
    return false;
  }
};

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

const rooms = ['bench', 'bin', 'client', 'functions', 'lib', 'local', 'tests'];

/** Type-only imports are gone; whatever remains is there when the code runs. */
const withoutTypes = (code: string): string =>
  transformSync(code, {
    loader: 'ts',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  }).code;

interface Copy {
  readonly folder: string;
  remove(): void;
}

/** A copy of the tree's code, with these files put into it; without types when only what runs is of interest. */
export const copyOf = async (
  planted: Readonly<Record<string, string>>,
  { types }: { readonly types: boolean },
): Promise<Copy> => {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const sources = (await files()).filter(
      (path) => /\.(ts|json)$/.test(path) && rooms.includes(path.split('/')[0] ?? ''),
    );
    const code = { ...Object.fromEntries(sources.map((path) => [path, textOf(path)])), ...planted };
    for (const [path, text] of Object.entries(code)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), types || !path.endsWith('.ts') ? text : withoutTypes(text));
    }
    for (const path of ['package.json', 'tsconfig.json']) cpSync(join(root, path), join(folder, path));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
};

const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** What imports what in a tree, and which imports break a wall. */
export interface Imports {
  /** As `rule: from → to`, in order. */
  readonly broken: readonly string[];
  /** Every import of one file of ours by another. */
  readonly arrows: readonly (readonly [from: string, to: string])[];
}

export const importsIn = async (folder: string, walls: 'every' | 'running'): Promise<Imports> => {
  // No wall for every import stands before the tests.
  const roots = walls === 'every' ? rooms.filter((room) => room !== 'tests') : rooms;
  const args = [
    cruiser,
    '--config',
    join(root, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    ...roots,
  ];
  const { stdout } = await run(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, WALLS: walls },
    maxBuffer: 256 * 1024 * 1024,
  }).catch((error: { readonly stdout: string; readonly code: unknown }) => {
    if (typeof error.code === 'number' && error.stdout) return error;
    throw error;
  });
  const { summary, modules } = JSON.parse(stdout) as Cruised;
  if (modules.length < 50) throw new Error(`Only ${modules.length} files were looked at`);
  return {
    broken: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort(),
    arrows: modules.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ resolved }) => !resolved.includes('node_modules/'))
        .map(({ resolved }) => [source, resolved] as const),
    ),
  };
};

interface Cruised {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}
