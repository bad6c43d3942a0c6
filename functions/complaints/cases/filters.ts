import { atLeast, atMost, equals, type Rule } from '../../kernel/table/rule';
import type { Status } from './complaint';
import { notFound } from './rules';

/*
 * Filters of lists of complaints: a rule of a list leaves out the items that do not meet it.
 */

export const ofStatus = (status: Status): Rule => equals('card.status', status, notFound);

export const ofCategory = (code: string): Rule => equals('card.category.code', code, notFound);

/** Complaints with coordinates inside the box: west, south, east, north in degrees. */
export const inArea = ([west, south, east, north]: readonly [number, number, number, number]): Rule[] => [
  atLeast('card.place.longitude', west, notFound),
  atMost('card.place.longitude', east, notFound),
  atLeast('card.place.latitude', south, notFound),
  atMost('card.place.latitude', north, notFound),
];
