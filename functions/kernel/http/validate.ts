import * as v from 'valibot';
import { type FieldError, maxReportedErrors, type Part, Refusal } from '../contract/refusal';
import { isRow } from '../contract/rows';
import { pointerStep } from '../text/pointer';
import { anObject, codeOf, type Issue as FieldIssue, sentenceOf } from './field-sentences';

type Issue = v.BaseIssue<unknown>;

/** What a rule says that brings no words of its own: never the validator's. */
const message = (issue: Issue): string => sentenceOf(issue as FieldIssue);

/** RFC 6901 section 3. */

const pointerOf = (issue: Issue): string =>
  (issue.path ?? []).map(({ key }) => `/${pointerStep(String(key))}`).join('');

const errorOf = (issue: Issue, part: Part): FieldError => ({
  in: part,
  pointer: pointerOf(issue),
  code: codeOf(issue),
  detail: issue.message,
});

/** What is wrong with a part of a body that was decoded by itself, pointed to from there. */
export const fieldErrorsOf = (issues: readonly Issue[]): FieldError[] =>
  issues.slice(0, maxReportedErrors).map((issue) => errorOf(issue, 'body'));

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
    arraysForObjects(entry, members[name], `${pointer}/${pointerStep(name)}`),
  );
};

/** Decodes the parts of a request and collects the errors of all of them, so that one answer reports them together. */
export class Decoding {
  private readonly errors: FieldError[] = [];

  decode(part: Part, schema: v.GenericSchema<unknown, unknown> | undefined, value: unknown): unknown {
    if (!schema) return undefined;
    const result = v.safeParse(schema, value, { abortPipeEarly: true, message });
    if (!result.success) {
      this.errors.push(...result.issues.map((issue) => errorOf(issue, part)));
      return undefined;
    }
    for (const pointer of arraysForObjects(schema, value)) {
      this.errors.push({ in: part, pointer, code: 'strict_object', detail: anObject });
    }
    return result.output;
  }

  /** Refuses the request if anything in it was wrong. */
  settle(): void {
    if (this.errors.length === 0) return;
    throw new Refusal('invalid-request', { errors: this.errors.slice(0, maxReportedErrors) });
  }
}
