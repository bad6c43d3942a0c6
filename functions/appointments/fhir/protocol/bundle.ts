import type { Bundle } from 'fhir/r4';
import * as v from 'valibot';
import { root } from './protocol';

/*
 * Replies to searches: a Bundle with one page and its links. `self` repeats the search.
 */

type Resource = v.GenericSchema<unknown, unknown>;

/** With resources that a search may include besides, none by default. */
export const bundleOf = <const S extends Resource, const I extends Resource = never>(
  resource: S,
  included?: I,
) =>
  v.strictObject({
    resourceType: v.literal('Bundle'),
    type: v.literal('searchset'),
    /** Of a count, and of what is on one page. */
    total: v.optional(v.number()),
    link: v.array(v.strictObject({ relation: v.picklist(['self', 'next']), url: v.string() })),
    entry: v.optional(
      v.array(
        v.strictObject({
          fullUrl: v.string(),
          resource: included ? v.union([resource, included]) : resource,
          search: v.strictObject({ mode: v.picklist(['match', 'include']) }),
        }),
      ),
    ),
  });

/** Checks that the result is a FHIR Bundle. */
type Searchset = Pick<Bundle, 'resourceType' | 'type' | 'total' | 'link'>;
type Relation = 'self' | 'next';

interface SearchRequest {
  readonly origin: string;
  readonly base: string;
  /** The search parameters that were understood. */
  readonly query: Readonly<Record<string, string | number | readonly string[] | undefined>>;
}

interface Page<R> {
  readonly items: readonly R[];
  /** The cursor of the next page. */
  readonly next?: string | undefined;
  readonly isFirst: boolean;
}

const search = (query: SearchRequest['query']): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((each): [string, string] => [name, String(each)]),
  );
  return String(new URLSearchParams(pairs));
};

/** The address of a resource type. */
const urlOf = ({ origin, base }: Pick<SearchRequest, 'origin' | 'base'>, type: string): string =>
  `${origin}${base}${root}/${type}`;

/** An entry of a resource of a type, which was asked to be included. */
export const includedEntry = <R extends { readonly id: string }>(
  request: SearchRequest,
  type: string,
  resource: R,
) => ({
  ...{ fullUrl: `${urlOf(request, type)}/${resource.id}`, resource },
  search: { mode: 'include' as const },
});

interface Counting {
  readonly _count?: number | undefined;
  readonly _summary?: string | undefined;
}

/** Whether the client wants to know how many there are, and not which (FHIR R4, "Search", `_summary` and `_count`). */
export const isCount = ({ _count, _summary }: Counting): boolean => _count === 0 || _summary === 'count';

/** The answer to a count. */
export const counted = (type: string, request: SearchRequest, total: number) =>
  ({
    ...{ resourceType: 'Bundle', type: 'searchset', total },
    link: [{ relation: 'self', url: `${urlOf(request, type)}?${search(request.query)}` }],
  }) as const satisfies Searchset;

export const searchset = <R extends { readonly id: string }>(
  type: string,
  request: SearchRequest,
  { items, next, isFirst }: Page<R>,
) => {
  const isWhole = isFirst && next === undefined;
  const url = urlOf(request, type);
  const link = (relation: Relation, query: SearchRequest['query']) => ({
    relation,
    url: `${url}?${search(query)}`,
  });
  const whole = {
    resourceType: 'Bundle',
    type: 'searchset',
    ...(isWhole ? { total: items.length } : {}),
    link: [
      link('self', request.query),
      ...(next === undefined ? [] : [link('next', { ...request.query, cursor: next })]),
    ],
  } as const satisfies Searchset;
  const entry = items.map((resource) => ({
    ...{ fullUrl: `${url}/${resource.id}`, resource },
    search: { mode: 'match' as const },
  }));
  // A list without entries is left out (FHIR R4, "JSON Representation").
  return { ...whole, ...(entry.length ? { entry } : {}) };
};
