import { shortReferenceOf } from '../../blocks/references/reference';
import { assessmentId } from '../assessments/examples';
import { agencyId, number } from '../register/examples';
import { names } from '../taxes/examples';

/*
 * Examples of objections, for taxpayers.
 */

export const objectionId = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';
const params = { objectionId };
const agencyNames = { en: 'Amman Municipality', ar: 'أمانة عمّان' };
const grounds = 'The ground floor was measured at 140 m², and taxed as 240 m².';

export const summary = {
  ...{
    id: objectionId,
    shortReference: shortReferenceOf('objection', objectionId),
    agencyId,
    assessmentId,
    tax: 'property-tax',
    taxableObject: number,
    taxpayer: '9871002345',
  },
  ...{ currency: 'JOD', amount: 200_000, status: 'submitted' },
  ...{ submittedAt: '2026-03-02T08:15:00.000Z', updatedAt: '2026-03-02T08:15:00.000Z' },
  ...{ clock: 'running', dueAt: '2026-03-07T08:15:00.000Z', escalationLevel: 0 },
} as const;

const submitted = {
  id: 'q8X1yG5hTz0wL3kRv7nPbA',
  action: 'submit',
  by: 'citizen',
  at: '2026-03-02T08:15:00.000Z',
  status: 'submitted',
} as const;
export const objection = { ...summary, title: names, grounds, accepted: 80_000, timeline: [submitted] };

const own = { ...objection, agencyNames } as const;

const asked = {
  id: 'm2D9cK4sUe6tJ1xWf8aHgQ',
  action: 'ask',
  by: 'agency',
  at: '2026-03-03T07:40:00.000Z',
  status: 'information-asked',
  text: 'Please send the plan of the ground floor.',
} as const;

export const objectTo = {
  params: { assessmentId },
  body: { grounds, accepted: 80_000 },
  reply: own,
};
export const listObjections = {
  query: { limit: '20', status: 'open' },
  reply: { items: [{ ...summary, agencyNames }] },
};
export const getObjection = {
  params,
  reply: {
    ...own,
    status: 'information-asked',
    updatedAt: asked.at,
    clock: 'paused',
    dueAt: null,
    timeline: [submitted, asked],
  },
};

export const answerObjection = {
  params,
  body: { text: 'The plan was filed with the building permit 2019/118.' },
  reply: {
    objectionId,
    id: 'Zp5rE0nYb3vQ7iLc9dTxKw',
    action: 'answer',
    by: 'citizen',
    at: '2026-03-04T09:00:00.000Z',
    status: 'under-review',
    text: 'The plan was filed with the building permit 2019/118.',
  },
};

export const withdrawObjection = {
  params,
  body: { text: 'The measurement was right.' },
  reply: {
    objectionId,
    id: 'a7HsW2oGk4fMx8uVj1yBdN',
    action: 'withdraw',
    by: 'citizen',
    at: '2026-03-04T09:00:00.000Z',
    status: 'withdrawn',
    text: 'The measurement was right.',
  },
};
