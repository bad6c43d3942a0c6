import { address } from '../addresses/examples';
import { cityId, cityNames } from '../register/examples';

/** Somebody types a street with a slip, and the number. */
export const searchPlaces = {
  query: { q: 'plam street 12' },
  reply: {
    items: [
      {
        kind: 'address',
        id: address.id,
        names: address.street,
        number: '12',
        unit: null,
        level: null,
        latitude: 31.9539,
        longitude: 35.9106,
        within: { id: cityId, names: cityNames },
      },
      {
        kind: 'street',
        id: address.streetId,
        names: address.street,
        number: null,
        unit: null,
        level: null,
        latitude: 31.9539,
        longitude: 35.9106,
        within: { id: cityId, names: cityNames },
      },
    ],
  },
} as const;
