import * as v from 'valibot';
import shared from '../../functions/blocks/sentences.json';
import { contracts } from '../../functions/contracts';
import type { Contract, Route, Schema } from '../../functions/kernel/contract/contract';
import { Refusal } from '../../functions/kernel/contract/refusal';
import { unexplained } from '../../functions/kernel/http/field-sentences';
import { Decoding } from '../../functions/kernel/http/validate';
import { languages } from '../../functions/kernel/text/languages';
import { type Sentences, translator } from '../../functions/kernel/text/sentences';
import common from '../../functions/kernel/text/sentences.json';
import { cataloguesOf, refusalsIn, sentencesIn } from './sentences';
import { files, textOf } from './tree';

/*
 * Every refusal says in the caller's language what is wrong or what would be right. A sentence stands in English in the code,
 * and in the other languages in `sentences.json` of its service, of the blocks, or of the kernel: what is missing there is
 * printed here.
 */

const others = languages.filter((language) => language !== 'en');
const arabicScript = /\p{Script=Arabic}/u;
/** Words of the validator, which are none of a caller's. */
const validators = /Invalid |Expected |but received|This should be|\blong\.$/;

const sources = async (folder: string): Promise<string[]> =>
  (await files()).filter(
    (path) => path.startsWith(`functions/${folder}/`) && /(?<!examples)\.ts$/.test(path),
  );

/** Sentences that describe a field or a header, and refuse nothing. */
const notRefusals = [
  'Minor units in decimal digits.',
  'The officer who answers for the act.',
  'The officer who decides.',
  'The officer who does it.',
  'Who agrees, where the service says that two decide.',
  "Who agrees, where the act is above the agency's limit.",
  "Who agrees, where the agency's policy asks for two.",
  '{} Percent-encoded UTF-8 where it is not ASCII.',
];

const missingIn = async (folder: string, known: Sentences): Promise<string[]> =>
  (await sources(folder)).flatMap((path) =>
    refusalsIn(textOf(path)).filter((text) => !(text in known) && !notRefusals.includes(text)),
  );

describe('the sentences in the code', () => {
  it.each(contracts.map((each) => [each.name, each] as const))(
    'of %s stand in a catalogue',
    async (name, each) => expect(await missingIn(name, Object.assign({}, ...cataloguesOf(each)))).toEqual([]),
  );

  it('of the blocks stand in a catalogue', async () =>
    expect(await missingIn('blocks', { ...common, ...shared })).toEqual([]));

  it.each(
    contracts.filter(({ sentences = [] }) => sentences.length > 1).map((each) => [each.name, each] as const),
  )('of %s are all that its own catalogue has', async (name, { sentences = [] }) => {
    const said = new Set((await sources(name)).flatMap((path) => sentencesIn(textOf(path))));
    expect(Object.keys(sentences[1] ?? {}).filter((text) => !said.has(text))).toEqual([]);
  });
});

describe.each([
  ['the kernel', common],
  ['blocks', shared],
  ...contracts.map(({ name, sentences = [] }) => [name, sentences[1] ?? {}] as const),
] as [string, Sentences][])('the catalogue of %s', (_, catalogue) => {
  const entries = Object.entries(catalogue);
  const holesIn = (text: string): number => text.split('{}').length;

  it('says each sentence in each language, with the same values', () => {
    const wrong = entries.filter(
      ([english, said]) =>
        others.some(
          (language) => !arabicScript.test(said[language]) || holesIn(said[language]) !== holesIn(english),
        ) || new Set(Object.values(said)).size < others.length,
    );
    expect(wrong.map(([english]) => english)).toEqual([]);
  });

  it('finds each sentence again once its values are set in', () => {
    const translate = translator([common, shared, catalogue]);
    const lost = entries.filter(([english, { ar }]) => {
      const found = translate(english.replaceAll('{}', 'x1'), 'ar');
      return found?.replaceAll(/\u2068x1\u2069/g, '{}') !== ar;
    });
    expect(lost.map(([english]) => english)).toEqual([]);
  });
});

const bad = [
  ...[
    undefined,
    null,
    5,
    -1.5,
    1e99,
    true,
    '',
    'x',
    'a\u0007b',
    'x'.repeat(5000),
    [],
    ['x'],
    {},
    { other: 1 },
  ],
  Array.from({ length: 600 }, () => 'x'),
];

/** What is answered to bad values of a schema: the whole replaced, and each member by itself. */
const detailsOf = (schema: Schema): string[] => {
  const names = Object.keys((schema as { readonly entries?: object }).entries ?? {});
  const values = [...bad, ...names.flatMap((name) => bad.map((value) => ({ [name]: value })))];
  return values.flatMap((value) => {
    const decoding = new Decoding();
    decoding.decode('body', schema, value);
    try {
      decoding.settle();
      return [];
    } catch (error) {
      return error instanceof Refusal ? (error.context.errors ?? []).map(({ detail }) => detail) : [];
    }
  });
};

const schemasOf = ({ routes }: Contract): Schema[] =>
  (Object.values(routes) as Route[]).flatMap(({ params, query, headers, body }) =>
    [params, query, headers, body].flatMap((schema) => (schema ? [schema] : [])),
  );

describe.each(contracts.map((each) => [each.name, each] as const))(
  'what %s says of bad values',
  (_, each) => {
    const translate = translator(cataloguesOf(each));
    const said = [...new Set(schemasOf(each).flatMap(detailsOf))];

    it('is never in the words of the validator', () =>
      expect(said.filter((detail) => validators.test(detail) || detail === unexplained)).toEqual([]));

    it.each(others)('is said in %s', (language) =>
      expect(said.filter((detail) => !arabicScript.test(translate(detail, language) ?? ''))).toEqual([]),
    );
  },
);

/** As much of a schema as is walked for how it counts. */
interface Node {
  readonly type: string;
  readonly reference?: unknown;
  readonly pipe?: readonly Node[];
  readonly [inner: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const partsOf = ({ item, wrapped, key, value, rest, options, pipe, entries }: Node): Node[] =>
  [item, wrapped, key, value, rest, options, pipe, entries]
    .flatMap((part) => (isNode(part) ? [part] : Object.values(part ?? {})))
    .filter(isNode);

const collect = (node: Node, found: Set<Node>): Set<Node> => {
  if (!found.has(node)) {
    found.add(node);
    for (const part of partsOf(node)) collect(part, found);
  }
  return found;
};

it('texts are measured in characters, as the description says, and not in the units of JavaScript', () => {
  const schemas = contracts.flatMap(schemasOf);
  const nodes = [
    ...schemas.reduce((found, each) => collect(each as unknown as Node, found), new Set<Node>()),
  ];
  const texts = nodes.flatMap(({ pipe = [] }) => (pipe[0]?.type === 'string' ? [pipe] : []));
  expect(texts.length).toBeGreaterThan(100);
  const byUnits = new Set<unknown>([v.minLength, v.maxLength, v.length]);
  expect(texts.flat().filter(({ reference }) => byUnits.has(reference))).toEqual([]);
});
