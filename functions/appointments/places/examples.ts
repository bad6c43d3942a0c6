import { agencyId, agencyNames, typeCode } from '../types/examples';

/*
 * True cases of a place: a passport office in the middle of the city.
 */

export const placeCode = 'downtown';
export const placeId = '2m7q4v8c1t6b0k5d9f3j7n2r';

export const place = {
  names: { ar: 'مكتب وسط البلد', en: 'Downtown office', fa: 'دفتر مرکز شهر' },
  addresses: { ar: '12 شارع الرينبو، عمّان', en: '12 Rainbow Street, Amman' },
  directions: { en: 'The lift is behind the main stairs; the entrance for wheelchairs is on the left.' },
  latitude: 31.9515,
  longitude: 35.9239,
  timeZone: 'Asia/Amman',
  calendarId: 'jo-public',
  active: true,
} as const;

const { directions: _, ...shown } = place;
const summary = { id: placeId, agencyId, code: placeCode, ...shown };
const whole = { id: placeId, agencyId, code: placeCode, version: 1, ...place };

export const listPlaces = {
  query: { near: '31.95,35.93', within: '3000', agencyId, type: typeCode, limit: '20' },
  reply: { items: [{ ...summary, metres: 599, agencyNames }] },
};
export const getPlace = { params: { placeId }, reply: { ...whole, agencyNames } };
export const putPlace = { params: { placeCode }, body: place, reply: { id: placeId, code: placeCode } };
export const listOwnPlaces = { reply: { items: [summary] } };
const changed = { officer: 'L. Khoury', second: null, at: '2026-03-01T09:00:00.000Z' };
export const getOwnPlace = { params: { placeCode }, reply: { ...whole, changed } };
