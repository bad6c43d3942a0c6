import { shortReferenceOf } from '../../blocks/references/reference';
import {
  amount,
  billId,
  dates,
  description,
  discountUntil,
  fineId,
  identifier,
  issuedAt,
  reference,
  summary,
} from '../fines/examples';
import { agencyId, code, legalBasis, offence, offenceNames } from '../offences/examples';

/*
 * Examples of looking up fines.
 */

const issueEntry = {
  id: 'q0Ue7Vd3XaNf5-Hs2BtL6w',
  action: 'issue',
  by: 'agency',
  at: issuedAt,
  state: 'issued',
};

const whole = {
  ...summary,
  offence: { code, version: 1, names: offenceNames, legalBasis },
  description,
  discountUntil,
  ...{ servedOn: null, countsFrom: dates.issuedOn },
  hearing: null,
  evidence: [],
  timeline: [issueEntry],
};

const half = { code: 'discount', until: discountUntil, base: amount, rate: '0.5', amount: 10_000 } as const;

const text = 'Parking where it is not allowed';

const bill = {
  ...{
    id: billId,
    shortReference: shortReferenceOf('bill', billId),
    agencyId,
    kind: 'fine',
    state: 'open',
    title: offenceNames,
    reference,
    identifier,
  },
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
  ...{ paid: 0, payments: [], refunds: [], stays: [], paymentInProgress: null },
  ...{ replaces: null, replacedBy: null, reason: null },
};

const params = { fineId };
const agencyNames = { en: 'Amman Municipality', ar: 'أمانة عمّان' };

export const listFines = { reply: { items: [{ ...summary, agencyNames }] } };

export const getFine = {
  params,
  reply: {
    ...whole,
    agencyNames,
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

const noted = { officer: 'Warden 118', unit: 'North' };
export const listAgencyFines = {
  query: { state: 'issued', unit: 'North' },
  reply: { items: [{ ...summary, ...noted }] },
};

export const showAgencyFine = { params, reply: { ...whole, ...noted } };
