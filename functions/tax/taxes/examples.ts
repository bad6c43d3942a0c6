import { agencyId, agencyNames } from '../register/examples';

/*
 * Examples: the property tax of a municipality and its rate table.
 */

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

const own = { agencyId, code: 'property-tax', version: 1, ...taxDetails };
const tax = { ...own, agencyNames };

const params = { taxCode: 'property-tax' };

export const putTax = { params, body: taxDetails };

export const listTaxes = {
  query: { agencyId, limit: '20' },
  reply: {
    items: [
      {
        ...{ agencyId, agencyNames, code: 'property-tax', names, of: 'property', currency: 'JOD' },
        ...{ selfAssessed: false, active: true },
      },
    ],
  },
};

export const getTax = { params: { agencyId, ...params }, reply: tax };

export const getOwnTax = {
  params,
  reply: {
    ...own,
    changed: { officer: 'L. Khoury', second: 'R. Nasser', at: '2026-03-01T09:00:00.000Z' },
  },
};
