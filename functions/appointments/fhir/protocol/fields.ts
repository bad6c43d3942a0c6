import * as v from 'valibot';
import { Refusal } from '../../../kernel/contract/refusal';
import { maxCharacters } from '../../../kernel/text/characters';

/*
 * Search parameters (FHIR R4, "Search"). A parameter that occurs several times must match each time; one of its
 * comma-separated values must match. Unknown parameters are ignored, and left out of the `self` link.
 */

const texts = (pattern: RegExp, message: string, most = 4) => {
  const one = v.pipe(v.string(), maxCharacters(1_000), v.regex(pattern, message));
  return v.pipe(
    v.union([one, v.pipe(v.array(one), v.maxLength(most))]),
    v.transform((given) => [given].flat()),
  );
};

const listed = (one: string): RegExp => new RegExp(`^${one}(,${one}){0,19}$`);

/** `Schedule/1` or `1`, one or several. */
export const references = texts(
  listed('([A-Za-z]{1,40}/)?[A-Za-z0-9.-]{1,64}'),
  'Must be ids, or references such as Schedule/1, with commas between them.',
);
export const ids = texts(listed('[A-Za-z0-9.-]{1,64}'), 'Must be ids with commas between them.');
/** `code`, `system|code`, or `system|` for every code of a system. */
export const tokens = texts(
  listed('(([^|,\\s]{0,100}\\|)?[A-Za-z0-9.-]{1,64}|[^|,\\s]{1,100}\\|)'),
  'Must be codes, system|code, or system|, with commas between them.',
);

/** `value`, or `system|value`. */
export const identifiers = texts(
  listed('([^|,\\s]{0,200}\\|)?[^|,\\s]{1,200}'),
  'Must be identifiers, or system|value, with commas between them.',
);

/** 400: a search that would read too much. */
export const searchUnbounded = (detail: string): Refusal => new Refusal('search-unbounded', { detail });

/** `Slot:schedule`, one or several. */
export const includes = texts(
  /^[A-Za-z]{1,40}:[A-Za-z-]{1,40}(:[A-Za-z]{1,40})?$/,
  'Must be a reference to include, such as Slot:schedule.',
);

const moment = '\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+ -]\\d{2}:\\d{2})?)?';
const asMoment =
  'Must be a day or a time such as 2026-03-02T09:00:00Z. One of eq, ge, gt, le, lt, sa, eb may stand before it.';
const prefixed = new RegExp(`^(eq|ge|gt|le|lt|sa|eb)?(${moment})$`);

/** An unescaped plus arrives as a space; times without a zone are UTC. */
const momentOf = (given: string): number => {
  const text = given.replace(' ', '+');
  if (!text.includes('T')) return Date.parse(text);
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`;
  return Date.parse(zoned);
};

/** Days and times with a comparison prefix. */
export const moments = v.pipe(
  texts(prefixed, asMoment),
  v.check((given) => given.every((each) => !Number.isNaN(momentOf(each.replace(/^[a-z]{2}/, '')))), asMoment),
);

/** From an instant (included) to another (excluded), in milliseconds since 1970. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

const precisionOf = (given: string): number => {
  if (!given.includes('T')) return 86_400_000;
  if (/\.\d+/.test(given)) return 1;
  return /T\d{2}:\d{2}:/.test(given) ? 1_000 : 60_000;
};

const periodOf = (given: string): Period => {
  const [, prefix = 'eq', text = ''] = prefixed.exec(given) ?? [];
  const [from, until] = [momentOf(text), momentOf(text) + precisionOf(text)];
  const [always, never] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (prefix === 'ge') return { from, until: never };
  if (prefix === 'gt' || prefix === 'sa') return { from: until, until: never };
  if (prefix === 'le') return { from: always, until };
  if (prefix === 'lt' || prefix === 'eb') return { from: always, until: from };
  return { from, until };
};

/** The period in which all comparisons hold; unlimited without any. */
export const periodIn = (given: readonly string[] = []): Period => {
  const periods = given.map(periodOf);
  return {
    from: Math.max(Number.NEGATIVE_INFINITY, ...periods.map(({ from }) => from)),
    until: Math.min(Number.POSITIVE_INFINITY, ...periods.map(({ until }) => until)),
  };
};

/** For each occurrence of the parameter, the values of which one must match. */
export const oneOfEach = (given: readonly string[] = []): string[][] => given.map((each) => each.split(','));

/** The same for codes of one system, which may stand before them or in place of all of them. */
export const codesIn = (given: readonly string[] | undefined, system: string, all: readonly string[]) =>
  oneOfEach(given).map((each) =>
    each.flatMap((token) => {
      const [code = '', named = system] = token.split('|').reverse();
      if (named !== system && named !== '') return [];
      return code === '' ? [...all] : [code];
    }),
  );

/** For each occurrence of the parameter, the ids of which one must match. */
export const idsIn = (given: readonly string[] = []): string[][] =>
  oneOfEach(given).map((each) => each.map((one) => one.slice(one.lastIndexOf('/') + 1)));

/** The values that are in every list. */
export const common = (lists: readonly (readonly string[])[]): string[] => {
  const [first = [], ...others] = lists;
  return [...new Set(first)].filter((each) => others.every((other) => other.includes(each)));
};

/** Of one page. */
export const maxEntries = 100;

/** Summaries other than the count are whole, as the standard lets servers answer. */
const summaries = ['true', 'text', 'data', 'count', 'false'] as const;

/**
 * The parameters of every search. A `_count` above the maximum is reduced to it; of none the number of matches is answered, as of
 * `_summary=count`.
 */
export const paging = {
  _summary: v.optional(v.picklist(summaries)),
  _count: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(0|[1-9]\d{0,5})$/, 'Must be a whole number of at least 0.'),
      v.transform((given) => Math.min(Number(given), maxEntries)),
    ),
    '20',
  ),
  cursor: v.optional(v.pipe(v.string(), maxCharacters(500))),
};
