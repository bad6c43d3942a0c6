import {
  agencyId,
  agencyNames,
  answers,
  applicationId,
  at,
  entryId,
  form,
  listed,
  service,
} from '../cases/examples';

/*
 * The fire service is asked whether a stall may stand where somebody wants it.
 */

const fireService = '6c8kq1tn3c5vh7b9m0jd2s4e';
const dueAt = '2026-03-11T07:00:00.000Z';
const params = { applicationId, opinion: 'fire' };
const names = { en: 'Fire safety', ar: 'السلامة من الحريق', fa: 'ایمنی آتش‌نشانی' };

const task = {
  ...{ applicationId, applicationReference: listed.shortReference, opinion: 'fire', names, service },
  ...{ agencyId: fireService, askedBy: agencyId, askedByNames: agencyNames, state: 'open', askedAt: at },
  ...{ dueAt, isLate: false, officer: 'H. Saad', outcome: null, closedAt: null },
} as const;

export const listOpinions = {
  query: { status: 'open', service: 'market-stall' },
  reply: { items: [task] },
} as const;

export const showOpinion = {
  params,
  reply: {
    ...{ ...task, statement: null, attachments: [] },
    application: { submittedAt: at, form, answers, documents: [] },
  },
};

const entry = { applicationId, id: entryId, by: 'agency', at, agencyId: fireService } as const;
const officers = { officer: 'H. Saad', second: null };

export const claimOpinion = { params, reply: { ...entry, action: 'claim', opinion: 'fire', officers } };

const said = {
  outcome: 'favourable-with-conditions',
  text: 'The exit behind the stall has to stay free.',
  conditions: ['Two metres stay free in front of the exit.'],
} as const;

export const giveOpinion = {
  params,
  body: said,
  reply: { ...entry, action: 'give-opinion', opinion: 'fire', ...said, officers },
};

const again = { text: 'The stall stands elsewhere now: look at the new plan.' };

export const askForOpinionAgain = {
  params,
  body: again,
  reply: { ...entry, agencyId, action: 'ask-opinion', opinion: 'fire', ...again, dueAt, officers },
};

const id = '5nq8c1v5t0h7k2m9b4f6j1rd';
const file = {
  ...{ id, mediaType: 'application/pdf', bytes: 88_113, status: 'awaited', reason: null },
  ...{ askedAt: at, settledAt: null },
} as const;
const host = 'https://files.example.org/';

export const askForOpinionDocument = {
  params,
  body: { mediaType: 'application/pdf', bytes: 88_113 },
  reply: {
    ...file,
    upload: {
      url: host,
      fields: { key: `incoming/application-opinion/2k8fq0vn4c6th1b9m3jd5s7e/${id}` },
      until: '2026-03-01T07:15:00.000Z',
    },
  },
} as const;

export const showOpinionDocument = {
  params: { ...params, documentId: id },
  reply: {
    ...{ ...file, status: 'attached', settledAt: '2026-03-01T07:00:09.000Z' },
    download: {
      url: `${host}attached/application-opinion/2k8fq0vn4c6th1b9m3jd5s7e/${id}/5d41402abc4b2a76?X-Amz-Expires=60`,
      until: '2026-03-01T07:03:00.000Z',
    },
  },
} as const;
