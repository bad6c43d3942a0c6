import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { LocalDate } from '../../kernel/text/date';

/*
 * Areas as they lie in the table: the service `areas` owns the items, and never deletes one. An area has an edition for each border
 * that it had, by the day from which on it was in force, so that a new border does not change what was decided by the old.
 */

/** From the whole to the part. An `area` is of any other use (a school's, a zone of waste), which its `use` names. */
export const levels = ['country', 'governorate', 'municipality', 'district', 'area'] as const;
export type Level = (typeof levels)[number];

export type Names = Readonly<Record<string, string>>;

/** What an area was from a day on, until the next edition or its own last day. */
export interface Edition {
  readonly names: Names;
  /** The area that it is a part of; absent where it is the whole. */
  readonly parent?: string;
  /** Which shape it has: shapes never change. */
  readonly shape: string;
  /** The last day, where it was abolished. */
  readonly through?: LocalDate;
}

export interface Area {
  readonly id: string;
  readonly agencyId: string;
  /** The agency's own name for it. */
  readonly reference: string;
  readonly level: Level;
  readonly use?: string;
  readonly editions: Readonly<Record<LocalDate, Edition>>;
}

export const areaKey = (id: string): Key => ({ pk: key('area', id), sk: 'area' });

/** The shape of an edition: an item of its own, as it may be large. */
export interface Shape extends Stored {
  /** The coordinates of a MultiPolygon (RFC 7946), as JSON. */
  readonly coordinates: string;
}
export const shapeKey = (id: string, shape: string): Key => ({
  pk: key('area', id),
  sk: key('shape', shape),
});

/** That a shape lies in a cell, under which it is found. Counts only while an edition has that shape. */
export interface CellEntry extends Stored {
  readonly areaId: string;
  readonly shape: string;
  readonly isWhole: boolean;
}
export const cellPartition = (cell: string): string => key('area-cell', cell);

/** An area as it was on a day. */
export interface AreaOn extends Edition {
  readonly area: Area;
  readonly from: LocalDate;
}

/** The edition that was in force on a day; undefined where there was none. */
export const editionOn = (area: Area, on: LocalDate): AreaOn | undefined => {
  const from = Object.keys(area.editions)
    .sort()
    .findLast((day) => day <= on);
  const edition = from === undefined ? undefined : area.editions[from];
  if (from === undefined || !edition || (edition.through ?? on) < on) return undefined;
  return { ...edition, area, from };
};
