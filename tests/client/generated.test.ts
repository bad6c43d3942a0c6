import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientFiles, clientFolder } from '../../bin/client/files';
import { typeOf } from '../../bin/client/types';
import { createClient } from '../../client/src/index';
import { contracts } from '../../functions/contracts';
import { version } from '../../package.json';

/*
 * The client is what the contracts say now: its types, and its rows.
 */

const files = clientFiles();

describe('the files of the client', () => {
  it('are those of the services (npm run docs)', () =>
    expect(readdirSync(clientFolder).sort()).toEqual([...files.keys()].sort()));

  it.each([...files])('%s is what the contracts say now (npm run docs)', (name, text) =>
    expect(readFileSync(join(clientFolder, name), 'utf8')).toBe(text),
  );

  it('have the version of the portal', () => {
    const manifest = JSON.parse(readFileSync(join(clientFolder, '../../package.json'), 'utf8'));
    expect(manifest.version).toBe(version);
    expect(manifest.dependencies).toBeUndefined();
  });
});

it('there is a function for every route of every service', () => {
  const client = createClient({ url: 'https://portal.example' });
  const offered = Object.entries(client).map(([name, service]) => [name, Object.keys(service)]);
  const asWritten = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  expect(offered).toEqual(contracts.map(({ name, routes }) => [asWritten(name), Object.keys(routes)]));
});

describe('a type', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: 'integer' }, 'number'],
    [{ const: "it's" }, "'it\\'s'"],
    [{ enum: ['a', 'b'] }, "'a' | 'b'"],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
    [{ anyOf: [{ type: 'number' }, { type: 'integer' }] }, 'number'],
    [{ type: 'array', items: { enum: ['a', 'b'] } }, "readonly ('a' | 'b')[]"],
    [
      { type: 'array', items: { type: 'array', items: { type: 'number' } } },
      'readonly (readonly number[])[]',
    ],
    [{ type: 'object', additionalProperties: { type: 'string' } }, 'Readonly<Record<string, string>>'],
    [{ type: 'object', properties: {}, additionalProperties: false }, 'Readonly<Record<string, never>>'],
    [{ $ref: '#/components/schemas/Complaint' }, 'Complaint'],
    [
      {
        type: 'object',
        properties: { a: { type: 'string', description: 'A name.' }, 'b-c': { type: 'boolean' } },
        required: ['a'],
        additionalProperties: false,
      },
      "{\n  /** A name. */\n  readonly a: string;\n  readonly 'b-c'?: boolean;\n}",
    ],
  ])('of %j', (schema, type) => expect(typeOf(schema)).toBe(type));

  it('that is not known is refused', () =>
    expect(() => typeOf({ type: 'tuple' })).toThrow('No type of TypeScript'));
});
