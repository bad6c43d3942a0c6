/*
 * Texts of many pages, such as a list as CSV: where the next page is stands beside the text, in the header `Link` (RFC 8288).
 */

/** The answer of a route whose reply is `paged`. */
export class PagedText {
  constructor(
    readonly text: string,
    /** The address of the next page; undefined after the last. */
    readonly next: string | undefined,
  ) {}
}

/** What a handler answers: of a `paged` reply a page, of any other what its schema says. */
export type PagedAnswer<Reply, Body> = Reply extends { readonly paged: true } ? PagedText : Body;

/** The address of the next page of a list that was asked for at `path`, by its query with another cursor. */
export const nextPage = (
  path: string,
  query: Readonly<Record<string, unknown>>,
  cursor: string | undefined,
): string | undefined => {
  if (cursor === undefined) return undefined;
  const given = Object.entries({ ...query, cursor }).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `${path}?${new URLSearchParams(given)}`;
};
