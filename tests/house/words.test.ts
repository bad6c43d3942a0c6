import { parseSync } from '@swc/core';
import { files, textOf } from './tree';

/** Whole names that the glossary forbids: code spans of its column "Not used", without those that a person has to judge. */
const forbidden = (glossary: string): Set<string> =>
  new Set(
    glossary
      .split('\n')
      .map((line) => line.split('|'))
      .filter((cells) => cells.length >= 5)
      .flatMap((cells) => [...(cells[3] ?? '').matchAll(/`(\w+)`(?!\s*\*\()/g)].map(([, name = '']) => name)),
  );

/** A program's syntax tree, node by node. */
const nodesIn = (node: unknown): unknown[] =>
  typeof node === 'object' && node !== null ? [node, ...Object.values(node).flatMap(nodesIn)] : [];

const isIdentifier = (node: unknown): node is { readonly value: string } =>
  (node as { readonly type?: unknown }).type === 'Identifier' &&
  typeof (node as { readonly value?: unknown }).value === 'string';

/** Every identifier of a program, types and members included. */
const identifiersIn = (code: string): Set<string> =>
  new Set(
    nodesIn(parseSync(code, { syntax: 'typescript' }))
      .filter(isIdentifier)
      .map(({ value }) => value),
  );

describe('the words of the glossary', () => {
  const glossary = textOf('docs/glossary.md');

  it('are forbidden in place of others', () => {
    expect([...forbidden(glossary)]).toEqual(expect.arrayContaining(['Deed', 'Errand', 'persistently']));
    expect([...identifiersIn('interface Deed { readonly errand: string }')]).toEqual(
      expect.arrayContaining(['Deed', 'errand']),
    );
  });

  it('are used in place of those that it forbids', async () => {
    const not = forbidden(glossary);
    const code = (await files()).filter((path) => /\.ts$/.test(path) && path !== 'tests/house/words.test.ts');
    // Most files do not even hold the letters, and need not be parsed.
    const letters = new RegExp(`\\b(${[...not].join('|')})\\b`);
    const misused = code
      .filter((path) => letters.test(textOf(path)))
      .flatMap((path) =>
        [...identifiersIn(textOf(path))].filter((name) => not.has(name)).map((name) => `${path}: ${name}`),
      );
    expect(misused).toEqual([]);
  });

  it('stand in it once', () => {
    const terms = [...glossary.matchAll(/^\| `?([^`|]+)`? \|/gm)].map(([, term]) => term?.trim());
    const named = terms.filter((term) => term !== 'Term');
    expect(named.length).toBeGreaterThan(40);
    expect(new Set(named).size).toBe(named.length);
  });
});
