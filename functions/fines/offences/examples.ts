/*
 * Examples of a type of offence: illegal parking.
 */

export const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
export const agencyNames = { en: 'Municipality', ar: 'البلدية' };
export const code = 'parking';
export const offenceNames = { ar: 'وقوف ممنوع', en: 'Parking where it is not allowed', fa: 'توقف ممنوع' };
export const legalBasis = {
  text: { ar: 'قانون السير، المادة 36', en: 'Traffic Act, section 36', fa: 'قانون راهنمایی، مادهٔ ۳۶' },
  url: 'https://laws.example.org/traffic/36',
};
const summary = {
  names: offenceNames,
  legalBasis,
  currency: 'JOD',
  price: { from: 20_000, to: 20_000 },
  active: true,
} as const;

export const offence = {
  ...summary,
  description: { en: 'A vehicle that stands where signs or lines forbid it.' },
  head: 'traffic-fines',
  payment: {
    dueDays: 30,
    discount: { days: 14, rate: '0.5' },
    penalty: { head: 'late-payment', amount: 2000, repeat: 'monthly', cap: { rate: '0.5' } },
  },
  contest: { days: 28, discount: 'kept' },
  escalation: [
    { kind: 'reminder', afterDays: 0 },
    {
      ...{ kind: 'surcharge', afterDays: 20, calendarId: 'jo-public', head: 'surcharges', rate: '0.25' },
      names: { ar: 'زيادة التأخير', en: 'Surcharge for late payment', fa: 'افزایش دیرکرد' },
    },
    { kind: 'enforcement', afterDays: 40, calendarId: 'jo-public' },
  ],
} as const;

const params = { agencyId, offenceType: code };
export const listOffenceTypes = {
  query: { agencyId, limit: '20' },
  reply: { items: [{ agencyId, agencyNames, code, ...summary }] },
};
const shown = { agencyId, code, version: 1, ...offence };
export const getOffenceType = { params, reply: { ...shown, agencyNames } };
const changed = { officer: 'L. Khoury', second: 'R. Nasser', at: '2026-03-01T09:00:00.000Z' };
const own = { ...shown, changed };
export const addOffenceType = { body: { code, ...offence }, reply: own };
export const getOwnOffenceType = { params: { offenceType: code }, reply: own };
export const replaceOffenceType = { params: { offenceType: code }, body: { ...offence, active: false } };
