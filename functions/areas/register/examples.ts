/*
 * Examples: a municipality, and a district of it whose border was drawn anew.
 */

export const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
export const agencyNames = { ar: 'أمانة عمّان', en: 'Amman Municipality' };
export const cityId = '1m2c7q4t8b6d0e2g3f5k2v0a';
export const districtId = '6b9k3f5j7rd1c7nq0v4h8m2t';

export const cityNames = { ar: 'مدينة النخيل', en: 'Palm City', fa: 'شهر نخل' };
export const names = { ar: 'حي الميناء', en: 'Harbour', fa: 'محلهٔ بندر' };

const ring = [
  [35.9, 31.94],
  [35.93, 31.94],
  [35.93, 31.97],
  [35.9, 31.97],
  [35.9, 31.94],
];
export const shape = { type: 'Polygon', coordinates: [ring] } as const;

const dates = { validFrom: '2026-01-01', validThrough: null } as const;
export const city = {
  ...{ id: cityId, level: 'municipality', use: null, names: cityNames, parent: null },
  ...{ validFrom: '2020-01-01', validThrough: null },
} as const;
export const district = {
  id: districtId,
  level: 'district',
  use: null,
  names,
  parent: cityId,
  ...dates,
} as const;

const full = {
  ...{ ...district, agencyId, reference: 'D-01' },
  shape: { type: 'MultiPolygon', coordinates: [[ring]] },
  editions: [
    { validFrom: '2020-01-01', validThrough: '2025-12-31' },
    { validFrom: '2026-01-01', validThrough: null },
  ],
} as const;

export const putArea = {
  params: { areaReference: 'D-01' },
  body: { level: 'district', names, shape, validFrom: '2026-01-01' },
} as const;
export const showOwnArea = { params: { areaReference: 'D-01' }, reply: full };
export const getArea = {
  params: { area: districtId },
  query: { on: '2026-03-01' },
  reply: { ...full, agencyNames },
};
export const listWholes = { query: { limit: '20' }, reply: { items: [city] } };
export const listParts = { params: { area: cityId }, query: { limit: '20' }, reply: { items: [district] } };
export const areasAt = {
  query: { point: '31.9539,35.9106', on: '2026-03-01' },
  reply: { items: [city, district] },
};
