import geohash from 'ngeohash';
import * as v from 'valibot';
import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import type { Item } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { code, id, instant, latitude, longitude, oneLine } from '../../kernel/text/fields';

/*
 * An area that a person watches: a circle on the ground, of which they hear when something is reported in it.
 */

/** Letters of a geohash: a cell is 4.9 km squared at the equator, and wider than the largest radius up to 78° of latitude. */
const letters = 5;
export const maxRadius = 1_000;

export const areaDetails = {
  /** What the person calls it. */
  name: oneLine(80),
  latitude,
  longitude,
  /** In metres. */
  radius: v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(maxRadius)),
  /** Only complaints under this category of this agency. */
  category: v.optional(v.strictObject({ agencyId: id, code })),
};
const details = v.strictObject(areaDetails);
export type AreaDetails = v.InferOutput<typeof details>;

export const areaView = v.strictObject({ id, createdAt: instant, ...areaDetails });

/** `owner` is `personRef`. */
export type AreaCard = v.InferOutput<typeof areaView> & { readonly owner: string };

export interface WatchedArea extends Stored {
  readonly made: Mark;
  readonly owner: string;
  readonly card: AreaCard;
  readonly ownerKey: string;
  readonly ownerSort: string;
  readonly queueKey: string;
  readonly queueSort: string;
}

export const areaKey = (areaId: string) => ({ pk: key('complaint-area', areaId), sk: 'area' });
export const areasOf = (ref: string): string => key('complaint-areas-of', ref);

const cellKey = (cell: string): string => key('complaint-areas-in', cell);

export const cellOf = ({ latitude: north, longitude: east }: Pick<AreaDetails, 'latitude' | 'longitude'>) =>
  cellKey(geohash.encode(north, east, letters));

/** The cells in which the middle of an area can be that holds the point. */
export const cellsAround = (north: number, east: number): string[] => {
  const cell = geohash.encode(north, east, letters);
  return [...new Set([cell, ...geohash.neighbors(cell)])].map(cellKey);
};

/** That something was reported in the areas of these people: an item for each hundred of them. */
export interface AreaNews extends Stored {
  readonly complaintId: string;
  readonly at: number;
  readonly category: { readonly code: string; readonly names: Readonly<Record<string, string | undefined>> };
  readonly people: readonly string[];
  /** Seconds since 1970: nobody reads the item once they are told. */
  readonly expiresAt: number;
}

export const newsKey = (complaintId: string, part: number) => ({
  pk: key('complaint-area-news', complaintId),
  sk: String(part),
});

export const newsEvents: EventsOf = (before: Item | undefined, after: Item | undefined): DomainEvent[] => {
  if (before || !after) return [];
  const { complaintId, at, category, people } = after as unknown as AreaNews;
  const data = { complaintId, category };
  return [{ type: 'watched-area.reported', subject: complaintId, at, audience: { people }, data }];
};
