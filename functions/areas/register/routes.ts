import * as v from 'valibot';
import { pointInput } from '../../blocks/areas/point';
import type { Routes } from '../../kernel/contract/contract';
import { date, id, pageOf, paging } from '../../kernel/text/fields';
import { areaBody, areaSummary, areaView, publicAreaView } from './area';
import * as examples from './examples';
import { ownReference } from './fields';

const reads = { agency: 'areas:read' } as const;
const writes = { agency: 'areas:write' } as const;
const oneOwn = v.strictObject({ areaReference: ownReference });
const one = v.strictObject({ area: id });
const missing = { 'area-not-found': 404 } as const;
/** The day of which is asked; today by default. */
const on = { on: v.optional(date) };

/** A border of some thousands of positions. */
const bodyLimit = 1_000_000;

export const registerRoutes = {
  listWholes: {
    method: 'GET',
    path: '/v1/public/areas',
    access: 'anyone',
    summary: 'List the areas that are a part of no other, by name',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(areaSummary), cache: 60 },
    example: examples.listWholes,
  },
  areasAt: {
    method: 'GET',
    path: '/v1/public/areas/at',
    access: 'anyone',
    summary: 'List the areas that a point is in, from the whole to the part',
    description:
      'At all levels: country, governorate, municipality, district, and areas of other uses. With `on` as it was on that day: a new border does not change what was decided by the old. A point on a border is in both areas. What an agency changes shows here within ten minutes.',
    query: v.strictObject({ point: pointInput, ...on }),
    reply: { status: 200, body: v.strictObject({ items: v.array(areaSummary) }), cache: 60 },
    example: examples.areasAt,
  },
  getArea: {
    method: 'GET',
    path: '/v1/public/areas/{area}',
    access: 'anyone',
    summary: 'Show an area with its border, as it is or was on a day',
    params: one,
    query: v.strictObject(on),
    reply: { status: 200, body: publicAreaView, cache: 60 },
    refusals: missing,
    example: examples.getArea,
  },
  listParts: {
    method: 'GET',
    path: '/v1/public/areas/{area}/areas',
    access: 'anyone',
    summary: 'List the areas that are a part of one, by name',
    params: one,
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(areaSummary), cache: 60 },
    example: examples.listParts,
  },
  putArea: {
    method: 'PUT',
    path: '/v1/agency/areas/register/{areaReference}',
    access: writes,
    upsert: true,
    summary: 'Register an area under your own reference, or a new edition of it',
    description:
      'With a later `validFrom` it is another edition, and the earlier one ends on the day before; with the same day the edition is put right. A register can be sent again and again: what is so already stays. `parent` is your own reference of the area that it is a part of, or the id that the portal gave; it must be of a higher level. The shape is a Polygon or MultiPolygon of GeoJSON (RFC 7946), at most 8,000 positions, whose rings are closed and do not cross.',
    params: oneOwn,
    body: areaBody,
    bodyLimit,
    reply: { status: 204 },
    refusals: { 'parent-unknown': 422, 'level-kept': 409, 'edition-later': 409, 'too-many-editions': 409 },
    example: examples.putArea,
  },
  showOwnArea: {
    method: 'GET',
    path: '/v1/agency/areas/register/{areaReference}',
    access: reads,
    summary: 'Show an area by your own reference',
    params: oneOwn,
    reply: { status: 200, body: areaView },
    refusals: missing,
    example: examples.showOwnArea,
  },
} as const satisfies Routes;
