/*
 * True cases of a type of appointment: a passport is applied for.
 */

export const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
export const agencyNames = { en: 'Amman Municipality', ar: 'أمانة عمّان' };
export const typeCode = 'passport';
export const typeNames = { ar: 'طلب جواز سفر', en: 'Apply for a passport', fa: 'درخواست گذرنامه' };

export const type = {
  names: typeNames,
  description: { en: 'A first passport, or a new one in place of an old.' },
  length: 20,
  buffer: 5,
  every: 30,
  units: 1,
  peopleAtMost: 4,
  preparation: { en: 'Come ten minutes early. Your fingerprints are taken.' },
  documents: [
    { names: { ar: 'بطاقة الهوية', en: 'Identity card' }, required: true },
    { names: { en: 'The old passport' }, required: false, link: 'https://passports.example.org/old' },
  ],
  languages: ['ar', 'en'],
  mode: 'in-person',
  bookedBy: 'people',
  relations: ['self', 'child', 'group'],
  aheadDays: 60,
  noticeMinutes: 60,
  cancelMinutes: 120,
  mostActive: 2,
  holdMinutes: 10,
  reminders: [1_440, 120],
  waitingList: true,
  mayOverlap: false,
  active: true,
  showsResource: false,
} as const;

const { length, mode, languages, bookedBy, waitingList, active } = type;
const summary = {
  agencyId,
  code: typeCode,
  names: typeNames,
  length,
  mode,
  languages,
  bookedBy,
  waitingList,
  active,
};
const params = { agencyId, typeCode };

export const listAppointmentTypes = {
  query: { agencyId, limit: '20' },
  reply: { items: [{ ...summary, agencyNames }] },
};
const whole = { agencyId, code: typeCode, version: 1, ...type };
export const getAppointmentType = { params, reply: { ...whole, agencyNames } };
export const putAppointmentType = { params: { typeCode }, body: type };
export const listOwnAppointmentTypes = { reply: { items: [summary] } };
const changed = { officer: 'L. Khoury', second: null, at: '2026-03-01T09:00:00.000Z' };
export const getOwnAppointmentType = { params: { typeCode }, reply: { ...whole, changed } };
