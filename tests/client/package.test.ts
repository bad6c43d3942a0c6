import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/*
 * The client as others have it: built, packed, and used by a program that knows nothing of this repository.
 */

const run = promisify(execFile);
const root = join(__dirname, '../..');
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diwan-client-'));
  cpSync(join(root, 'client'), join(folder, 'client'), { recursive: true });
  cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', 'client'], {
    cwd: folder,
  });
  const installed = join(folder, 'program/node_modules/@diwan/client');
  mkdirSync(installed, { recursive: true });
  for (const part of ['package.json', 'dist']) {
    cpSync(join(folder, 'client', part), join(installed, part), { recursive: true });
  }
  writeFileSync(join(folder, 'program/package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says of a program that uses the package; nothing if it is right. */
const compiled = async (program: string): Promise<string> => {
  writeFileSync(join(folder, 'program/index.ts'), program);
  const flags =
    '--ignoreConfig --noEmit --strict --module nodenext --moduleResolution nodenext --lib es2023,dom --types'.split(
      ' ',
    );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const args = [tsc, ...flags, '', 'index.ts'];
  const said = await run(process.execPath, args, { cwd: join(folder, 'program') }).catch(
    (error: { readonly stdout: string }) => error,
  );
  return said.stdout;
};

it('runs in plain Node', async () => {
  const program = `
    import { createClient } from '@diwan/client';
    const fetch = async (url) => new Response(JSON.stringify({ items: [{ code: url }] }));
    const client = createClient({ url: 'https://portal.example', fetch });
    for await (const { code } of client.complaints.listCategories.all()) console.log(code);`;
  const args = ['--input-type=module', '--eval', program];
  const { stdout } = await run(process.execPath, args, { cwd: join(folder, 'program') });
  expect(stdout.trim()).toBe('https://portal.example/v1/public/complaints/categories');
});

it('brings its types', async () => {
  const right = `
    import { type Complaint, createClient, isProblem } from '@diwan/client';
    const client = createClient({ url: 'https://portal.example', token: 't' });
    export const all = async (): Promise<Complaint[]> => {
      const found: Complaint[] = [];
      for await (const { id } of client.complaints.listComplaints.all())
        found.push(await client.complaints.getComplaint({ complaintId: id }));
      return found;
    };
    export const isClosed = (error: unknown) => isProblem(error, 'wrong-status') && error.status === 409;`;
  expect(await compiled(right)).toBe('');
  const wrong = `
    import { createClient, isProblem } from '@diwan/client';
    const client = createClient({ url: 'https://portal.example', token: 't' });
    client.complaints.rate({ complaintId: 'x', score: 'five' });
    client.complaints.showToAgency({ complaintId: 'x' });
    client.complaints.getComplaint();
    client.complaints.nothingOfTheSort();
    isProblem(undefined, 'no-such-code');`;
  expect([...(await compiled(wrong)).matchAll(/index\.ts\((\d+),/g)].map(([, line]) => Number(line))).toEqual(
    [4, 5, 6, 7, 8],
  );
});

it('needs nothing that is not in it', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'client/package.json'), 'utf8'));
  expect(manifest.files).toEqual(['dist']);
  expect(manifest.dependencies ?? {}).toEqual({});
  expect(existsSync(join(folder, 'client', manifest.exports['.'].types))).toBe(true);
});
