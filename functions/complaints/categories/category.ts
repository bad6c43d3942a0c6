import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import type { Entry } from '../../kernel/table/update';
import { code, id, instant, latitude, longitude, names, texts, wholeNumber } from '../../kernel/text/fields';
import { answerDays, escalation, serviceLevel } from './promise';

/** The kinds of answer, by the names of GeoReport v2 (`datatype` of a service attribute). */
const answerTypes = ['string', 'text', 'number', 'datetime', 'singlevaluelist', 'multivaluelist'] as const;

const unique = (list: readonly { readonly code: string }[]): boolean =>
  new Set(list.map((each) => each.code)).size === list.length;

const option = v.strictObject({ code, names: names(100) });

export const question = v.pipe(
  v.strictObject({
    code,
    type: v.picklist(answerTypes),
    names: names(300),
    required: v.boolean(),
    /** The choices of a list; none for other types. */
    options: v.optional(
      v.pipe(
        v.array(option),
        v.minLength(1),
        v.maxLength(50),
        v.check((list) => unique(list), 'Each option must have a code of its own.'),
      ),
    ),
  }),
  v.check(
    ({ type, options }) => type.endsWith('valuelist') === (options !== undefined),
    'Give options to questions of the kinds singlevaluelist and multivaluelist, and only to those.',
  ),
);
export type Question = v.InferOutput<typeof question>;

/** The corners of an area, in degrees; the complaint's coordinates must lie inside. */
const area = v.pipe(
  v.strictObject({ west: longitude, south: latitude, east: longitude, north: latitude }),
  v.check(
    ({ west, south, east, north }) => west !== east && south < north,
    'West must differ from east, and south must be less than north.',
  ),
);

/** The details of a category that an agency sets. */
export const categoryDetails = {
  /** Categories are shown together by group, such as `roads`. */
  group: code,
  names: names(100),
  description: v.optional(texts(500)),
  questions: v.pipe(
    v.array(question),
    v.maxLength(20),
    v.check((list) => unique(list), 'Each question must have a code of its own.'),
  ),
  serviceLevel,
  escalation: v.optional(escalation),
  answerDays: v.optional(answerDays),
  /** Days after the outcome within which the citizen may reopen. */
  reopenDays: wholeNumber(0, 365),
  area: v.optional(area),
  /** Whether people may report without the agency learning who they are. */
  anonymous: v.optional(v.boolean()),
  /** Whether citizens may file under it. */
  active: v.boolean(),
};
const categoryShape = v.strictObject(categoryDetails);
export type CategoryDetails = v.InferOutput<typeof categoryShape>;

/** A category as its agency sets it; lists leave out its questions and version. */
export const categoryView = v.strictObject({ agencyId: id, code, version: v.number(), ...categoryDetails });
const categorySummary = v.omit(categoryView, ['questions', 'version']);

/** As everybody sees it. */
export const publicCategory = withAgencyNames(categoryView);
export const publicCategorySummary = withAgencyNames(categorySummary);

/** When a complaint would be due that were filed at `filedAt`. */
export const duePreview = v.strictObject({
  ...v.pick(categoryView, ['agencyId', 'code', 'version', 'serviceLevel']).entries,
  filedAt: instant,
  /** When its time begins to run. */
  startsAt: instant,
  dueAt: instant,
  /** The calendar by which that was worked out; null around the clock. */
  calendar: v.nullable(v.strictObject({ id: code, version: v.number(), timeZone: v.string() })),
});

/** A category: the data of an agency, by which a complaint is asked about, routed and timed. */
export interface Category extends CategoryDetails {
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
}

export const showCategory = (category: Category): v.InferInput<typeof categoryView> => {
  const { agencyId, code: name, version, group, names: texts, description, questions, anonymous } = category;
  const { serviceLevel, escalation, answerDays, reopenDays, area, active } = category;
  return {
    ...{ agencyId, code: name, version, group, names: texts, questions, serviceLevel, reopenDays, active },
    ...(description ? { description } : {}),
    ...(escalation ? { escalation } : {}),
    ...(answerDays ? { answerDays } : {}),
    ...(area ? { area } : {}),
    ...(anonymous === undefined ? {} : { anonymous }),
  };
};

export interface CategoryItem extends Stored, CategoryDetails {
  readonly agencyId: string;
  readonly code: string;
  readonly card: v.InferOutput<typeof categorySummary>;
  readonly made: Mark;
  readonly timeline: Readonly<Record<string, Entry>>;
}

/** Whether the place lies in the category's area, which may reach over the antimeridian. A place known by its address alone is for the agency to judge. */
export const coversPlace = (
  { area: inside }: Pick<Category, 'area'>,
  place: { readonly latitude?: number | undefined; readonly longitude?: number | undefined },
): boolean => {
  const { latitude: north, longitude: east } = place;
  if (!inside || north === undefined || east === undefined) return true;
  const { west, east: eastern } = inside;
  const across = west > eastern ? east >= west || east <= eastern : east >= west && east <= eastern;
  return across && north >= inside.south && north <= inside.north;
};
/** The category as it was when it decided something of a complaint. */
export type CategoryStamp = Pick<Category, 'agencyId' | 'code' | 'version' | 'names'>;
export const stampOf = ({ agencyId, code, version, names }: Category): CategoryStamp => ({
  agencyId,
  code,
  version,
  names,
});
