import { dirname } from 'node:path';

type Arrow = readonly [from: string, to: string];

/** The rooms that can be reached from one, by imports. */
const reachable = (from: string, doors: ReadonlyMap<string, ReadonlySet<string>>): Set<string> => {
  const seen = new Set<string>();
  const next = [...(doors.get(from) ?? [])];
  for (let room = next.pop(); room !== undefined; room = next.pop()) {
    if (seen.has(room)) continue;
    seen.add(room);
    next.push(...(doors.get(room) ?? []));
  }
  return seen;
};

/**
 * The imports between rooms, that is folders, that lie on a circle of rooms below `under`; as `from → to`, in order. None
 * where imports run one way, as a picture would show them.
 */
export const circlesOf = (arrows: readonly Arrow[], under: string): string[] => {
  const inside = (path: string) => path.startsWith(`${under}/`);
  const between = arrows.filter(([from, to]) => inside(from) && inside(to) && dirname(from) !== dirname(to));
  const doors = new Map<string, Set<string>>();
  for (const [from, to] of between) {
    doors.set(dirname(from), (doors.get(dirname(from)) ?? new Set()).add(dirname(to)));
  }
  const reached = new Map([...doors.keys()].map((room) => [room, reachable(room, doors)] as const));
  return between
    .filter(([from, to]) => reached.get(dirname(to))?.has(dirname(from)))
    .map(([from, to]) => `${from} → ${to}`)
    .sort();
};
