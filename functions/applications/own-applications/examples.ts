import {
  agencyNames,
  application,
  applicationId,
  at,
  entryId,
  listed,
  params,
  said,
} from '../cases/examples';

export const listApplications = {
  query: { limit: '20', status: 'open' },
  reply: { items: [{ ...listed, agencyNames }] },
};

export const getApplication = { params, reply: { ...application, agencyNames } };

export const getProspects = {
  params,
  reply: {
    ...{ outcome: 'eligible', needs: [], fee: { amount: 20_000, currency: 'JOD' }, mustUpgrade: false },
    documents: [{ code: 'lease', name: 'Lease of the stall', isThere: false }],
  },
};

const byApplicant = { applicationId, id: entryId, by: 'applicant', at };

const reasons = said('I have found a shop.');

export const withdrawApplication = {
  params,
  body: reasons,
  reply: { ...byApplicant, action: 'withdraw', status: 'withdrawn', ...reasons },
};

const again = said('The name is as on the lease now.');

export const answerQuestions = {
  params,
  body: { ...again, form: { 'trade-name': 'Layla’s books and maps' } },
  reply: { ...byApplicant, action: 'answer', status: 'in-review', ...again },
};
