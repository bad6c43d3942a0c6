import * as v from 'valibot';
import { instantInput, text } from '../../../kernel/text/fields';
import { boundingBox } from '../../cases/bounding-box';
import { descriptionLimit } from '../../cases/complaint';

/*
 * The arguments of GeoReport v2. Unknown arguments are ignored, as clients of its extensions send more than it names.
 */

/** Of one argument: fifty codes have half as much. */
const longest = v.pipe(v.string(), v.maxLength(4_000));

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
const moment = v.pipe(v.string(), v.maxLength(40), v.transform(completed), instantInput);

const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,6}$/, 'Must be a whole number.'),
    v.transform(Number),
    v.minValue(least),
    v.maxValue(most),
  );

const maxRows = 1_000;

const jurisdiction = { jurisdiction_id: v.optional(v.pipe(v.string(), v.maxLength(100))) };

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

/** Places of a decimal that apps send are more than any instrument has. */
const degrees = (most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^-?\d{1,3}(\.\d{1,20})?$/, 'Must be degrees as a decimal number, such as 31.95.'),
    v.transform((value) => Number(Number(value).toFixed(9))),
    v.minValue(-most),
    v.maxValue(most),
  );

const attributeName = /^attribute\[([^\]]{1,60})\](\[\])?$/;
const value = v.union([
  v.pipe(v.string(), v.maxLength(4_000)),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(4_000))), v.maxLength(50)),
]);

const mediaUrl = v.pipe(
  text(1_000),
  v.url('Must be an address of the web, such as https://example.org/page.'),
  v.regex(/^https?:\/\//, 'Must be an address that begins with http:// or https://.'),
);
/** One picture, or several by the same name. */
const mediaUrls = v.optional(v.union([mediaUrl, v.pipe(v.array(mediaUrl), v.maxLength(20))]));

/** What forms have in common that tell who says something, and show it. */
const teller = {
  ...jurisdiction,
  api_key: v.optional(v.pipe(v.string(), v.maxLength(200))),
  email: v.optional(text(254)),
  first_name: v.optional(text(100)),
  last_name: v.optional(text(100)),
  phone: v.optional(text(40)),
  media_url: mediaUrls,
  'media_url[]': mediaUrls,
};

const tellerShape = v.object(teller);
export type Teller = v.InferOutput<typeof tellerShape>;

/** The addresses of all pictures, by whichever name they came. */
export const mediaUrlsOf = (given: Pick<Teller, 'media_url' | 'media_url[]'>): string[] =>
  [given.media_url ?? [], given['media_url[]'] ?? []].flat();

/** The form of a new request. Further fields are its attributes: `attribute[code]`, and `attribute[code][]` for lists. */
export const report = v.pipe(
  v.objectWithRest(
    {
      ...teller,
      service_code: v.pipe(v.string(), v.maxLength(80)),
      lat: v.optional(degrees(90)),
      long: v.optional(degrees(180)),
      address_string: v.optional(text(300)),
      address_id: v.optional(text(100)),
      account_id: v.optional(text(100)),
      description: v.optional(text(descriptionLimit)),
    },
    value,
  ),
  v.check(
    ({ lat, long }) => (lat === undefined) === (long === undefined),
    'Give both lat and long, or neither.',
  ),
  v.check(
    ({ lat, address_string: address, address_id: id }) =>
      [lat, address, id].some((each) => each !== undefined),
    'Give lat and long, address_string, or address_id.',
  ),
);
export type Report = v.InferOutput<typeof report>;

/** The form of an update of a request, as FixMyStreet sends it ("POST service request update"). */
export const update = v.pipe(
  v.object({
    ...teller,
    service_request_id: v.pipe(v.string(), v.maxLength(80)),
    /** The update's number with the sender, by either name. */
    update_id: v.optional(text(100)),
    update_id_ext: v.optional(text(100)),
    /** `OPEN`, `CLOSED`, or a finer status of the sender's. */
    status: v.optional(text(40)),
    description: v.optional(text(1000)),
  }),
  v.check(
    ({ description, status }) => description !== undefined || status !== undefined,
    'Give a description, a status, or both.',
  ),
);
export type Update = v.InferOutput<typeof update>;

/** Answers by the code of what is asked, with whether they were given as a list. */
export const attributesOf = (
  given: Report,
): { readonly code: string; readonly values: readonly string[] }[] =>
  Object.entries(given).flatMap(([name, each]) => {
    const [, code] = attributeName.exec(name) ?? [];
    return code ? [{ code, values: [each].flat().map(String) }] : [];
  });
