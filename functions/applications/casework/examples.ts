import { agencyId, application, applicationId, at, entryId, params, said } from '../cases/examples';

const byAgency = { applicationId, id: entryId, by: 'agency', at, agencyId };

export const showApplicationToAgency = {
  params,
  reply: {
    ...application,
    ...{ assignment: { unit: 'Markets' }, escalationLevel: 0 },
    applicant: { name: 'Layla Haddad', language: 'ar', email: 'layla@example.com', phone: '+962790000000' },
  },
};

const assignment = { unit: 'Markets', officer: 'S. Khoury' };

export const assignApplication = {
  params,
  body: assignment,
  reply: { ...byAgency, action: 'assign', assignment },
};

export const claimApplication = {
  params,
  reply: {
    ...{ ...byAgency, action: 'claim', assignment: { officer: 'S. Khoury' } },
    officers: { officer: 'S. Khoury', second: null },
  },
};

const internal = { text: 'The same stall as last year.', internal: true } as const;

export const noteOnApplication = {
  params,
  body: internal,
  reply: { ...byAgency, action: 'note', ...internal },
};

const asked = { text: 'The name is another than on the lease.', fields: ['/form/trade-name'] };

export const askApplicant = {
  params,
  body: asked,
  reply: { ...byAgency, action: 'ask', status: 'awaiting-applicant', ...asked },
};

const officers = { officer: 'S. Khoury', second: null };
const granted = { conditions: ['Between 7 and 19 o’clock.'] };

export const approveApplication = {
  params,
  body: granted,
  reply: { ...byAgency, action: 'approve', status: 'approved', ...granted, officers },
};

const refused = {
  ...said('The market has no stall left this year.'),
  appeal: 'Within 60 days at the administrative court of Amman.',
};

export const refuseApplication = {
  params,
  body: refused,
  reply: { ...byAgency, action: 'refuse', status: 'refused', ...refused, officers },
};
