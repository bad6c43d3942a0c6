import { shortReferenceOf } from '../../blocks/references/reference';
/*
 * Realistic examples, shown in the documentation and checked by the tests: a household's waste fee in Amman, paid late.
 */

export const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
const billId = '0g841s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';
const newBillId = '0g9m7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7';
const paymentId = '0q7nmb3v5k1e9t2c8hs4f6dj0g5lar2pm3k8d2q7';
export const identifier = 'TP-104-778';

const title = { en: 'Waste collection 2026', ar: 'جمع النفايات 2026', fa: 'گردآوری پسماند ۲۰۲۶' };
const lines = [{ head: 'waste', text: 'Household of four', amount: 48_000 }];
const terms = {
  discount: { until: '2026-02-15', rate: '0.1' },
  penalty: { head: 'waste-penalty', rate: '0.02', repeat: 'monthly' as const, cap: { rate: '0.2' } },
};
const money = { currency: 'JOD' as const, lines, terms };
const days = { issuedOn: '2026-01-15', dueOn: '2026-03-01' };
const reference = 'W-2026-104778';
export const agencyNames = { en: 'Amman Municipality', ar: 'أمانة عمّان' };
export const billRequest = {
  kind: 'fee' as const,
  payer: { identifier },
  ...{ title, reference, ...money, ...days },
};

const common = {
  ...{ id: billId, shortReference: shortReferenceOf('bill', billId), agencyId, kind: 'fee' },
  ...{ title, reference, identifier, currency: 'JOD', amount: 48_000 },
  ...days,
};
const sums = { on: '2026-04-10', total: 49_920, principal: 48_000, discount: 0, penalty: 1_920, interest: 0 };
const late = { ...sums, overdue: 49_920, least: 49_920 };
const steps = [
  { code: 'principal', amount: 48_000, text: 'Billed: JOD\u00a048.000.' },
  {
    ...{ code: 'penalty', dueOn: '2026-03-01', from: '2026-03-02', to: '2026-04-02', times: 2 },
    ...{ base: 48_000, rate: '0.02', amount: 1_920 },
    text: 'Late penalty of 2% of JOD\u00a048.000, 2 ×, from 2 March 2026 to 2 April 2026: JOD\u00a01.920.',
  },
];
const shown = {
  ...common,
  state: 'open',
  overdue: true,
  subject: { type: 'bill', id: null },
  ...{ lines, terms },
  due: { ...late, nextChangeOn: '2026-05-02', steps },
  instalments: [{ dueOn: '2026-03-01', amount: 48_000, unpaid: 48_000 }],
  ...{ paid: 0, payments: [], refunds: [], stays: [], paymentInProgress: null },
  ...{ replaces: null, replacedBy: null, reason: null },
};

export const listBills = {
  query: { state: 'open', on: '2026-04-10', limit: '20' },
  reply: { items: [{ ...common, agencyNames, state: 'open', overdue: true, due: late }] },
};
export const getBill = { params: { billId }, query: { on: '2026-04-10' }, reply: { ...shown, agencyNames } };
export const showIssued = {
  params: { billId },
  reply: { ...shown, by: null, paymentInProgress: { paymentId, until: '2026-04-10T09:45:00.000Z' } },
};

const early = {
  ...{ on: '2026-01-15', total: 43_200, principal: 48_000, discount: 4_800, penalty: 0, interest: 0 },
  ...{ overdue: 0, nextChangeOn: '2026-02-16', least: 43_200 },
};
const issued = {
  ...shown,
  overdue: false,
  due: {
    ...early,
    steps: [
      steps[0],
      {
        ...{ code: 'discount', until: '2026-02-15', base: 48_000, rate: '0.1', amount: 4_800 },
        text: 'Discount if all is paid by 15 February 2026: JOD\u00a04.800.',
      },
    ],
  },
};
export const issueBill = { body: billRequest, reply: { ...issued, by: null } };

export const importBills = {
  body: { items: [billRequest, { ...billRequest, reference: 'W-2026-104779', dueOn: '2026-01-01' }] },
  reply: {
    items: [
      { reference, result: 'known', billId },
      {
        reference: 'W-2026-104779',
        result: 'refused',
        code: 'terms-disagree',
        errors: [
          {
            in: 'body',
            pointer: '/items/1/dueOn',
            code: 'due-before-issue',
            detail: 'A bill must be due on the day it is made out, or later.',
          },
        ],
      },
    ],
  },
};

export const listIssued = {
  query: { state: 'open', dueBefore: '2026-04-01' },
  reply: {
    items: [
      {
        ...{ id: billId, shortReference: shortReferenceOf('bill', billId), kind: 'fee', state: 'open' },
        ...{ reference, identifier },
        ...{ currency: 'JOD', amount: 48_000, dueOn: '2026-03-01', overdue: true },
      },
    ],
  },
};

const officers = { officer: 'L. Khoury', second: 'R. Nasser' };

export const cancelBill = {
  params: { billId },
  body: { reason: 'The house stood empty.' },
  reply: {
    ...{ billId, state: 'cancelled', reason: 'The house stood empty.' },
    cancelledAt: '2026-02-01T09:00:00.000Z',
    by: officers,
  },
};

const fewer = [{ head: 'waste', text: 'Household of two', amount: 24_000 }];
export const reissueBill = {
  params: { billId },
  body: {
    ...{ title, currency: 'JOD' as const, lines: fewer, issuedOn: '2026-02-10', dueOn: '2026-03-15' },
    reason: 'Two of the household have moved.',
  },
  reply: {
    ...issued,
    by: officers,
    ...{
      id: newBillId,
      shortReference: shortReferenceOf('bill', newBillId),
      reference: null,
      amount: 24_000,
      lines: fewer,
      terms: {},
      replaces: billId,
    },
    ...{ issuedOn: '2026-02-10', dueOn: '2026-03-15', reason: 'Two of the household have moved.' },
    due: {
      ...{ on: '2026-02-10', total: 24_000, principal: 24_000, discount: 0, penalty: 0, interest: 0 },
      ...{ overdue: 0, nextChangeOn: null, least: 24_000 },
      steps: [{ code: 'principal', amount: 24_000, text: 'Billed: JOD\u00a024.000.' }],
    },
    instalments: [{ dueOn: '2026-03-15', amount: 24_000, unpaid: 24_000 }],
  },
};
