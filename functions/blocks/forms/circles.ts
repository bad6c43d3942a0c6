/*
 * Rules that depend on each other in a circle: what one hides is what another looks at, and so on back to the first. Nobody could say
 * what such a form shows.
 */

interface Settled {
  /** Where the answer stands. */
  readonly pointer: string;
  /** The rules that show or hide its question. */
  readonly rules: readonly string[];
}

interface Read {
  readonly at: string;
  /** Where the answers stand that the rule looks at. */
  readonly reads: readonly string[];
}

const standsIn = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);

/** The rules on which each rule depends: those that settle what it looks at, a part of that, or what that is a part of. */
const dependencies = (settled: readonly Settled[], rules: readonly Read[]): Map<string, Set<string>> =>
  new Map(
    rules.map(({ at, reads }) => {
      const touched = settled.filter(({ pointer }) =>
        reads.some((each) => standsIn(pointer, each) || standsIn(each, pointer)),
      );
      return [at, new Set(touched.flatMap((each) => each.rules))];
    }),
  );

/** A rule that stands in a circle; undefined where there is none. */
export const circleIn = (settled: readonly Settled[], rules: readonly Read[]): string | undefined => {
  const waiting = dependencies(settled, rules);
  // Takes away whatever waits for nothing, until nothing is left, or a circle.
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const [at, others] of waiting) {
      if ([...others].some((each) => waiting.has(each))) continue;
      waiting.delete(at);
      isMoving = true;
    }
  }
  return waiting.keys().next().value;
};
