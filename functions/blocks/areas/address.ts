import geohash from 'ngeohash';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { LocalDate } from '../../kernel/text/date';
import { searchable } from '../../kernel/text/searchable';
import type { Names } from './area';
import type { Point } from './geometry';

/*
 * Addresses as they lie in the table: the service `areas` owns the items.
 */

export interface Address extends Point {
  readonly id: string;
  readonly agencyId: string;
  /** The agency's own name for it. */
  readonly reference: string;
  readonly streetId: string;
  /** The names of the street, or of the place where there are no streets. */
  readonly street: Names;
  readonly number: string | null;
  readonly unit: string | null;
  readonly postcode: string | null;
  readonly validFrom: LocalDate;
  readonly validThrough: LocalDate | null;
}

export interface StoredAddress extends Stored {
  readonly card: Address;
}

export const addressKey = (id: string): Key => ({ pk: key('address', id), sk: 'address' });

/** Letters of the cells that are partitions, 1.2 km by 0.6 km, and of those by which they are sorted. */
const partitionLetters = 6;
const sortLetters = 9;
const metresOfDegree = 111_195;
/** The widest search, in metres. */
export const maxRadius = 600;
/** As far as one looks first: where there are many, the nearest are within it. */
export const firstRadius = 150;

const partitionOf = (cell: string): string => key('addresses-in', cell.slice(0, partitionLetters));

/** The place of an address among those near it. */
export const nearList = ({ latitude, longitude }: Point, id: string) => {
  const cell = geohash.encode(latitude, longitude, sortLetters);
  return { queueKey: partitionOf(cell), queueSort: key(cell, id) };
};

/** The ranges that hold all within so many metres of a point: of cells of 150 m, or of 1.2 km by 0.6 km where it is farther. */
export const rangesAround = ({ latitude, longitude }: Point, metres: number) => {
  const high = metres / metresOfDegree;
  const wide = high / Math.cos(((Math.abs(latitude) + high) * Math.PI) / 180);
  const letters = metres > firstRadius ? partitionLetters : partitionLetters + 1;
  // A box that reaches beyond the antimeridian is asked for on its own side of it alone: no city lies across.
  const [west, east] = [Math.max(longitude - wide, -180), Math.min(longitude + wide, 180)];
  const cells = geohash.bboxes(latitude - high, west, latitude + high, east, letters);
  return cells.map((cell) => ({ partition: partitionOf(cell), prefix: cell }));
};

/** A number as it is sorted and looked for: `12A` and `١٢ a` are one, and 9 comes before 12. */
export const numberSort = (number: string): string =>
  searchable(number)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/\d+/g, (digits) => digits.padStart(6, '0'));

/** The place of an address on its street. */
export const streetList = (streetId: string, number: string | null, id: string) => ({
  ownerKey: addressesOn(streetId),
  ownerSort: key(numberSort(number ?? ''), id),
});
export const addressesOn = (streetId: string): string => key('addresses-on', streetId);
