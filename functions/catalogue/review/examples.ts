import { agencyNames, at, comparison, officer, service, serviceId, summary } from '../versions/examples';

const params = { serviceId };
const submitted = { state: 'submitted', submittedAt: at } as const;

export const listReviews = { reply: { items: [{ ...summary, ...submitted, agencyNames }] } };
export const getReview = {
  params,
  reply: { service: { ...service, ...submitted, revision: 2, agencyNames }, comparison },
};
export const approveService = {
  params,
  body: { revision: 2, officer },
  reply: { id: serviceId, version: 1 },
};
export const sendServiceBack = {
  params,
  body: { revision: 2, officer, reasons: 'Say by when the permit is ready.' },
};
