import type * as v from 'valibot';
import { charactersIn } from '../text/characters';

/*
 * What is wrong with one value of a request, in plain English: what it must be, with the limit.
 */

/** As much of valibot's issue as a sentence is made of. */
export type Issue = Pick<v.BaseIssue<unknown>, 'type' | 'expected' | 'received' | 'input'> & {
  readonly requirement?: unknown;
};

/** The code of the broken rule. Valibot's strict object has one code for missing and unknown members; here are two. */
export const codeOf = (issue: Pick<Issue, 'type' | 'expected' | 'received'>): string => {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'undeclared';
  if (issue.received === 'undefined') return 'missing';
  return issue.type;
};

const counted = (count: unknown, one: string, more: string): string =>
  `${count} ${Number(count) === 1 ? one : more}`;

/** `(this has 140)`: how long what came is, where it has a length. */
const lengthOf = (input: unknown): string => {
  const length = Array.isArray(input)
    ? input.length
    : typeof input === 'string'
      ? charactersIn(input)
      : undefined;
  return length === undefined ? '' : ` (this has ${length})`;
};

/** A length is one of characters in a text, and of entries in a list. */
const sized = (how: string, { requirement, input }: Issue): string =>
  Array.isArray(input)
    ? `Give ${how} ${counted(requirement, 'entry', 'entries')}${lengthOf(input)}.`
    : `Use ${how} ${counted(requirement, 'character', 'characters')}${lengthOf(input)}.`;

const entriesOf = (how: string, { requirement }: Issue): string =>
  `Give ${how} ${counted(requirement, 'entry', 'entries')}.`;

const bound = (how: string, { requirement, input }: Issue): string =>
  `Must be ${how} ${requirement}${typeof input === 'number' ? ` (this is ${input})` : ''}.`;

/** Valibot writes the values that are allowed as `("open" | "closed")`. */
const allowed = ({ expected }: Issue): string =>
  (expected ?? '')
    .replace(/^\((.*)\)$/, '$1')
    .split(' | ')
    .map((value) => value.replace(/^"(.*)"$/, '$1'))
    .join(', ');

const oneOf = (issue: Issue): string => {
  const values = allowed(issue);
  return values.includes(', ') ? `Must be one of: ${values}.` : `Must be ${values}.`;
};

export const anObject = 'Must be an object with named fields.';

const sentences: Readonly<Record<string, (issue: Issue) => string>> = {
  missing: () => 'This is required.',
  undeclared: () => 'There is no field of this name: leave it out, or check how it is spelled.',
  string: () => 'Must be text.',
  number: () => 'Must be a number.',
  boolean: () => 'Must be true or false.',
  null: () => 'Must be null.',
  array: () => 'Must be a list.',
  object: () => anObject,
  strict_object: () => anObject,
  object_with_rest: () => anObject,
  record: () => anObject,
  literal: oneOf,
  picklist: oneOf,
  variant: oneOf,
  union: () => 'Must be of one of the forms that the description gives for this field.',
  integer: () => 'Must be a whole number.',
  length: (issue) => sized('exactly', issue),
  min_length: (issue) => sized('at least', issue),
  max_length: (issue) => sized('at most', issue),
  min_entries: (issue) => entriesOf('at least', issue),
  max_entries: (issue) => entriesOf('at most', issue),
  min_value: (issue) => bound('at least', issue),
  max_value: (issue) => bound('at most', issue),
  non_empty: () => 'Must not be empty.',
};

/** For a rule that has none here, and should have brought its own. */
export const unexplained = 'This value is not right: see the description of this field.';

/** The sentence for a rule that brings none of its own. */
export const sentenceOf = (issue: Issue): string => sentences[codeOf(issue)]?.(issue) ?? unexplained;
