import { shortReferenceOf } from '../../blocks/references/reference';
import { assessmentId } from '../assessments/examples';
import { agencyId, agencyNames } from '../register/examples';

/*
 * Examples of declarations: the tax on the turnover of a small business, by the month.
 */

const names = { en: 'Turnover tax', ar: 'ضريبة رقم الأعمال', fa: 'مالیات بر فروش' };
export const turnoverTax = {
  names,
  head: 'turnover-tax',
  currency: 'JOD',
  of: 'taxpayer',
  rule: { kind: 'rate', rate: '0.04' },
  figures: [
    { code: 'turnover', names: { en: 'Turnover' }, effect: 'adds' },
    { code: 'returned-goods', names: { en: 'Returned goods' }, effect: 'subtracts' },
  ],
  periods: { from: '2020-01-01', months: 1 },
  selfAssessed: true,
  credits: 'carried-forward',
  payment: {
    dueDays: 30,
    interest: { head: 'interest', rate: '0.004', per: 'month' },
  },
  objections: { days: 30, decideHours: 120 },
  active: true,
} as const;

const declaration = {
  agencyId,
  tax: 'turnover-tax',
  taxpayer: '9871002345',
  period: { from: '2026-02-01', until: '2026-02-28' },
  figures: [
    { figure: 'turnover', amount: 12_500_000 },
    { figure: 'returned-goods', amount: 500_000 },
  ],
};
const { figures: _, ...named } = declaration;

const preview = {
  ...named,
  agencyNames,
  ...{ taxVersion: 1, taxableObject: null, sequence: 1, title: names, currency: 'JOD', amount: 480_000 },
  basis: [
    { code: 'figure', figure: 'turnover', effect: 'adds', amount: 12_500_000 },
    { code: 'figure', figure: 'returned-goods', effect: 'subtracts', amount: 500_000 },
    { code: 'value', amount: 12_000_000 },
    { code: 'rate', base: 12_000_000, rate: '0.04', amount: 480_000 },
  ],
  lines: [{ head: 'turnover-tax', text: 'Turnover tax 2026-02-01 / 2026-02-28', amount: 480_000 }],
  ...{ issuedOn: '2026-03-01', dueOn: '2026-03-31' },
  terms: { interest: turnoverTax.payment.interest },
  objectionsUntil: '2026-03-31',
  ...{ total: 480_000, assessedBefore: 0, creditUsed: 0, credited: 0 },
} as const;

export const previewDeclaration = { body: declaration, reply: preview };
export const declare = {
  body: declaration,
  reply: {
    ...preview,
    ...{ id: assessmentId, shortReference: shortReferenceOf('bill', assessmentId) },
    ...{ state: 'open', reference: null, declared: true },
  },
};
export const listOwnTaxableObjects = {
  query: { limit: '20' },
  reply: {
    items: [
      {
        ...{
          agencyId,
          agencyNames,
          number: '04-123-45',
          kind: 'property',
          label: '12 Rainbow Street, ground floor',
        },
        ...{ taxpayer: '9871002345', since: '2021-05-01' },
      },
    ],
  },
};
