import { costOfPattern } from './pattern-cost';

/*
 * Patterns that agencies write: RE2's, in a bounded number of steps, and a bounded number of them a form.
 */

/** Letters of a pattern. */
export const maxPatternLetters = 200;
/** Steps of all different patterns of a form (`pattern-cost.ts`): some milliseconds to compile. */
export const maxPatternCost = 600;
/** Characters of a text that is held against a pattern. */
export const maxPatternText = 500;

/** Whether a text is what a pattern says; undefined for a pattern that cannot be compiled, which no text is. */
export type Patterns = ReadonlyMap<string, Pattern | undefined>;
export interface Pattern {
  /** Steps that one character takes at the most. */
  readonly cost: number;
  readonly test: (text: string) => boolean;
}

const maxRemembered = 200;
const remembered = new Map<string, Pattern | undefined>();

const compiled = async (pattern: string): Promise<Pattern | undefined> => {
  const { RE2JS } = await import('./re2-package');
  try {
    const program = RE2JS.compile(pattern);
    return { cost: program.programSize(), test: (text) => program.test(text) };
  } catch {
    // What RE2 does not take, such as a look-ahead, is found when the form is checked.
    return undefined;
  }
};

const recalled = async (pattern: string): Promise<Pattern | undefined> => {
  if (remembered.has(pattern)) return remembered.get(pattern);
  const made = await compiled(pattern);
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(pattern, made);
  return made;
};

/** Compiles the patterns of a form that are within its bounds; the same pattern once. */
export const openPatterns = async (patterns: Iterable<string>): Promise<Patterns> => {
  const found = new Map<string, Pattern | undefined>();
  let cost = 0;
  for (const pattern of new Set(patterns)) {
    cost += costOfPattern(pattern);
    const isWithin = pattern.length <= maxPatternLetters && cost <= maxPatternCost;
    found.set(pattern, isWithin ? await recalled(pattern) : undefined);
  }
  return found;
};

const maxLevels = 60;

/** All that stands under `pattern` somewhere in a schema; a few too many where a question is called so. */
export const patternsIn = (value: unknown, level = 0): string[] => {
  if (typeof value !== 'object' || value === null || level > maxLevels) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === 'pattern' && typeof each === 'string' ? [each] : patternsIn(each, level + 1),
  );
};
