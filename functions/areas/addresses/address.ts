import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import {
  type Address,
  addressKey,
  nearList,
  type StoredAddress,
  streetList,
} from '../../blocks/areas/address';
import type { Names } from '../../blocks/areas/area';
import type { Point } from '../../blocks/areas/geometry';
import { type Action, type Mark, markOf, subActionOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { digits } from '../../kernel/text/digits';
import { date, id, inOrder, latitude, longitude, names, oneLine } from '../../kernel/text/fields';
import { searchable } from '../../kernel/text/searchable';
import { areaSummary, placeNames } from '../register/area';
import { ownReference } from '../register/fields';

/*
 * An address as an agency registers it, and the street that it stands on, which follows from its name and where it is.
 */

export const addressDetails = {
  /** The names of the street, or of the place where there are no streets. */
  street: names(120),
  number: v.optional(v.pipe(oneLine(20), digits)),
  unit: v.optional(v.pipe(oneLine(20), digits)),
  postcode: v.optional(v.pipe(oneLine(20), digits)),
  latitude,
  longitude,
  validFrom: date,
  validThrough: v.optional(date),
};
export const addressBody = v.pipe(
  v.strictObject(addressDetails),
  v.check(
    ({ validFrom, validThrough = validFrom }) => validFrom <= validThrough,
    'The last day must not be before the first.',
  ),
);
export type AddressDetails = v.InferOutput<typeof addressBody>;

export const addressView = v.strictObject({
  id,
  agencyId: id,
  reference: ownReference,
  streetId: id,
  street: v.record(v.string(), v.string()),
  number: v.nullable(v.string()),
  unit: v.nullable(v.string()),
  postcode: v.nullable(v.string()),
  latitude: v.number(),
  longitude: v.number(),
  validFrom: date,
  validThrough: v.nullable(date),
});
/** As everybody sees it. */
export const publicAddress = withAgencyNames(addressView);
/** With the areas that it is in today, from the whole to the part. */
export const addressWithAreas = v.strictObject({ ...publicAddress.entries, areas: v.array(areaSummary) });

export interface AddressItem extends StoredAddress {
  readonly made: Mark;
  readonly timeline: Readonly<Record<string, Entry>>;
}

export const addressIdOf = (agencyId: string, reference: string): string =>
  unownedId(subActionOf({ id: agencyId, hash: '', at: 0 }, `address ${reference}`).id);

/** What the search knows of a street. */
export interface StreetCard {
  readonly id: string;
  readonly names: Names;
  /** The municipality that it is in, or else the smallest area that is known there. */
  readonly area: { readonly id: string; readonly names: Names } | null;
  readonly latitude: number;
  readonly longitude: number;
}
export interface Street extends Stored {
  readonly card: StreetCard;
  /** Milliseconds since 1970: when an address of it came first. */
  readonly changedAt: number;
  readonly ownerKey: string;
  readonly ownerSort: string;
}

const streetKey = (streetId: string): Key => ({ pk: key('street', streetId), sk: 'street' });

/** The street of that name in that area: the same for each address that says so. */
export const newStreet = (
  agencyId: string,
  texts: Names,
  area: StreetCard['area'],
  { latitude: north, longitude: east }: Point,
  at: number,
): Street => {
  const spoken = Object.entries(texts).map(([language, name]) => `${language} ${searchable(name)}`);
  const name = JSON.stringify(['street', spoken.sort(), area?.id ?? null]);
  const streetId = unownedId(subActionOf({ id: agencyId, hash: '', at: 0 }, name).id);
  return {
    ...streetKey(streetId),
    ...{ type: 'street', version: 1, changedAt: at },
    card: { id: streetId, names: texts, area, latitude: north, longitude: east },
    ...{ ownerKey: placeNames, ownerSort: key('street', streetId) },
  };
};

/** What follows from the details of an address: what lists show of it, and where it stands in them. */
export const placedBy = (agencyId: string, reference: string, streetId: string, given: AddressDetails) => {
  const addressId = addressIdOf(agencyId, reference);
  const { street, number = null, unit = null, postcode = null, latitude: north, longitude: east } = given;
  const card: Address = {
    ...{ id: addressId, agencyId, reference, streetId, street, number, unit, postcode },
    ...{ latitude: north, longitude: east },
    ...{ validFrom: given.validFrom, validThrough: given.validThrough ?? null },
  };
  return { card, ...nearList(card, addressId), ...streetList(streetId, number, addressId) };
};

export const newAddress = (placed: ReturnType<typeof placedBy>, action: Action): AddressItem => ({
  ...addressKey(placed.card.id),
  ...{ type: 'address', version: 1, made: markOf(action) },
  ...placed,
  timeline: {},
});

/** Member by member, as the table keeps no order of them and a repeated answer must be identical. */
export const showAddress = (address: Address): v.InferInput<typeof addressView> => {
  const { id: addressId, agencyId, reference, streetId, street, number, unit, postcode } = address;
  const { latitude: north, longitude: east, validFrom, validThrough } = address;
  return {
    ...{ id: addressId, agencyId, reference, streetId, street: inOrder(street), number, unit, postcode },
    ...{ latitude: north, longitude: east, validFrom, validThrough },
  };
};
