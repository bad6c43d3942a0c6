import type { Fact, FieldError } from '../../kernel/contract/refusal';
import { sentenceOf } from '../../kernel/http/field-sentences';

/*
 * What is wrong with answers: where, by which rule, and with what it says; and the same in a sentence, which refusals say in the
 * caller's language.
 */

export interface Fault {
  /** JSON Pointer (RFC 6901) into the answers. */
  readonly pointer: string;
  readonly code: string;
  readonly params: Readonly<Record<string, Fact>>;
}

/** What the kernel has no sentence for. */
const sentences: Readonly<Record<string, (params: Fault['params']) => string>> = {
  more_than: ({ limit }) => `Must be more than ${limit}.`,
  less_than: ({ limit }) => `Must be less than ${limit}.`,
  multiple_of: ({ step }) => `Must be a multiple of ${step}.`,
  unique: () => 'Give each entry once.',
  regex: () => 'This is not written as the form asks for it.',
  date: () => 'Must be a day that the calendar has, such as 2026-03-01.',
  'date-time': () => 'Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00.',
  time: () => 'Must be a time of day, such as 14:30.',
  email: () => 'Must be an e-mail address, such as name@example.org.',
  uri: () => 'Must be an address of the web that begins with https://.',
  uuid: () => 'Must be a UUID.',
  unprintable: () => 'Control characters and broken characters are not allowed.',
  'too-much': () => 'The form and its answers take too long to check: use shorter texts and lists.',
};

const detailOf = ({ code, params }: Fault): string => {
  const own = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  if (own) return own(params);
  const { options = null, limit, input } = params;
  const expected = Array.isArray(options) ? options.join(' | ') : undefined;
  // Valibot's word for what is not there.
  const received = code === 'missing' ? 'undefined' : '';
  const type = code === 'undeclared' ? 'strict_object' : code;
  return sentenceOf({
    ...{ type, received, requirement: limit, input },
    expected: code === 'undeclared' ? 'never' : (expected ?? null),
  });
};

/** As fields of a refusal; `at` is where the answers stand in the body. */
export const fieldErrors = (faults: readonly Fault[], at = '/answers'): FieldError[] =>
  faults.map((fault) => ({
    ...{ in: 'body', pointer: `${at}${fault.pointer}`, code: fault.code, detail: detailOf(fault) },
  }));
