import { atLeast, atMost, equals, outside, type Rule } from '../../kernel/table/rule';
import type { Status } from './complaint';
import { notFound } from './rules';

/*
 * Filters of lists of complaints: a rule of a list leaves out the items that do not meet it.
 */

export const ofStatus = (status: Status): Rule => equals('card.status', status, notFound);

export const ofCategory = (code: string): Rule => equals('card.category.code', code, notFound);

/** Between two meridians, over the 180th where west is the greater (RFC 7946, section 5.2). */
const between = (west: number, east: number): Rule[] => {
  const longitude = 'card.place.longitude';
  if (west > east) return [outside(longitude, east, west, notFound)];
  return [atLeast(longitude, west, notFound), atMost(longitude, east, notFound)];
};

/** Complaints with coordinates inside the box: west, south, east, north in degrees. */
export const inArea = ([west, south, east, north]: readonly [number, number, number, number]): Rule[] => [
  ...between(west, east),
  atLeast('card.place.latitude', south, notFound),
  atMost('card.place.latitude', north, notFound),
];
