import { shortReferenceOf } from '../../blocks/references/reference';
import { agencyId, agencyNames, number } from '../register/examples';
import { names, taxDetails } from '../taxes/examples';

/*
 * Examples of assessments: the property tax of a municipality.
 */

export const assessmentId = '0cqg1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';
const period = { from: '2026-01-01', until: '2026-12-31' };
export const assessment = {
  ...{
    id: assessmentId,
    shortReference: shortReferenceOf('bill', assessmentId),
    agencyId,
    tax: 'property-tax',
    taxVersion: 1,
    taxableObject: number,
    taxpayer: '9871002345',
  },
  ...{ period, sequence: 1, title: names, reference: '2026-PT-000123', state: 'open', currency: 'JOD' },
  amount: 200_000,
  basis: [
    { code: 'value', amount: 60_000_000 },
    { code: 'bracket', above: 0, upTo: 20_000_000, base: 20_000_000, amount: 0 },
    {
      code: 'bracket',
      above: 20_000_000,
      upTo: 100_000_000,
      base: 40_000_000,
      rate: '0.005',
      amount: 200_000,
    },
  ],
  lines: [
    { head: 'property-tax', text: 'Property tax 2026-01-01 / 2026-12-31 (04-123-45)', amount: 200_000 },
  ],
  ...{ issuedOn: '2026-03-01', dueOn: '2026-04-30' },
  terms: {
    discount: { until: '2026-03-31', rate: '0.05' },
    penalty: taxDetails.payment.penalty,
    interest: taxDetails.payment.interest,
  },
  objectionsUntil: '2026-03-31',
  declared: false,
  ...{ total: 200_000, assessedBefore: 0, creditUsed: 0, credited: 0 },
} as const;

export const assess = {
  body: {
    tax: 'property-tax',
    taxableObject: number,
    period,
    value: 60_000_000,
    reference: '2026-PT-000123',
  },
  reply: assessment,
};

export const importAssessments = {
  body: {
    items: [
      { tax: 'property-tax', taxableObject: number, period, value: 60_000_000, reference: '2026-PT-000123' },
      { tax: 'property-tax', taxableObject: '04-999-01', period, value: 10_000_000 },
    ],
  },
  reply: {
    items: [
      { result: 'issued', assessmentId },
      {
        result: 'refused',
        code: 'taxable-object-unknown',
        errors: [
          {
            in: 'body',
            pointer: '/items/1/taxableObject',
            code: 'taxable-object-unknown',
            detail: 'The agency has registered no such taxable object.',
          },
        ],
      },
    ],
  },
};

export const showAssessment = {
  params: { assessmentId },
  reply: {
    ...assessment,
    due: {
      ...{ on: '2026-03-02', total: 190_000, principal: 200_000, discount: 10_000, penalty: 0, interest: 0 },
      overdue: 0,
      nextChangeOn: '2026-04-01',
      steps: [
        { code: 'principal', amount: 200_000 },
        { code: 'discount', until: '2026-03-31', base: 200_000, rate: '0.05', amount: 10_000 },
      ],
    },
  },
};

export const showOwn = { params: { assessmentId }, reply: { ...showAssessment.reply, agencyNames } };
const { basis: _, lines: __, terms: ___, ...summary } = showOwn.reply;
export const listAssessments = {
  query: { state: 'open', limit: '20' },
  reply: { items: [summary] },
} as const;
