import * as v from 'valibot';
import { maxCharacters } from '../../../kernel/text/characters';
import { decimalDigits, digits } from '../../../kernel/text/digits';
import { oneLine, text } from '../../../kernel/text/fields';
import { descriptionLimit } from '../../cases/complaint';
import { jurisdiction } from './arguments';

/*
 * The forms by which GeoReport v2 is told of requests, and FixMyStreet's of updates. Unknown fields are passed over.
 */

/** Places of a decimal that apps send are more than any instrument has. */
const degrees = (most: number) =>
  v.pipe(
    v.string(),
    decimalDigits,
    v.regex(/^-?\d{1,3}(\.\d{1,20})?$/, 'Must be degrees as a decimal number, such as 31.95.'),
    v.transform((value) => Number(Number(value).toFixed(9))),
    v.minValue(-most),
    v.maxValue(most),
  );

const attributeName = /^attribute\[([^\]]{1,60})\](\[\])?$/;
const value = v.union([
  v.pipe(v.string(), maxCharacters(4_000)),
  v.pipe(v.array(v.pipe(v.string(), maxCharacters(4_000))), v.maxLength(50)),
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
  api_key: v.optional(v.pipe(v.string(), maxCharacters(200))),
  email: v.optional(oneLine(254)),
  first_name: v.optional(oneLine(100)),
  last_name: v.optional(oneLine(100)),
  phone: v.optional(v.pipe(oneLine(40), digits)),
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
      service_code: v.pipe(v.string(), maxCharacters(80)),
      lat: v.optional(degrees(90)),
      long: v.optional(degrees(180)),
      address_string: v.optional(oneLine(300)),
      address_id: v.optional(oneLine(100)),
      account_id: v.optional(oneLine(100)),
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
    service_request_id: v.pipe(v.string(), maxCharacters(80)),
    /** The update's number with the sender, by either name. */
    update_id: v.optional(oneLine(100)),
    update_id_ext: v.optional(oneLine(100)),
    /** `OPEN`, `CLOSED`, or a finer status of the sender's. */
    status: v.optional(oneLine(40)),
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
