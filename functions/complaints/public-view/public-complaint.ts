import geohash from 'ngeohash';
import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import type { Stored } from '../../kernel/table/dynamo';
import { key } from '../../kernel/table/table';
import { code, id, instant as instantField, latitude, longitude, names } from '../../kernel/text/fields';
import { type Complaint, isOpen, statuses } from '../cases/complaint';
import { publicPlace } from './public-place';

/*
 * What the public sees of complaints: a projection from the stream that holds no personal data. Neither words nor address
 * are in it, as people write about themselves there; coordinates are rounded to about eleven metres.
 */

/** Letters of a geohash. Six are 1.2 km by 0.6 km, which a search nearby looks through; five are 4.9 km squared, counted. */
const nearby = 6;
const counted = 5;

export const publicCard = v.strictObject({
  id,
  agencyId: id,
  category: v.strictObject({ code, names: names(100) }),
  status: v.picklist(statuses),
  place: v.optional(v.strictObject({ latitude, longitude })),
  filedAt: instantField,
  updatedAt: instantField,
});
/** As everybody sees it: with what the agency is called. */
export const publicCardView = withAgencyNames(publicCard);
export type PublicCard = v.InferOutput<typeof publicCard>;

/** A projection in the table; `version` is that of the complaint it shows. */
export interface PublicComplaint extends Stored {
  readonly card: PublicCard;
}

export const publicCardOf = ({ card, category }: Complaint): PublicCard => {
  const place = publicPlace(card.place);
  return {
    ...{ id: card.id, agencyId: card.agencyId, status: card.status },
    category: { code: category.code, names: category.names },
    ...(place ? { place } : {}),
    ...{ filedAt: card.filedAt, updatedAt: card.updatedAt },
  };
};

export const publicKey = (complaintId: string) => ({
  pk: key('public-complaint', complaintId),
  sk: 'public',
});
/** The open complaints of an agency, by the time of their last change. */
export const publicListOf = (agencyId: string): string => key('public-complaints-of', agencyId);

const nearList = (cell: string): string => key('public-complaints-near', cell);

/** The cells in which what lies within `radius` metres of a point can be: at most nine. */
export const cellsAround = (north: number, east: number): string[] => {
  const cell = geohash.encode(north, east, nearby);
  return [...new Set([cell, ...geohash.neighbors(cell)])].map(nearList);
};

type Place = 'ownerKey' | 'ownerSort' | 'queueKey' | 'queueSort';

/** Where a projection is listed: only while it is open, and near a place only where it has one. */
export const placesOf = ({
  id: complaintId,
  agencyId,
  status,
  place,
  updatedAt,
}: PublicCard): Readonly<Partial<Record<Place, string>>> => {
  if (!isOpen(status)) return {};
  const sort = key(updatedAt, complaintId);
  const near = place && nearList(geohash.encode(place.latitude, place.longitude, nearby));
  return {
    ...{ ownerKey: publicListOf(agencyId), ownerSort: sort },
    ...(near ? { queueKey: near, queueSort: sort } : {}),
  };
};

/** Which count a projection is in. */
export const countOf = ({ agencyId, category, place, status }: PublicCard) => ({
  pk: key('complaint-counts', agencyId),
  sk: key(category.code, place ? geohash.encode(place.latitude, place.longitude, counted) : ''),
  side: isOpen(status) ? ('open' as const) : ('closed' as const),
});

export interface Count extends Stored {
  readonly open: number;
  readonly closed: number;
  /** The latest change that is counted. */
  readonly asOf: string;
}

/** Of the sort key of a count: the category, and the corners of the area; null where complaints have no coordinates. */
export const areaOf = (sk: string) => {
  const [category = '', cell = ''] = sk.split('#');
  if (!cell) return { category, area: null };
  const [south, west, north, east] = geohash.decode_bbox(cell);
  return { category, area: { west, south, east, north } };
};
