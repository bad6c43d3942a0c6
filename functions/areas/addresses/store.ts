import { isDeepStrictEqual } from 'node:util';
import {
  type Address,
  addressesOn,
  addressKey,
  firstRadius,
  numberSort,
  rangesAround,
} from '../../blocks/areas/address';
import { distance, type Point } from '../../blocks/areas/geometry';
import type { Areas } from '../../blocks/areas/lookup';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, subActionOf } from '../../kernel/identity/action';
import { readMany } from '../../kernel/table/bulk';
import { VersionConflict } from '../../kernel/table/conflict';
import { beginning, creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { page, read } from '../../kernel/table/read';
import { write } from '../../kernel/table/write';
import type { LocalDate } from '../../kernel/text/date';
import { instant } from '../../kernel/text/time';
import {
  type AddressDetails,
  type AddressItem,
  addressIdOf,
  newAddress,
  newStreet,
  placedBy,
} from './address';
import { addressNotFound, isInUse } from './rules';

interface Context {
  readonly table: Table;
  readonly areas: Areas;
}

class Taken extends Refusal {}

/** Addresses that one look around reads. */
const maxRead = 1_000;
/** Streets that a function remembers to be there. */
const maxStreets = 20_000;

type WithCard = { readonly card: Address };
export type NearAddress = Address & { readonly distance: number };

/** The street is there after this; a street is never changed. */
const openStreets = ({ table, areas }: Context) => {
  const known = new Set<string>();
  return async (agencyId: string, { street, ...at }: AddressDetails, now: number): Promise<string> => {
    const held = await areas.at(at, instant(now).slice(0, 10));
    const around = held.findLast(({ area }) => area.level === 'municipality') ?? held.at(-1);
    const area = around ? { id: around.area.id, names: around.names } : null;
    const item = newStreet(agencyId, street, area, at, now);
    if (!known.has(item.card.id)) {
      await write(table, beginning(item)).catch((error: unknown) => {
        if (!(error instanceof VersionConflict)) throw error;
      });
      if (known.size >= maxStreets) known.clear();
      known.add(item.card.id);
    }
    return item.card.id;
  };
};

/** The nearest addresses within so many metres, of at most `maxRead`. */
const around = async (table: Table, point: Point, metres: number): Promise<NearAddress[]> => {
  const list = { index: 'queue', order: 'ascending', limit: maxRead } as const;
  const { items } = await page<WithCard>(table, { ...list, ranges: rangesAround(point, metres) });
  return items
    .map(({ card }) => ({ ...card, distance: Math.round(distance(point, card)) }))
    .filter((each) => each.distance <= metres)
    .sort((left, right) => left.distance - right.distance || (left.id < right.id ? -1 : 1));
};

const lookUps = ({ table }: Context) => ({
  get: (id: string): Promise<AddressItem | undefined> => read<AddressItem>(table, addressKey(id)),

  /** The nearest addresses within so many metres that are in use on a day. */
  near: async (point: Point, metres: number, limit: number, on: LocalDate): Promise<NearAddress[]> => {
    const within = async (radius: number) =>
      (await around(table, point, radius)).filter((each) => isInUse(each, on));
    // Where many live, the nearest are found close by, and no more than these are read.
    const first = await within(Math.min(metres, firstRadius));
    const all = first.length >= limit || metres <= firstRadius ? first : await within(metres);
    return all.slice(0, limit);
  },

  /** The addresses of a street, by number: of one number, or all. */
  onStreet: async (streetId: string, number: string | undefined, limit: number): Promise<Address[]> => {
    const prefix = number === undefined ? '' : numberSort(number);
    const ranges = [{ partition: addressesOn(streetId), prefix }];
    const { items } = await page<WithCard>(table, { index: 'owner', ranges, order: 'ascending', limit });
    return items.map(({ card }) => card);
  },
});

/** Creates an address, or changes the one that somebody else has created since it was looked for. */
const save = async (
  table: Table,
  placed: ReturnType<typeof placedBy>,
  action: Action,
  isThere: boolean,
): Promise<void> => {
  const remember = { action, entry: { hash: action.hash, at: action.at } };
  const item = { ...newAddress(placed, action), timeline: { [action.id]: remember.entry } };
  if (!isThere) {
    try {
      await write(
        table,
        creation(item, () => new Taken('taken')),
      );
      return;
    } catch (error) {
      if (!(error instanceof Taken)) throw error;
    }
  }
  await edit(table, { key: addressKey(placed.card.id), set: placed, missing: addressNotFound, remember });
};

/** Addresses as agencies register them, and as everybody finds them. */
export const openAddresses = (context: Context) => {
  const { table } = context;
  const streetOf = openStreets(context);
  return {
    ...lookUps(context),

    /** Those of an agency by its references, in their order. */
    known: async (agencyId: string, references: readonly string[]) =>
      (await readMany(
        table,
        references.map((reference) => addressKey(addressIdOf(agencyId, reference))),
      )) as unknown as (AddressItem | undefined)[],

    /** Registers an address, or changes it; `existing` is as it was read. What is so already is left as it is. */
    put: async (
      agencyId: string,
      reference: string,
      given: AddressDetails,
      action: Action,
      existing: AddressItem | undefined,
    ): Promise<string> => {
      const street = await streetOf(agencyId, given, action.at);
      const placed = placedBy(agencyId, reference, street, given);
      if (!existing || !isDeepStrictEqual(existing.card, placed.card)) {
        await save(table, placed, subActionOf(action, `address ${reference}`), existing !== undefined);
      }
      return placed.card.id;
    },
  };
};
export type Addresses = ReturnType<typeof openAddresses>;
