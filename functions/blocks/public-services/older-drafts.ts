import * as v from 'valibot';
import { date } from '../../kernel/text/fields';
import type { OlderDrafts } from './definition';

/*
 * What was begun under an earlier version may be finished under it, until a day or without an end, or must be brought to the
 * newest version first. The strictest of what later versions ask counts.
 */

export const standingView = v.strictObject({
  rule: v.picklist(['current', 'finish-by', 'must-upgrade']),
  /** The last day on which it can be finished under its own version. */
  date: v.nullable(date),
});
export type Standing = v.InferInput<typeof standingView>;

/** How a draft of a version stands on a day, given what each version asks of those before it. */
export const standingOf = (
  version: number,
  latest: number,
  asked: Readonly<Record<string, OlderDrafts>>,
  today: string,
): Standing => {
  const later = Object.entries(asked).flatMap(([number, each]) => (Number(number) > version ? [each] : []));
  const dates = later.flatMap((each) => (each.rule === 'finish-by' ? [each.date] : [])).sort();
  const [first] = dates;
  if (version >= latest) return { rule: 'current', date: null };
  const isOver = first !== undefined && first < today;
  if (isOver || later.some(({ rule }) => rule === 'must-upgrade'))
    return { rule: 'must-upgrade', date: null };
  return first === undefined ? { rule: 'current', date: null } : { rule: 'finish-by', date: first };
};
