import * as v from 'valibot';
import { maxCharacters } from '../../../kernel/text/characters';
import { digits } from '../../../kernel/text/digits';
import { instantInput } from '../../../kernel/text/fields';
import { boundingBox } from '../../cases/bounding-box';

/*
 * The arguments of GeoReport v2. Unknown arguments are ignored, as clients of its extensions send more than it names.
 */

/** Of one argument: fifty codes have half as much. */
const longest = v.pipe(v.string(), maxCharacters(4_000));

/** One argument may hold several values, parted by commas or given more than once ("can be declared multiple times"). */
const several = (limit: number) =>
  v.pipe(
    v.union([longest, v.pipe(v.array(longest), v.maxLength(limit))]),
    v.transform((given) =>
      [given]
        .flat()
        .flatMap((each) => each.split(','))
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    ),
    v.check((list) => list.length <= limit, `Give at most ${limit} values.`),
    v.check((list) => list.every((each) => each.length <= 80), 'Use at most 80 characters for each value.'),
  );

/** Minutes are enough for the W3C's subset of ISO 8601, and a `+` that was not escaped arrives as a space. */
const completed = (given: string): string =>
  given
    .trim()
    .replace(/^\d{4}-\d{2}-\d{2}$/, '$&T00:00:00Z')
    .replace(/ (?=\d{2}:\d{2}$)/, '+')
    .replace(/(T\d{2}:\d{2})(?=Z|[+-])/, '$1:00');

/** A W3C date and time with its zone, or a day in UTC. */
const moment = v.pipe(v.string(), digits, maxCharacters(40), v.transform(completed), instantInput);

const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.string(),
    digits,
    v.regex(/^\d{1,6}$/, 'Must be a whole number.'),
    v.transform(Number),
    v.minValue(least),
    v.maxValue(most),
  );

const maxRows = 1_000;

export const jurisdiction = { jurisdiction_id: v.optional(v.pipe(v.string(), maxCharacters(100))) };

export const ofJurisdiction = v.object(jurisdiction);

const statuses = v.pipe(
  several(10),
  v.transform((list) => list.map((each) => each.toLowerCase())),
  v.check(
    (list) => list.every((each) => each === 'open' || each === 'closed'),
    'Must be open, closed, or both with a comma between them.',
  ),
);

const filters = {
  ...jurisdiction,
  service_code: v.optional(several(50)),
  start_date: v.optional(moment),
  end_date: v.optional(moment),
  updated_after: v.optional(moment),
  updated_before: v.optional(moment),
  bbox: v.optional(boundingBox),
  page: v.optional(wholeNumber(1, 1_000), '1'),
};

export const search = v.object({
  ...filters,
  service_request_id: v.optional(several(50)),
  status: v.optional(statuses),
  page_size: v.optional(wholeNumber(1, maxRows), '1000'),
});
export type Search = v.InferOutput<typeof search>;

/** Bulk files are larger. */
export const bulk = v.object({ ...filters, page_size: v.optional(wholeNumber(1, 5_000), '5000') });

export const period = v.object({
  ...jurisdiction,
  start_date: v.optional(moment),
  end_date: v.optional(moment),
});
