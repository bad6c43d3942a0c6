/*
 * How large a pattern of RE2 becomes once its repetitions are written out, found without compiling it: `(a{30}){30}` has few letters
 * and 900 steps.
 */

interface Group {
  /** Steps of what stands before the last part. */
  before: number;
  /** Steps of the part that a repetition would repeat. */
  last: number;
}

const repetition = /^\{(\d{1,6})(?:,(\d{0,6}))?\}/;
const escaping = /^\\(?:[pP]\{[^}]*\}|[pP].|x\{[^}]*\}|Q|.)/su;
const list = /^\[\^?\]?(?:\\.|\[:[^\]]*:\]|[^\]\\])*\]/su;

/** The letters of the next part: a class, an escape or one letter. */
const partAt = (rest: string): string => (escaping.exec(rest) ?? list.exec(rest))?.[0] ?? rest.slice(0, 1);

const begin = (groups: Group[]): void => void groups.push({ before: 2, last: 0 });

/** What is in a group is one part of what it stands in. */
const end = (groups: Group[]): void => {
  const { before, last } = groups.pop() as Group;
  const outer = groups.at(-1) as Group;
  outer.before += outer.last;
  outer.last = before + last;
};

const take = (groups: Group[], part: string): void => {
  const group = groups.at(-1) as Group;
  const [repeated, least, most] = repetition.exec(part) ?? [];
  if (repeated !== undefined) group.last *= Math.max(1, Number(least), Number(most || 0)) + 1;
  else if (part === '(') begin(groups);
  else if (part === ')' && groups.length > 1) end(groups);
  else if ('*+?'.includes(part)) group.last += 1;
  else {
    group.before += group.last;
    group.last = 1 + Math.ceil(part.length / 8);
  }
};

/** Steps, at least those of what is compiled. */
export const costOfPattern = (pattern: string): number => {
  const groups: Group[] = [{ before: 0, last: 0 }];
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const part = repetition.exec(rest)?.[0] ?? partAt(rest);
    take(groups, part);
    at += part.length;
  }
  return groups.reduce((sum, { before, last }) => sum + before + last, 0);
};
