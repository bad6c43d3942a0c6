import { numberOf } from './rational';
import { isList, isNumber, type Known, Unknown, type Value } from './value';

/*
 * What a rule was carried out on, and what each part of it came to.
 */

const maxTraced = 200;

export type Plain = null | boolean | string | number | readonly Plain[];

/** What a part of a rule came to; what was read for it is told in `read`. */
export interface Traced {
  /** JSON Pointer (RFC 6901) into the rule. */
  readonly at: string;
  readonly operator: string;
  /** Null where it is unknown. */
  readonly value: Plain;
  readonly isKnown: boolean;
  /** The question or the parameter that was read, and the day since when a parameter is so. */
  readonly read?: string;
  readonly since?: string;
}

/** What rules read. Members are looked up as own properties alone. */
export interface Facts {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, { readonly value: unknown; readonly since: string }>>;
  /** The day on which it is asked, on the service's calendar. */
  readonly today: string;
}

export interface Run {
  readonly facts: Facts;
  readonly trace: Traced[];
  steps: number;
}

export interface Place {
  readonly at: string;
  /** The entry that `all`, `some`, `none`, `filter` and `map` look at. */
  readonly entry?: Value;
}

export const plainOf = (value: Value): Plain => {
  if (isNumber(value)) return numberOf(value);
  return isList(value) ? value.map(plainOf) : value;
};

/** Notes what a part came to. */
export const note = (
  run: Run,
  operator: string,
  args: readonly unknown[],
  place: Place,
  value: Known,
): void => {
  if (run.trace.length >= maxTraced) return;
  const isKnown = !(value instanceof Unknown);
  const [name] = args;
  const read = operator === 'var' || operator === 'param' ? { read: String(name) } : {};
  const { parameters } = run.facts;
  const since =
    operator === 'param' && Object.hasOwn(parameters, String(name))
      ? { since: parameters[String(name)]?.since ?? '' }
      : {};
  run.trace.push({
    at: place.at,
    operator,
    value: isKnown ? plainOf(value) : null,
    isKnown,
    ...read,
    ...since,
  });
};
