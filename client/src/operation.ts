/*
 * What an operation of the portal is to programs: its types, and the row by which it is called.
 */

/** What a call may be told besides its arguments. */
export interface CallOptions {
  /** Of a write: a key that your program has kept, so that the call is a repeat of an earlier one. A new one if left out. */
  readonly idempotencyKey?: string;
  /** The language of titles and names, such as `ar`; in place of the client's. */
  readonly language?: string;
  /** Headers that only some routes know, such as `If-Match`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the call, and its waiting. */
  readonly signal?: AbortSignal;
}

/** For whom an agency's system reads somebody's personal data, and why. That person sees it. */
export interface AccessPurpose {
  readonly officer: string;
  readonly purpose: string;
}

// biome-ignore lint/complexity/noBannedTypes: `{}` is what an object fits whose members are all optional
type MayBeLeftOut<A> = {} extends A ? true : false;

/** Arguments come first, and may be left out where none is required. */
type Call<A> =
  MayBeLeftOut<A> extends true ? [asked?: A, options?: CallOptions] : [asked: A, options?: CallOptions];
type PersonalCall<A> = [asked: A, options: CallOptions & AccessPurpose];

export type NoArguments = Readonly<Record<string, never>>;

/** An entry of a page. */
type EntryOf<R> = R extends { readonly items: readonly (infer E)[] } ? E : never;

export type Operation<A, R> = (...call: Call<A>) => Promise<R>;
export type PersonalOperation<A, R> = (...call: PersonalCall<A>) => Promise<R>;
/** One page, or by `all` the entries of every page, asked for as they are needed. */
export type PagedOperation<A, R> = Operation<A, R> & {
  readonly all: (...call: Call<A>) => AsyncIterable<EntryOf<R>>;
};
export type PersonalPagedOperation<A, R> = PersonalOperation<A, R> & {
  readonly all: (...call: PersonalCall<A>) => AsyncIterable<EntryOf<R>>;
};

/** How an operation is called. */
export interface OperationRow {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** `bearer`: an agency's key, shown as a bearer token. */
  readonly access: 'anyone' | 'citizen' | 'operator' | 'agency' | 'bearer';
  readonly reply: 'none' | 'json' | 'text' | 'bytes';
  readonly body?: 'json' | 'form' | 'raw';
  /** Arguments that stand in the query; those of the path stand in its braces, all others in the body. */
  readonly query?: readonly string[];
  readonly accept?: string;
  /** It wants an idempotency key. */
  readonly write?: boolean;
  /** It wants officer and purpose. */
  readonly personal?: boolean;
  readonly paged?: boolean;
}
