import type { ErasureSection } from '../../blocks/erasure/eraser';
import type { Holder } from '../../blocks/exports/exporter';
import type { Table } from '../../kernel/table/dynamo';
import { pagesOf } from '../../kernel/table/query';
import type { Item } from '../../kernel/table/rule';
import { itemsAt, wholeItems } from '../exports/reading-store';
import { type ErasurePlace, erasurePlaces } from './erasers';
import { type Bound, maxBound } from './erasure';

const idOf = ({ id, card }: Item): string | null => {
  const own = id ?? (card as Item | undefined)?.id;
  return typeof own === 'string' ? own : null;
};

const binds = ({ binding, beside }: ErasureSection): boolean => Boolean(binding ?? beside?.binding);

const boundIn = async (table: Table, { service, section }: ErasurePlace, item: Item): Promise<Bound[]> => {
  const { binding, beside } = section;
  const own = binding?.(item);
  const others = beside?.binding ? await itemsAt(table, beside.place(item)) : [];
  return [
    ...(own ? [{ binding: own, service, id: idOf(item) }] : []),
    ...others.flatMap((each) => {
      const found = beside?.binding?.(each);
      return found ? [{ binding: found, service, id: idOf(each) }] : [];
    }),
  ];
};

/** What binds a person to others, as much as is named at once. */
export const boundBy = async (table: Table, holder: Holder): Promise<Bound[]> => {
  const bound: Bound[] = [];
  for (const at of erasurePlaces(holder).filter(({ section }) => binds(section))) {
    for await (const entries of pagesOf<Item>(table, at.place)) {
      for (const item of await wholeItems(table, at.place, entries)) {
        bound.push(...(await boundIn(table, at, item)));
        if (bound.length >= maxBound) return bound.slice(0, maxBound);
      }
    }
  }
  return bound;
};
