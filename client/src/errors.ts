import type { ProblemCode } from './generated/index.ts';

/** What is wrong with one value of a request. */
export interface FieldError {
  readonly in: 'body' | 'query' | 'path' | 'header';
  /** A JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A problem as the portal sends it (RFC 9457); some have further members. */
export interface Problem {
  readonly type: string;
  /** In the language that was asked for: this may be shown to people. */
  readonly title: string;
  readonly status: number;
  readonly code: string;
  /** Quote it when you ask for help. */
  readonly requestId: string;
  /** In English, for who writes the program. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly [fact: string]: unknown;
}

/** The portal did not do what was asked. `text` is its answer as it came. */
export class AnswerError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly text: string,
  ) {
    super(message);
    this.name = 'AnswerError';
  }
}

/** The portal refused, and says why. Switch on `code`. */
export class ProblemError extends AnswerError {
  readonly code: string;

  constructor(
    readonly problem: Problem,
    text: string,
  ) {
    super(messageOf(problem), problem.status, text);
    this.name = 'ProblemError';
    this.code = problem.code;
  }
}

const messageOf = ({ title, code, detail, errors = [] }: Problem): string => {
  const fields = errors.map((each) => `${each.in} ${each.pointer || '/'}: ${each.detail}`);
  return [`${title} (${code})`, detail, ...fields].filter(Boolean).join('; ');
};

/** Whether it is a refusal, with one of these codes if any are named. */
export const isProblem = <C extends ProblemCode>(
  error: unknown,
  ...codes: readonly C[]
): error is ProblemError & { readonly code: C } =>
  error instanceof ProblemError && (codes.length === 0 || (codes as readonly string[]).includes(error.code));

/** An answer that is no success, as an error. Faces of other standards and what stands before the portal have refusals of their own. */
export const errorOf = (status: number, media: string, text: string): AnswerError => {
  if (media.startsWith('application/problem+json'))
    return new ProblemError(JSON.parse(text) as Problem, text);
  return new AnswerError(`The portal answered ${status}: ${text.slice(0, 200)}`, status, text);
};
