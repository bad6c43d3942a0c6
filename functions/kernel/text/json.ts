import * as v from 'valibot';
import { isPrintable, unprintable } from './lines';

/*
 * JSON whose members a caller chooses, such as a schema or a rule: bounded in size and in depth, as everything that is taken.
 */

/** Bytes of it, written without white space. */
const maxBytes = 65_536;
/** Lists and objects within each other. */
const maxLevels = 48;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What is in a value, level by level, and one level more than is allowed. Without recursion, as it may be as deep as a body is long. */
const levelsOf = (value: unknown): unknown[][] => {
  const levels: unknown[][] = [];
  let level: unknown[] = [value];
  while (level.length > 0 && levels.length <= maxLevels + 1) {
    levels.push(level);
    level = level.flatMap((each) => (isObject(each) ? Object.values(each) : []));
  }
  return levels;
};

export const isBoundedJson = (value: unknown): boolean =>
  levelsOf(value).length <= maxLevels + 1 && Buffer.byteLength(JSON.stringify(value) ?? '') <= maxBytes;

/** The texts of a level, and the names of its members. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return isObject(value) && !Array.isArray(value) ? Object.keys(value) : [];
};

/** Whether people can be shown all that it says. */
const isPrintableJson = (value: unknown): boolean =>
  levelsOf(value).every((level) => level.every((each) => textsOf(each).every(isPrintable)));

/** Anything that JSON can say and people can be shown, at most 64 KiB and 48 levels of it. */
export const json = v.pipe(
  v.unknown(),
  v.check(isBoundedJson, 'Use at most 64 KiB of JSON, and 48 levels.'),
  v.check(isPrintableJson, unprintable),
);
