import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { lamps } from './lamps';
import { files, root, textOf } from './tree';

/*
 * Whoever adds a service adds its folder and its name. Done so in a copy of the tree, it is in the templates, the local cloud,
 * the description, the costs and the security tests.
 */

const run = promisify(execFile);
let folder = '';

const node = (...args: readonly string[]) =>
  run(process.execPath, ['--import', 'tsx', ...args], {
    cwd: folder,
    env: {
      ...process.env,
      CDK_OUTDIR: join(folder, 'cdk.out'),
      CDK_CONTEXT_JSON: '{"stage":"test"}',
      CDK_VALIDATION: 'false',
    },
    maxBuffer: 64 * 1024 * 1024,
  });

/** What jest says of tests in the copy, with all that is sampled. */
const tests = async (...args: readonly string[]) => {
  const file = join(folder, 'result.json');
  const command = [join(root, 'node_modules/jest/bin/jest.js'), '--json', '--outputFile', file, ...args];
  await run(process.execPath, command, { cwd: folder, env: { ...process.env, WHOLE: 'true' } }).catch(
    () => undefined,
  );
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed, failed };
};

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diwan-lamps-'));
  for (const path of await files()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(lamps)) put(path, text);
  put(
    'functions/services.ts',
    textOf('functions/services.ts').replace('  portal: 14,\n', '  lamps: 999,\n  portal: 14,\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('has a stack of its own, with its grants, and is told of its events', async () => {
  await node('lib/bundle.ts');
  await node('bin/app.ts');
  const templates = readdirSync(join(folder, 'cdk.out')).filter((name) => name.endsWith('.template.json'));
  const text = templates.map((name) => readFileSync(join(folder, 'cdk.out', name), 'utf8')).join('\n');
  const wanted = [
    '"FunctionName":"diwan-test-lamps"',
    '"lamp#*"',
    '/v1/agency/lamps/{lampId}',
    '\\"prefix\\":\\"lamp#\\"',
  ];
  expect(wanted.filter((each) => !text.includes(each))).toEqual([]);
  expect(templates).toContain('Diwan-test-Lamps.template.json');
});

it('is in the description', async () => {
  await node('bin/docs.ts');
  const { paths, components } = JSON.parse(readFileSync(join(folder, 'docs/openapi/lamps.json'), 'utf8'));
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/v1/lamps', '/v1/lamps/{lampId}']));
  expect(components.schemas.Lamp).toBeDefined();
});

it('has its types and its costs', async () => {
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], { cwd: folder });
  const { passed, failed } = await tests(
    'tests/bench/costs',
    '-t',
    'the requests of lamps (take|are the least|are measured)',
  );
  expect({ passed, failed }).toEqual({ passed: 7, failed: 0 });
});

it('is in the security tests', async () => {
  const { passed, failed } = await tests('tests/security', '-t', '/v1/(agency/)?lamps');
  expect(failed).toBe(0);
  expect(passed).toBeGreaterThan(50);
});

it('is served by the local cloud', async () => {
  const data = join(folder, '.diwan');
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/main.ts', '--port', '0', '--data', data], {
    cwd: folder,
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(String(text)));
  try {
    while (!existsSync(join(data, 'demo.json'))) {
      if (child.exitCode !== null) throw new Error(`The portal did not start:\n${output.join('')}`);
      await pause(100);
    }
    const { url, demo } = JSON.parse(readFileSync(join(data, 'portal.json'), 'utf8'));
    const { stdout: token } = await node('local/token.ts', demo.citizens[0].username, '--data', data);
    const headers = {
      authorization: `Bearer ${token.trim()}`,
      'content-type': 'application/json',
      'idempotency-key': 'one',
    };
    const lit = await fetch(`${url}/v1/lamps`, {
      method: 'POST',
      headers,
      body: '{"place":"Rainbow Street"}',
    });
    const { id } = (await lit.json()) as { readonly id: string };
    const shown = await fetch(`${url}/v1/lamps/${id}`, { headers });
    expect([lit.status, shown.status]).toEqual([201, 200]);
    expect(await shown.json()).toMatchObject({ id, place: 'Rainbow Street' });
  } finally {
    child.kill('SIGINT');
    if (child.exitCode === null) await once(child, 'exit');
  }
});
