import { at, complaint, complaintId, entryId, params, said } from '../cases/examples';
import { agencyId } from '../categories/examples';

const originalId = '0q7nmb3v5k1e9t2c8hs4f6dj0g5lar2pm3k8d2q7';

const waterAgencyId = '9c2hv5q8e1t4kb7n0d3fm6sj';

const byAgency = { complaintId, id: entryId, by: 'agency', at, agencyId };

export const showToAgency = {
  params,
  reply: {
    ...complaint,
    assignment: null,
    citizen: { name: 'Layla Haddad', language: 'ar', email: 'layla@example.com', phone: '+962790000000' },
  },
};

const thanks = said('Thank you, we are looking into it.');

export const acknowledge = {
  params,
  body: thanks,
  reply: { ...byAgency, action: 'acknowledge', status: 'acknowledged', ...thanks },
};

const assignment = { unit: 'Lighting, west', officer: 'S. Khoury' };

export const assign = {
  params,
  body: assignment,
  reply: { ...byAgency, action: 'assign', status: 'in-progress', assignment },
};

const internal = { text: 'The same cable as last week.', internal: true } as const;

export const note = { params, body: internal, reply: { ...byAgency, action: 'note', ...internal } };

const asked = said('Which of the two lamps is it?');

export const ask = {
  params,
  body: asked,
  reply: { ...byAgency, action: 'ask', status: 'awaiting-citizen', ...asked },
};

const transferred = {
  to: { agencyId: waterAgencyId, categoryCode: 'leak' },
  text: 'The lamp is wet from a burst pipe.',
};

export const transfer = {
  params,
  body: transferred,
  reply: { ...byAgency, action: 'transfer', status: 'received', ...transferred },
};

const done = said('The lamp was replaced.');

export const resolve = {
  params,
  body: done,
  reply: { ...byAgency, action: 'resolve', status: 'resolved', ...done },
};

const refused = said('The lamp belongs to the hotel, which has been told.');

export const reject = {
  params,
  body: refused,
  reply: { ...byAgency, action: 'reject', status: 'rejected', ...refused },
};

const duplicate = { duplicateOf: originalId };

export const markDuplicate = {
  params,
  body: duplicate,
  reply: { ...byAgency, action: 'mark-duplicate', status: 'duplicate', ...duplicate },
};
