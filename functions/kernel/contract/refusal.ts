/** Where in the request the refused value stood. */
export type Part = 'body' | 'query' | 'path' | 'header';

/** One reason why a value was refused. */
export interface FieldError {
  readonly in: Part;
  /** JSON Pointer (RFC 6901) to the value in its part: `/place/latitude`, `/limit`, `/Idempotency-Key`. */
  readonly pointer: string;
  /** What rule was broken, stable: `max_length`, `strict_object`, `outside-area`. */
  readonly code: string;
  /** What is wrong, or what would be right, in a sentence. */
  readonly detail: string;
}

/** Errors in one answer: enough to correct a form, but no long answer to a short request. */
export const maxReportedErrors = 20;

/** What JSON can say. */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };

export interface RefusalContext {
  /** In English, as those of the errors: said in the caller's language by the service's `sentences`. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Facts that let the client go on, such as the state an item is in. Become members of the problem. */
  readonly facts?: Readonly<Record<string, Fact>>;
  /** Seconds after which it may be tried again: the header `retry-after`, and a member of the problem. */
  readonly retryAfter?: number;
}

/** The expected "no" of a service, named by a code that its contract declares and that maps to a status there. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: string,
    readonly context: RefusalContext = {},
  ) {
    super(context.detail ?? code);
  }
}

/** Refuses one field of the body by a rule that no schema can state. */
export const refuseField = (code: string, pointer: string, detail: string): Refusal =>
  new Refusal(code, { detail, errors: [{ in: 'body', pointer, code, detail }] });

/** What no schema can say of a query. */
export const refuseQuery = (pointer: string, code: string, detail: string): Refusal =>
  new Refusal('invalid-request', { errors: [{ in: 'query', pointer, code, detail }] });

/**
 * Attempts something. If it is refused now, the same action may have succeeded before: a repeat then gets the first answer,
 * which `before` finds.
 */
export const orAsBefore = async <T, U>(
  attempt: () => Promise<T>,
  before: () => Promise<U | undefined>,
): Promise<T | U> => {
  try {
    return await attempt();
  } catch (error) {
    const known = error instanceof Refusal ? await before() : undefined;
    if (known === undefined) throw error;
    return known;
  }
};
