import * as v from 'valibot';

/*
 * Lists as definitions have them: bounded, and without repetition.
 */

export const unique = <T>(list: readonly T[], nameOf: (one: T) => unknown): boolean =>
  new Set(list.map(nameOf)).size === list.length;

export const listOf = <const S extends v.GenericSchema<unknown, unknown>>(item: S, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));

export const coded = <const S extends v.GenericSchema<unknown, { readonly code: string }>>(
  item: S,
  most: number,
) =>
  v.pipe(
    listOf(item, most),
    v.check((list) => unique(list, (each) => each.code), 'Each entry must have a code of its own.'),
  );

export const picked = <const K extends string>(from: [K, ...K[]]) =>
  v.pipe(
    listOf(v.picklist(from), from.length),
    v.check((list) => unique(list, (each) => each), 'Name each one once.'),
  );
