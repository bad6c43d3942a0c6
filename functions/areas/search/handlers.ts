import type { Address } from '../../blocks/areas/address';
import type { HandlersOf } from '../../kernel/contract/contract';
import { dateIn } from '../../kernel/text/date';
import { inOrder } from '../../kernel/text/fields';
import { isInUse } from '../addresses/rules';
import type { Addresses } from '../addresses/store';
import { type Place, partsOfQuery, placesFor } from './place-index';
import type { FoundPlace, searchRoutes } from './routes';
import type { Places } from './store';

export interface Effects {
  readonly places: Places;
  readonly addresses: Addresses;
  readonly timeZone: string;
}

/** Streets on which a number is looked for, side by side. */
const maxStreets = 3;

const shownWithin = ({ within }: Place) => (within ? { id: within.id, names: inOrder(within.names) } : null);

const showPlace = (place: Place): FoundPlace => ({
  ...{ kind: place.kind, id: place.id, names: inOrder(place.names), number: null, unit: null },
  ...{ level: place.level ?? null, within: shownWithin(place) },
  ...{ latitude: place.latitude ?? null, longitude: place.longitude ?? null },
});

const showAddress = ({ id, street, number, unit, latitude, longitude }: Address, on: Place): FoundPlace => ({
  ...{ kind: 'address', id, names: inOrder(street), number, unit, level: null },
  ...{ latitude, longitude, within: shownWithin(on) },
});

export const searchHandlers = ({
  places,
  addresses,
  timeZone,
}: Effects): HandlersOf<typeof searchRoutes> => ({
  searchPlaces: async ({ query, now }) => {
    const index = await places.index();
    const { name, number } = partsOfQuery(query.q);
    const found = placesFor(index, name);
    const today = dateIn(timeZone, now);
    const streets =
      number === undefined ? [] : found.filter(({ kind }) => kind === 'street').slice(0, maxStreets);
    const numbered = await Promise.all(
      streets.map(async (street) => {
        const onStreet = await addresses.onStreet(street.id, number, query.limit);
        const inUse = onStreet.filter((each) => isInUse(each, today));
        return inUse.map((address) => showAddress(address, street));
      }),
    );
    return { items: [...numbered.flat(), ...found.map(showPlace)].slice(0, query.limit) };
  },
});
