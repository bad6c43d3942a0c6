import { agencyId, code, legalBasis, offence, offenceNames } from '../offences/examples';

/*
 * True cases: one car that stood where it must not, from the fine on.
 */

export const fineId = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1u';
export const billId = '0k26h7m2v4q8c1t6b0k5d9f3j7n2r8a1e6gs';
const reference = 'PK-2026-004117';
const identifier = '14-27385';
export const place = { latitude: 31.9539, longitude: 35.9106, address: '12 Rainbow Street' };
const description = 'Stood on the crossing in front of the school.';
const occurredAt = '2026-03-01T06:10:00.000Z';
export const issuedAt = '2026-03-01T09:00:00.000Z';
const dates = { issuedOn: '2026-03-01', dueOn: '2026-03-31', contestUntil: '2026-03-29' };
const discountUntil = '2026-03-15';
const amount = 20_000;

export const issueFine = {
  body: {
    offenceType: code,
    payer: { identifier },
    reference,
    occurredAt: '2026-03-01T09:10:00+03:00',
    place,
    description,
    officer: 'Warden 118',
  },
  reply: { id: fineId, billId, reference, currency: 'JOD', amount, ...dates, discountUntil },
};

export const importFines = {
  body: {
    items: [issueFine.body, { ...issueFine.body, reference: 'PK-2026-004118', offenceType: 'littering' }],
  },
  reply: {
    items: [
      { reference, result: 'issued', fineId, billId },
      {
        reference: 'PK-2026-004118',
        result: 'refused',
        code: 'offence-type-unknown',
        errors: [
          {
            in: 'body',
            pointer: '/items/1/offenceType',
            code: 'offence-type-unknown',
            detail: 'There is no such type of offence, or it is closed.',
          },
        ],
      },
    ],
  },
};

export const summary = {
  id: fineId,
  agencyId,
  offence: { code, names: offenceNames },
  state: 'issued',
  ...{ identifier, reference, occurredAt, place, currency: 'JOD', amount },
  ...dates,
  billId,
  updatedAt: issuedAt,
};

const issueEntry = {
  id: 'q0Ue7Vd3XaNf5-Hs2BtL6w',
  action: 'issue',
  by: 'agency',
  at: issuedAt,
  state: 'issued',
};

export const whole = {
  ...summary,
  offence: { code, version: 1, names: offenceNames, legalBasis },
  description,
  discountUntil,
  hearing: null,
  evidence: [],
  timeline: [issueEntry],
};

const half = { code: 'discount', until: discountUntil, base: amount, rate: '0.5', amount: 10_000 } as const;
const text = 'Parking where it is not allowed';

const bill = {
  ...{ id: billId, agencyId, kind: 'fine', state: 'open', title: offenceNames, reference, identifier },
  ...{ currency: 'JOD', amount, issuedOn: dates.issuedOn, dueOn: dates.dueOn, overdue: false },
  subject: { type: 'fine', id: fineId },
  lines: [{ head: offence.head, text, amount }],
  terms: { penalty: offence.payment.penalty, discount: { until: discountUntil, rate: '0.5' } },
  due: {
    ...{ on: '2026-03-02', total: 10_000, principal: amount, discount: 10_000, penalty: 0, interest: 0 },
    ...{ overdue: 0, nextChangeOn: '2026-03-16', least: 10_000 },
    steps: [
      { code: 'principal', amount, text: 'Billed: JOD\u00a020.000.' },
      { ...half, text: 'Discount if all is paid by 15 March 2026: JOD\u00a010.000.' },
    ],
  },
  instalments: [{ dueOn: dates.dueOn, amount, unpaid: amount }],
  ...{ paid: 0, payments: [], stays: [], paymentInProgress: null },
  ...{ replaces: null, replacedBy: null, reason: null },
};

const params = { fineId };
export const listFines = { reply: { items: [summary] } };
export const getFine = {
  params,
  reply: {
    ...whole,
    papers: [],
    bill,
    next: [
      { what: 'discount-ends', on: discountUntil },
      { what: 'contest-ends', on: dates.contestUntil },
      { what: 'due', on: dates.dueOn },
      { what: 'reminder', on: '2026-04-01' },
      { what: 'surcharge', on: '2026-04-29', amount: 5000 },
      { what: 'enforcement', on: '2026-05-31' },
    ],
  },
};
export const listAgencyFines = { query: { state: 'issued' }, reply: { items: [summary] } };
export const showAgencyFine = { params, reply: { ...whole, officer: 'Warden 118' } };
