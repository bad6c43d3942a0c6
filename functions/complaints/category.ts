import * as v from 'valibot';
import type { Mark } from '../kernel/action';
import type { Stored } from '../kernel/dynamo';
import { code, id, latitude, longitude, names, number, text } from '../kernel/fields';
import type { FieldError } from '../kernel/refusal';
import { Refusal } from '../kernel/refusal';
import type { Entry } from '../kernel/write';

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
        v.check((list) => unique(list), 'Each option needs a code of its own.'),
      ),
    ),
  }),
  v.check(
    ({ type, options }) => type.endsWith('valuelist') === (options !== undefined),
    'Options belong to singlevaluelist and multivaluelist, and only to those.',
  ),
);
export type Question = v.InferOutput<typeof question>;

/** The corners of an area, in degrees; the complaint's coordinates must lie inside. */
export const area = v.pipe(
  v.strictObject({ west: longitude, south: latitude, east: longitude, north: latitude }),
  v.check(
    ({ west, south, east, north }) => west < east && south < north,
    'West of east, and south of north.',
  ),
);
export type Area = v.InferOutput<typeof area>;

/** What an agency says of a category of complaints. */
export const categoryDetails = {
  /** Categories are shown together by group, such as `roads`. */
  group: code,
  names: names(100),
  description: v.optional(names(500)),
  questions: v.pipe(
    v.array(question),
    v.maxLength(20),
    v.check((list) => unique(list), 'Each question needs a code of its own.'),
  ),
  /** Hours within which the agency undertakes to close a complaint, not counting waits for the citizen. */
  serviceLevel: v.strictObject({ hours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8760)) }),
  /** Days after the outcome within which the citizen may reopen. */
  reopenDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365)),
  area: v.optional(area),
  /** Whether citizens may file under it. */
  active: v.boolean(),
};
const categoryShape = v.strictObject(categoryDetails);
export type CategoryDetails = v.InferOutput<typeof categoryShape>;

/** A category as everybody sees it; lists leave out its questions and version. */
export const categoryView = v.strictObject({ agencyId: id, code, version: v.number(), ...categoryDetails });
export const categorySummary = v.omit(categoryView, ['questions', 'version']);

/** A category: the data of an agency, by which a complaint is asked about, routed and timed. */
export interface Category extends CategoryDetails {
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
}

export interface CategoryItem extends Stored, CategoryDetails {
  readonly agencyId: string;
  readonly code: string;
  readonly card: v.InferOutput<typeof categorySummary>;
  readonly made: Mark;
  readonly timeline: Readonly<Record<string, Entry>>;
}

const answerValue = v.union([text(2000), number(-1e15, 1e15), v.pipe(v.array(code), v.maxLength(50))]);
export const answer = v.strictObject({ question: code, value: answerValue });
export type Answer = v.InferOutput<typeof answer>;

const isInstant = v.pipe(v.string(), v.isoTimestamp());

const fits = ({ type, options = [] }: Question, value: Answer['value']): boolean => {
  const offered = (choice: unknown): boolean => options.some((each) => each.code === choice);
  switch (type) {
    case 'number':
      return typeof value === 'number';
    case 'datetime':
      return v.is(isInstant, value);
    case 'singlevaluelist':
      return offered(value);
    case 'multivaluelist':
      return Array.isArray(value) && value.every(offered);
    default:
      return typeof value === 'string' && (type === 'text' || value.length <= 255);
  }
};

const wrong = (pointer: string, rule: string, detail: string): FieldError => ({
  in: 'body',
  pointer,
  code: rule,
  detail,
});

/** Refuses answers that do not answer the category's questions: `invalid-answer` (422), naming each. */
export const checkAnswers = (
  { questions }: Pick<Category, 'questions'>,
  answers: readonly Answer[],
): void => {
  const errors = answers.flatMap(({ question: asked, value }, index) => {
    const known = questions.find((each) => each.code === asked);
    const again = answers.findIndex((each) => each.question === asked) < index;
    if (!known)
      return [wrong(`/answers/${index}/question`, 'unknown-question', 'The category asks no such question.')];
    if (again) return [wrong(`/answers/${index}/question`, 'answered-twice', 'Answer each question once.')];
    return fits(known, value)
      ? []
      : [
          wrong(
            `/answers/${index}/value`,
            'wrong-answer',
            `The question wants an answer of type ${known.type}.`,
          ),
        ];
  });
  const unanswered = questions
    .filter((each) => each.required && !answers.some((given) => given.question === each.code))
    .map((each) => wrong('/answers', 'unanswered', `The question "${each.code}" must be answered.`));
  const all = [...errors, ...unanswered];
  if (all.length) throw new Refusal('invalid-answer', { errors: all });
};

/** Whether the place lies in the category's area. A place known by its address alone is for the agency to judge. */
export const covers = (
  { area: inside }: Pick<Category, 'area'>,
  place: { readonly latitude?: number | undefined; readonly longitude?: number | undefined },
): boolean => {
  const { latitude: north, longitude: east } = place;
  if (!inside || north === undefined || east === undefined) return true;
  return north >= inside.south && north <= inside.north && east >= inside.west && east <= inside.east;
};
