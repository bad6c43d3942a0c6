/*
 * True cases: the property tax of a municipality, its rate table, and what it is on.
 */

export const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
export const names = { en: 'Property tax', ar: 'ضريبة الأملاك', fa: 'مالیات املاک' };

export const taxDetails = {
  names,
  head: 'property-tax',
  currency: 'JOD',
  of: 'property',
  rule: {
    kind: 'brackets',
    mode: 'marginal',
    brackets: [{ upTo: 20_000_000 }, { upTo: 100_000_000, rate: '0.005' }, { rate: '0.01' }],
    rounding: 'half-up',
  },
  periods: { from: '2020-01-01', months: 12 },
  selfAssessed: false,
  payment: {
    dueDays: 60,
    discount: { days: 30, rate: '0.05' },
    penalty: { head: 'penalties', rate: '0.02', repeat: 'once' },
    interest: { head: 'interest', rate: '0.06', per: 'year', dayCount: 'actual/365' },
  },
  objections: {
    days: 30,
    decideHours: 120,
    remindHours: 24,
    levels: [{ afterHours: 0, unit: 'Head of assessment' }],
  },
  active: true,
} as const;
const tax = { agencyId, code: 'property-tax', version: 1, ...taxDetails };
const params = { taxCode: 'property-tax' };

export const putTax = { params, body: taxDetails };
export const listTaxes = {
  query: { agencyId, limit: '20' },
  reply: {
    items: [
      {
        ...{ agencyId, code: 'property-tax', names, of: 'property', currency: 'JOD' },
        ...{ selfAssessed: false, active: true },
      },
    ],
  },
};
export const getTax = { params: { agencyId, ...params }, reply: tax };

const taxpayer = { name: 'Amina Khalil', language: 'ar' } as const;
const registered = { agencyId, identifier: '9871002345', ...taxpayer };
export const putTaxpayer = { params: { taxpayer: '9871002345' }, body: taxpayer };
export const getTaxpayer = { params: { taxpayer: '9871002345' }, reply: registered };
export const listTaxpayers = { query: { limit: '20' }, reply: { items: [registered] } };

const thing = {
  kind: 'property',
  label: '12 Rainbow Street, ground floor',
  attributes: [{ name: 'area', value: '140 m²' }],
  taxpayer: '9871002345',
  since: '2021-05-01',
  activeFrom: '2020-01-01',
} as const;
const { kind, label, since } = thing;
export const number = '04-123-45';
export const putThing = { params: { thing: number }, body: thing };
export const getThing = {
  params: { thing: number },
  reply: {
    ...{ agencyId, number, version: 2, ...thing },
    holders: [
      { taxpayer: '9871002345', since: '2021-05-01' },
      { taxpayer: '9650001111', since: '2020-01-01' },
    ],
  },
};
export const listThings = {
  query: { taxpayer: '9871002345', limit: '20' },
  reply: { items: [{ agencyId, number, kind, label, taxpayer: '9871002345', since }] },
};
