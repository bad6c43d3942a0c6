import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id, oneLine, paging } from '../../kernel/text/fields';
import * as examples from './examples';

const nameMap = v.record(v.string(), v.string());

/** A place that was found: where it is, and in what. */
export const foundPlace = v.strictObject({
  kind: v.picklist(['area', 'street', 'address']),
  id,
  names: nameMap,
  number: v.nullable(v.string()),
  unit: v.nullable(v.string()),
  level: v.nullable(v.string()),
  latitude: v.nullable(v.number()),
  longitude: v.nullable(v.number()),
  within: v.nullable(v.strictObject({ id, names: nameMap })),
});
export type FoundPlace = v.InferInput<typeof foundPlace>;

export const searchRoutes = {
  searchPlaces: {
    method: 'GET',
    path: '/v1/public/areas/search',
    access: 'anyone',
    summary: 'Find areas, streets and addresses by name, the best first',
    description:
      'In any language that they are named in, with typing errors, and however keyboards of Arabic and Persian write. A street with a number finds the address. What is named anew is found some minutes later.',
    query: v.strictObject({ q: oneLine(100), limit: paging.limit }),
    reply: { status: 200, body: v.strictObject({ items: v.array(foundPlace) }), cache: 60 },
    example: examples.searchPlaces,
  },
} as const satisfies Routes;
