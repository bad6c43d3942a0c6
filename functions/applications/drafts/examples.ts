import { agencyNames, answers, applicationId, draft, form, params, serviceId } from '../cases/examples';

export const beginApplication = {
  body: { serviceId, form, answers },
  reply: { ...draft, agencyNames },
};

export const saveDraft = {
  params,
  body: { revision: 1, form: { 'trade-name': 'Layla’s books and maps' } },
  reply: { applicationId, revision: 2 },
};

export const upgradeDraft = {
  params,
  body: { revision: 2 },
  reply: { applicationId, version: 2, revision: 3, removed: ['/form/fax'] },
};
