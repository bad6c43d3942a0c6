import * as v from 'valibot';
import { atLeast, atMost, equals, oneOf, outside, type Rule } from '../../kernel/table/rule';
import { isOpen, type Status, statuses } from './lifecycle';
import { notFound } from './rules';

/*
 * Filters of lists of complaints: a rule of a list leaves out the items that do not meet it.
 */

/** What lists of complaints can be narrowed to: one status, or all that are open or closed. */
export const statusFilter = v.picklist(['open', 'closed', 'all', ...statuses]);
export type StatusFilter = v.InferOutput<typeof statusFilter>;

/** The statuses that a filter lets through. */
const statusesOf = (filter: StatusFilter): readonly Status[] => {
  if (filter === 'all') return statuses;
  if (filter === 'open' || filter === 'closed')
    return statuses.filter((status) => isOpen(status) === (filter === 'open'));
  return [filter];
};

/** The lists of an agency's queue in which there may be what a filter lets through. */
export const listsOf = (filter: StatusFilter): readonly ('open' | 'closed')[] =>
  (['open', 'closed'] as const).filter((list) =>
    statusesOf(filter).some((status) => isOpen(status) === (list === 'open')),
  );

export const ofStatus = (filter: StatusFilter): Rule[] =>
  filter === 'all' ? [] : [oneOf('card.status', statusesOf(filter), notFound)];

export const ofUnit = (unit: string): Rule => equals('card.assignment.unit', unit, notFound);
export const ofOfficer = (officer: string): Rule => equals('card.assignment.officer', officer, notFound);

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
