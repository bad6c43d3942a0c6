import { parseSync, type Node as Syntax } from '@swc/core';
import type { Contract } from '../../functions/kernel/contract/contract';
import type { Sentences } from '../../functions/kernel/text/sentences';
import common from '../../functions/kernel/text/sentences.json';

/*
 * What refusals say, found in the code: the sentences that stand in it as texts.
 */

/** What a contract's refusals can say in other languages. */
export const cataloguesOf = ({ sentences = [] }: Pick<Contract, 'sentences'>): readonly Sentences[] => [
  common,
  ...sentences,
];

/** Where sentences stand that refuse nothing: what describes routes and what people read elsewhere. */
const others = new Set(['summary', 'description', 'documentation', 'example']);

/** Descriptions of routes name things in backticks, which nothing does that is answered. */
const isSentence = (text: string): boolean => /^["A-Z{][^`]* [^`]*\.$/s.test(text);

interface Literal {
  readonly type: string;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly cooked?: string }[];
}

const textOf = ({ type, value, quasis = [] }: Literal): string | undefined => {
  if (type === 'StringLiteral') return String(value);
  return type === 'TemplateLiteral' ? quasis.map(({ cooked = '' }) => cooked).join('{}') : undefined;
};

const isNode = (value: unknown): value is Syntax & Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const collect = (node: unknown, found: Set<string>): void => {
  if (!isNode(node)) return;
  const text = textOf(node as unknown as Literal);
  if (text !== undefined && isSentence(text)) found.add(text);
  const key = isNode(node.key) ? String(node.key.value) : '';
  if (others.has(key)) return;
  for (const [name, child] of Object.entries(node)) if (name !== 'span') collect(child, found);
};

/** The sentences of a file's code, with `{}` for what is set into them. */
export const sentencesIn = (code: string): string[] => {
  const found = new Set<string>();
  collect(parseSync(code, { syntax: 'typescript' }), found);
  return [...found];
};

/** Whether a file has schemas or refusals. */
const refuses = (code: string): boolean => /from 'valibot'|kernel\/contract\/refusal'/.test(code);

/** The sentences of a file that refuses; none of one that does not. */
export const refusalsIn = (code: string): string[] => (refuses(code) ? sentencesIn(code) : []);
