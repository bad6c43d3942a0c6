import { type Charge, type Entry, Unpriced } from './charge';
import type { Resource, Stacks } from './templates';

/** What is paid for one resource. */
export interface Owed extends Charge {
  readonly resource: Resource;
}

/** What grows with use, by type. */
export interface Growing {
  readonly type: string;
  readonly how: string;
}

export interface Reckoning {
  readonly owed: readonly Owed[];
  readonly growing: readonly Growing[];
  /** Types that cost nothing by being there, with how many there are and why. */
  readonly free: readonly { readonly type: string; readonly count: number; readonly because: string }[];
}

const entryOf = (entries: Readonly<Record<string, Entry>>, resource: Resource): Entry => {
  const entry = Object.hasOwn(entries, resource.type) ? entries[resource.type] : undefined;
  if (!entry) throw new Unpriced(resource, 'its type has no price in bench/idle/entries.ts');
  const refused = 'refuses' in entry ? entry.refuses?.(resource) : undefined;
  if (refused !== undefined) throw new Unpriced(resource, refused);
  return entry;
};

/** What the stacks cost in a month in which nobody calls. Refuses a type, or a kind of resource, that has no price. */
export const reckon = (stacks: Stacks, entries: Readonly<Record<string, Entry>>): Reckoning => {
  const owed: Owed[] = [];
  const growing = new Map<string, string>();
  const free = new Map<string, { count: number; because: string }>();
  for (const resource of stacks.resources) {
    const entry = entryOf(entries, resource);
    if ('charge' in entry) {
      owed.push(...entry.charge(resource, stacks).map((charge) => ({ ...charge, resource })));
      continue;
    }
    const { count = 0 } = free.get(resource.type) ?? {};
    free.set(resource.type, { count: count + 1, because: entry.nothing });
    if (entry.grows) growing.set(resource.type, entry.grows(resource));
  }
  return {
    owed,
    growing: [...growing].map(([type, how]) => ({ type, how })),
    free: [...free].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, found]) => ({ type, ...found })),
  };
};

export const sumOf = (charges: readonly Charge[]): number =>
  charges.reduce((sum, { dollars }) => sum + dollars, 0);

/** Of the same purpose and kind, as one. */
export const together = (charges: readonly Charge[]): Charge[] => {
  const rows = new Map<string, Charge>();
  for (const { purpose, what, count, dollars } of charges) {
    const name = `${purpose} ${what}`;
    const { count: before = 0, dollars: paid = 0 } = rows.get(name) ?? {};
    rows.set(name, { purpose, what, count: before + count, dollars: paid + dollars });
  }
  return [...rows.values()];
};

/**
 * What is paid for each service: its resources are named after it, or stand in a stack that is. The rest is the
 * portal's, whatever services it holds.
 */
export const byService = (
  owed: readonly Owed[],
  services: readonly string[],
): ReadonlyMap<string, Owed[]> => {
  const ownerOf = ({ id, stack }: Resource): string =>
    services
      .filter((name) => id.startsWith(name.replaceAll('-', '')) || stack.toLowerCase().endsWith(`-${name}`))
      .sort((left, right) => right.length - left.length)[0] ?? '';
  const found = new Map<string, Owed[]>();
  for (const one of owed) {
    const owner = ownerOf(one.resource);
    found.set(owner, [...(found.get(owner) ?? []), one]);
  }
  return found;
};
