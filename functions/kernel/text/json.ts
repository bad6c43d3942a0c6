import * as v from 'valibot';

/*
 * JSON whose members a caller chooses, such as a schema or a rule: bounded in size and in depth, as everything that is taken.
 */

/** Bytes of it, written without white space. */
const maxBytes = 65_536;
/** Lists and objects within each other. */
const maxLevels = 48;

/** Without recursion, as what is looked at may be as deep as a body is long. */
const isDeeperThan = (value: unknown, levels: number): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= levels; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
};

export const isBoundedJson = (value: unknown): boolean =>
  !isDeeperThan(value, maxLevels) && Buffer.byteLength(JSON.stringify(value) ?? '') <= maxBytes;

/** Anything that JSON can say, at most 64 KiB and 48 levels of it. */
export const json = v.pipe(v.unknown(), v.check(isBoundedJson, 'Use at most 64 KiB of JSON, and 48 levels.'));
