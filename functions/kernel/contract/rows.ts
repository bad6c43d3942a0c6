import type * as v from 'valibot';
import type { FieldError } from './refusal';

/*
 * Lists whose entries are taken one by one: what is wrong with one entry refuses that entry, and not the request.
 */

type Issues = readonly v.BaseIssue<unknown>[];

/** An entry that is not what its schema describes. The issues are private, as the request's hash is made of what was sent. */
export class MalformedRow {
  readonly #issues: Issues;

  constructor(
    readonly given: unknown,
    issues: Issues,
  ) {
    this.#issues = issues;
  }

  /** For `fieldErrorsOf` (`kernel/http/validate.ts`), which says them in the caller's language. */
  get issues(): Issues {
    return this.#issues;
  }
}

const rows = new WeakSet<object>();

/**
 * An entry of such a list. It is described as its schema is, and decoded into what the schema makes of it or a
 * `MalformedRow`.
 */
export const row = <const S extends v.GenericSchema<unknown, unknown>>(
  schema: S,
): v.GenericSchema<v.InferInput<S>, v.InferOutput<S> | MalformedRow> => {
  const made: v.GenericSchema<v.InferInput<S>, v.InferOutput<S> | MalformedRow> = {
    ...schema,
    '~run': ({ value }, config) => {
      const { issues, value: decoded } = schema['~run']({ value }, config);
      return { typed: true, value: issues ? new MalformedRow(value, issues) : (decoded as v.InferOutput<S>) };
    },
  };
  rows.add(made);
  return made;
};

export const isRow = (schema: object): boolean => rows.has(schema);

/** Where an entry stands in the body of its call. */
export const pointerTo = (index: number): string => `/items/${index}`;

/** What is wrong with an entry, pointed to where it stands in the call. */
export const placed = (errors: readonly FieldError[], index: number): FieldError[] =>
  errors.map((error) => ({ ...error, pointer: pointerTo(index) + error.pointer }));

interface ExplainedResult {
  readonly detail?: string | undefined;
  readonly errors?: readonly { readonly detail: string }[] | undefined;
}

/** What became of the entries of a call, with what is wrong with each in the caller's language (`translate` of the request). */
export const translateResults = <R extends ExplainedResult>(
  results: readonly R[],
  translate: (english: string) => string,
): R[] =>
  results.map((result) => ({
    ...result,
    ...(result.detail === undefined ? {} : { detail: translate(result.detail) }),
    ...(result.errors
      ? { errors: result.errors.map((each) => ({ ...each, detail: translate(each.detail) })) }
      : {}),
  }));
