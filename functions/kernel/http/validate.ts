import * as v from 'valibot';
import { type FieldError, type Part, Refusal } from '../contract/refusal';
import { isRow } from '../contract/rows';
import type { Language } from '../text/languages';
import { codeOf, isValidatorsOwn, sentenceOf } from './field-sentences';

/** Errors in one answer: enough to correct a form, but no long answer to a short request. */
const maxReportedErrors = 20;

type Issue = v.BaseIssue<unknown>;
type Translated = Readonly<Record<Exclude<Language, 'en'>, string>>;

/** What is wrong with a value, by the code of the rule; `{}` is replaced by the requirement. English is in `field-sentences.ts`. */
const translations: Readonly<Record<string, Translated>> = {
  missing: { ar: 'هذا الحقل مطلوب.', fa: 'این فیلد لازم است.' },
  undeclared: { ar: 'لا يوجد حقل بهذا الاسم.', fa: 'چنین فیلدی وجود ندارد.' },
  max_length: { ar: 'الطول {} على الأكثر.', fa: 'حداکثر طول {} است.' },
  min_length: { ar: 'الطول {} على الأقل.', fa: 'حداقل طول {} است.' },
  max_value: { ar: '{} على الأكثر.', fa: 'حداکثر {}.' },
  min_value: { ar: '{} على الأقل.', fa: 'حداقل {}.' },
  picklist: { ar: 'واحد من {}.', fa: 'یکی از {}.' },
  non_empty: { ar: 'يجب ألا يكون فارغًا.', fa: 'نباید خالی باشد.' },
};
const otherwise: Translated = { ar: 'القيمة المتوقعة: {}.', fa: 'مقدار مورد انتظار: {}.' };

const detailOf = (issue: Issue, code: string, language: Language): string => {
  // A message that is not valibot's own was written for this rule, and says more.
  if (!isValidatorsOwn(issue)) return issue.message;
  if (language === 'en') return sentenceOf(issue) ?? issue.message;
  const requirement = issue.expected?.replace(/^[<>]=?/, '') ?? issue.type;
  return (translations[code] ?? otherwise)[language].replace('{}', requirement);
};

const anObject = (language: Language): string =>
  language === 'en' ? 'Must be an object with named fields.' : otherwise[language].replace('{}', 'Object');

/** RFC 6901 section 3. */
const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const pointerOf = (issue: Issue): string =>
  (issue.path ?? []).map(({ key }) => `/${escapePointer(String(key))}`).join('');

const errorOf = (issue: Issue, part: Part, language: Language): FieldError => {
  const code = codeOf(issue);
  return { in: part, pointer: pointerOf(issue), code, detail: detailOf(issue, code, language) };
};

/** What is wrong with a part of a body that was decoded by itself, at its pointer. */
export const fieldErrorsOf = (issues: readonly Issue[], language: Language, at: string): FieldError[] =>
  issues.slice(0, maxReportedErrors).map((issue) => {
    const error = errorOf(issue, 'body', language);
    return { ...error, pointer: at + error.pointer };
  });

type Shape = v.GenericSchema<unknown, unknown> & {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
};

/** Pointers to arrays where objects are expected, which valibot accepts if no member is required. */
const arraysForObjects = (shape: Shape, value: unknown, pointer = ''): string[] => {
  const { entries, item, wrapped } = shape;
  if (isRow(shape)) return [];
  if (wrapped) return arraysForObjects(wrapped, value, pointer);
  if (Array.isArray(value)) {
    if (entries) return [pointer];
    return item ? value.flatMap((each, index) => arraysForObjects(item, each, `${pointer}/${index}`)) : [];
  }
  // Most values are texts, in which no list can stand: only objects are looked into.
  if (typeof value !== 'object' || value === null) return [];
  const members = value as Readonly<Record<string, unknown>>;
  return Object.entries(entries ?? {}).flatMap(([name, entry]) =>
    arraysForObjects(entry, members[name], `${pointer}/${escapePointer(name)}`),
  );
};

/** Decodes the parts of a request and collects the errors of all of them, so that one answer reports them together. */
export class Decoding {
  private readonly errors: FieldError[] = [];

  constructor(private readonly language: Language) {}

  decode(part: Part, schema: v.GenericSchema<unknown, unknown> | undefined, value: unknown): unknown {
    if (!schema) return undefined;
    const result = v.safeParse(schema, value, { abortPipeEarly: true });
    if (!result.success) {
      this.errors.push(...result.issues.map((issue) => errorOf(issue, part, this.language)));
      return undefined;
    }
    const detail = anObject(this.language);
    for (const pointer of arraysForObjects(schema, value)) {
      this.errors.push({ in: part, pointer, code: 'strict_object', detail });
    }
    return result.output;
  }

  /** Refuses the request if anything in it was wrong. */
  settle(): void {
    if (this.errors.length === 0) return;
    throw new Refusal('invalid-request', { errors: this.errors.slice(0, maxReportedErrors) });
  }
}
