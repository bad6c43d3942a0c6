import * as v from 'valibot';

/*
 * Parameters of searches (FHIR R4, "Search"). A parameter that comes more than once must hold each time; its values are
 * parted by commas, of which one must hold. What the face does not know it passes over, and leaves out of the `self` link.
 */

const texts = (pattern: RegExp, message: string, most = 4) => {
  const one = v.pipe(v.string(), v.maxLength(1_000), v.regex(pattern, message));
  return v.pipe(
    v.union([one, v.pipe(v.array(one), v.maxLength(most))]),
    v.transform((given) => [given].flat()),
  );
};

const listed = (one: string): RegExp => new RegExp(`^${one}(,${one}){0,19}$`);

/** `Schedule/1` or `1`, of one or of several. */
export const references = texts(
  listed('([A-Za-z]{1,40}/)?[A-Za-z0-9.-]{1,64}'),
  'Ids, or references such as Schedule/1.',
);
export const ids = texts(listed('[A-Za-z0-9.-]{1,64}'), 'Ids.');
/** `code` or `system|code`. */
export const tokens = texts(listed('([^|,\\s]{0,100}\\|)?[A-Za-z0-9.-]{1,64}'), 'Codes, or system|code.');

const moment = '\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+ -]\\d{2}:\\d{2})?)?';
const asMoment = 'A day or a time such as 2026-03-02T09:00:00Z, perhaps after eq, ge, gt, le, lt, sa or eb.';
const prefixed = new RegExp(`^(eq|ge|gt|le|lt|sa|eb)?(${moment})$`);

/** A plus that was not escaped arrives as a space; what names no zone is meant in UTC. */
const momentOf = (given: string): number => {
  const text = given.replace(' ', '+');
  if (!text.includes('T')) return Date.parse(text);
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`;
  return Date.parse(zoned);
};

/** Days and times with their comparison. */
export const moments = v.pipe(
  texts(prefixed, asMoment),
  v.check((given) => given.every((each) => !Number.isNaN(momentOf(each.replace(/^[a-z]{2}/, '')))), asMoment),
);

/** From an instant up to another, which is not in it: milliseconds since 1970. */
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

/** The time in which all of it holds; all time where nothing is asked. */
export const periodIn = (given: readonly string[] = []): Period => {
  const periods = given.map(periodOf);
  return {
    from: Math.max(Number.NEGATIVE_INFINITY, ...periods.map(({ from }) => from)),
    until: Math.min(Number.POSITIVE_INFINITY, ...periods.map(({ until }) => until)),
  };
};

/** Values of which one must hold, for each time that the parameter came. */
export const oneOfEach = (given: readonly string[] = []): string[][] => given.map((each) => each.split(','));

/** The ids in references, of which one must hold each time. */
export const idsIn = (given: readonly string[] = []): string[][] =>
  oneOfEach(given).map((each) => each.map((one) => one.slice(one.lastIndexOf('/') + 1)));

/** In every list, or in the one that there is. */
export const common = (lists: readonly (readonly string[])[]): string[] => {
  const [first = [], ...others] = lists;
  return [...new Set(first)].filter((each) => others.every((other) => other.includes(each)));
};

const maxEntries = 100;

/** What every search takes. A larger `_count` than the face answers with is answered with what it does. */
export const paging = {
  _count: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,5}$/, 'A whole number, one at least.'),
      v.transform((given) => Math.min(Number(given), maxEntries)),
    ),
    '20',
  ),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(500))),
};
