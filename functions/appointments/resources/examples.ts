import { placeCode, placeId } from '../places/examples';
import { agencyId, typeCode } from '../types/examples';

/*
 * True cases of a resource: a counter that is open on weekdays.
 */

export const resourceCode = 'counter-3';
export const resourceId = '5d9f3j7n2r8a1e6g0s4t7h2m';

const day = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '15:30' },
];
const week = {
  sunday: day,
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: [{ from: '08:00', to: '12:00' }],
};

const details = {
  kind: 'counter',
  names: { ar: 'الشباك 3', en: 'Counter 3' },
  languages: ['ar', 'en'],
  types: [typeCode],
  capacity: 1,
  step: 5,
  active: true,
} as const;
const exceptions = [
  { from: '2026-03-29', to: '2026-03-29', hours: [], reason: { en: 'The hall is painted' } },
  { from: '2026-04-02', to: '2026-04-02', hours: [{ from: '08:00', to: '10:00' }] },
];

export const resource = {
  ...details,
  place: placeCode,
  patterns: [{ from: '2026-01-01', week }],
  affected: 'rebook',
} as const;

const summary = { id: resourceId, agencyId, placeId, code: resourceCode, ...details };
const params = { resourceCode };

export const putResource = { params, body: resource, reply: { id: resourceId, code: resourceCode } };
export const putScheduleExceptions = { params, body: { exceptions } };
export const listResources = { reply: { items: [summary] } };
const changed = { officer: 'L. Khoury', second: null, at: '2026-03-01T09:00:00.000Z' };
export const getResource = {
  params,
  reply: { ...summary, version: 2, patterns: resource.patterns, exceptions, affected: 'rebook', changed },
};
