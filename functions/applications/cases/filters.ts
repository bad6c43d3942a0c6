import * as v from 'valibot';
import { below, equals, oneOf, type Rule } from '../../kernel/table/rule';
import { isOpen, type Status, statuses } from './application';
import { notFound } from './rules';

/*
 * Filters of lists of applications: a rule of a list leaves out the items that do not meet it.
 */

export const statusFilter = v.picklist(['open', 'closed', 'all', ...statuses]);
export type StatusFilter = v.InferOutput<typeof statusFilter>;

const statusesOf = (filter: StatusFilter): readonly Status[] => {
  if (filter === 'all') return statuses;
  if (filter === 'open' || filter === 'closed')
    return statuses.filter((status) => isOpen(status) === (filter === 'open'));
  return [filter];
};

export const ofStatus = (filter: StatusFilter): Rule[] =>
  filter === 'all' ? [] : [oneOf('card.status', statusesOf(filter), notFound)];

export const ofService = (code: string): Rule => equals('card.service.code', code, notFound);
export const ofUnit = (unit: string): Rule => equals('card.assignment.unit', unit, notFound);
export const ofOfficer = (officer: string): Rule => equals('card.assignment.officer', officer, notFound);
export const dueBefore = (now: string): Rule => below('card.dueAt', now, notFound);
