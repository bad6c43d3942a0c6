import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '../../functions/contracts';
import { isWrite, type Route } from '../../functions/kernel/contract/contract';
import { routePathsOf, statusFor } from '../../functions/kernel/contract/protocol';
import { audienceOf } from '../../functions/kernel/identity/caller';
import { openapiFiles, openapiFolder, openapiText } from '../../lib/openapi';

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters: readonly { readonly $ref?: string; readonly name?: string; readonly in?: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security: readonly unknown[];
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, unknown>> };
}

const document: Document = JSON.parse(openapiText());
const operations = Object.values(document.paths).flatMap((each) => Object.values(each));
const routes = contracts.flatMap(({ name, routes: all }) =>
  Object.entries(all).flatMap(([title, route]: [string, Route]) =>
    routePathsOf(route).map(({ path }) => ({ title: `${name}.${title} at ${path}`, route, path })),
  ),
);

/** Run apart: the validator is an ES module, which Jest does not load. */
const validator = `
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@readme/openapi-parser';
const { valid, errors = [], warnings } = await validate(JSON.parse(readFileSync(0, 'utf8')));
console.log(JSON.stringify({ valid, errors, warnings }));
`;
const validated = (candidate: unknown): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', validator], {
      input: JSON.stringify(candidate),
      encoding: 'utf8',
    }),
  );

describe('docs/openapi', () => {
  const files = openapiFiles();

  it('has a file for each service, and no other', () => {
    expect(readdirSync(openapiFolder).sort()).toEqual(Object.keys(files).sort());
  });

  it.each(Object.keys(files))('says in %s what the contract says now (npm run docs)', (name) => {
    expect(readFileSync(join(openapiFolder, name), 'utf8')).toBe(files[name]);
  });

  it('has a line for each path, schema and response, so that a change is seen where it is', () => {
    for (const text of Object.values(files)) {
      const { paths, components } = JSON.parse(text) as Document;
      const named = [
        ...Object.keys(paths),
        ...Object.values(components).flatMap((each) => Object.keys(each)),
      ];
      const lines = text.split('\n').flatMap((line) => line.match(/^"([^"]+)": \{"/)?.[1] ?? []);
      expect(lines).toEqual(expect.arrayContaining(named));
    }
  });

  it('says in all files together what the portal shows', () => {
    const all = Object.values(files).map((text) => JSON.parse(text) as Document);
    expect(Object.assign({}, ...all.map(({ paths }) => paths))).toEqual(document.paths);
  });
});

describe('the whole description', () => {
  it('is valid OpenAPI 3.1', () => {
    expect(validated(document)).toEqual({ valid: true, errors: [], warnings: [] });
    expect(validated({ ...document, paths: { 'no-slash': {} } })).toMatchObject({ valid: false });
  });

  it('names each operation once', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('names each noun once', () => {
    const names = contracts.flatMap(({ schemas = {} }) => Object.keys(schemas));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('refers to nothing that is not there', () => {
    const refs = [...openapiText().matchAll(/"\$ref":"#([^"]+)"/g)].map(([, pointer]) => pointer ?? '');
    const found = (pointer: string): unknown =>
      pointer
        .split('/')
        .slice(1)
        .reduce(
          (at: unknown, name) => (at as Readonly<Record<string, unknown>> | undefined)?.[name],
          document,
        );
    expect(refs.length).toBeGreaterThan(0);
    expect(refs.filter((ref) => found(ref) === undefined)).toEqual([]);
  });
});

describe.each(routes)('$title', ({ route, path }) => {
  const operation = document.paths[path]?.[route.method.toLowerCase()];

  it('is described with every status that it declares', () => {
    const declared = [route.reply.status, ...Object.values(route.refusals ?? {}), 400, 429, 500, 503];
    expect(Object.keys(operation?.responses ?? {})).toEqual(
      expect.arrayContaining(declared.map((status) => String(statusFor(route, status)))),
    );
  });

  it('says of each refusal the status with which it comes', () => {
    const said = operations.flatMap(({ operationId, responses }) =>
      Object.entries(responses).flatMap(([status, response]) => {
        const { $ref = '' } = response as { readonly $ref?: string };
        const [name = ''] = $ref.split('/').slice(-1);
        const text = JSON.stringify($ref ? document.components.responses[name] : response);
        const [, constant] = /"status":\{"const":(\d+)\}/.exec(text) ?? [];
        return constant === undefined || constant === status ? [] : [`${operationId} ${status}: ${constant}`];
      }),
    );
    expect(said).toEqual([]);
  });

  it('asks for the headers that the chain asks for', () => {
    const refs = (operation?.parameters ?? []).flatMap(({ $ref = '' }) => $ref.split('/').slice(-1));
    expect(refs.includes('idempotencyKey') || refs.includes('repeatKey')).toBe(isWrite(route));
    expect(refs.includes('officer') && refs.includes('purpose')).toBe(route.personal === true);
  });

  it('says how to be let in', () => {
    const ofAgencies = route.protocol?.bearerKeys ? 'bearer' : 'agency';
    const scheme = audienceOf(route.access) === 'agency' ? ofAgencies : 'citizen';
    expect(operation?.security).toEqual(route.access === 'anyone' ? [] : [{ [scheme]: [] }]);
  });

  it('describes each name in its path', () => {
    const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = (operation?.parameters ?? [])
      .filter((each) => each.in === 'path')
      .map((each) => each.name);
    expect(described.sort()).toEqual(named.sort());
  });
});
