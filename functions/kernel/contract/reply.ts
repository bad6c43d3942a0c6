import type * as v from 'valibot';

export type Schema = v.GenericSchema<unknown, unknown>;

/** What a route answers when it does what it was asked. */
export interface Reply {
  readonly status: 200 | 201 | 204;
  /** What the reply must look like; a reply that does not is our fault, and a 500. */
  readonly body?: Schema;
  /** Where what was made can be found: a path with `{names}` of the reply's members, or `{paths.to}` them. */
  readonly location?: string;
  /** Where there is one already, it is answered as it is, with 200 (`Existing`). */
  readonly existing?: true;
  /** The media type of a reply that is not JSON; its body is then a text. */
  readonly media?: string;
  /** Written as another media type for who names that first in `Accept`. */
  readonly also?: { readonly media: string; readonly write: (body: unknown) => Promise<string> };
  /** What a text of JSON holds, for the description; the text is answered as it is. */
  readonly shows?: Schema;
  /** The reply is a file of that media type, and its body a `download`. Clients name the type first in `Accept`. */
  readonly binary?: true;
  /** The reply is a page of a text (`PagedText`). */
  readonly paged?: true;
  /** Seconds for which anybody may keep the reply; if it is `private`, nothing on its way. Without it nobody may. */
  readonly cache?: number;
  readonly private?: true;
  /** Sent with an `ETag`: who names it in `If-None-Match` is answered 304 as long as the reply is the same. */
  readonly tagged?: true;
  /** Says things in the caller's language (`Accept-Language`, or `language` of the query), and so is kept by language. */
  readonly localized?: true;
  /** Sent besides the usual ones: what a page tells the browser, in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The name of the whole, in formats where it has one: the root element of XML. */
  readonly root?: string;
}

/** What a client sends and gets in one true case; shown by the documentation and checked by the tests. */
export interface Example {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly reply?: unknown;
}
