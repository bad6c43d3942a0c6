import type { Resource, Stacks } from './templates';

/** What a charge is for: the groups of the table. */
export const purposes = {
  queues: 'Queues at which somebody waits',
  deadlines: 'Deadlines, looked for on a schedule',
  secrecy: 'Keys and secrets',
  firewall: 'The firewall',
  watching: 'Alarms, metrics, dashboards',
  settings: 'Parameters',
} as const;
export type Purpose = keyof typeof purposes;

/** What is paid for a resource in a month in which nobody calls. */
export interface Charge {
  readonly purpose: Purpose;
  /** Of what there are so many: the same text is one row. */
  readonly what: string;
  readonly count: number;
  /** Dollars a month, for all of them. */
  readonly dollars: number;
}

/** A type of resource that costs something by being there. */
export interface Priced {
  readonly charge: (resource: Resource, stacks: Stacks) => readonly Charge[];
}

/** A type of resource that costs nothing by being there. */
export interface Free {
  /** Why. */
  readonly nothing: string;
  /** What it costs when it is used, by what grows with use. */
  readonly grows?: (resource: Resource) => string;
  /** Why a resource of the type is no such one, and has no price here; undefined where it is. */
  readonly refuses?: (resource: Resource) => string | undefined;
}

export type Entry = Priced | Free;

/** A resource of which it cannot be told what it costs. */
export class Unpriced extends Error {
  override readonly name = 'Unpriced';
  constructor({ stack, id, type }: Resource, why: string) {
    super(`${type} ${id} of ${stack}: ${why}`);
  }
}

/** A property that may be there. */
export const property = <T>(value: unknown, ...path: readonly string[]): T | undefined =>
  path.reduce<unknown>(
    (found, name) => (found as Readonly<Record<string, unknown>> | undefined)?.[name],
    value,
  ) as T | undefined;
