import { applicationId, at, dueAt, listed, params } from '../cases/examples';

export const submitApplication = {
  params,
  body: { revision: 4 },
  reply: {
    ...{ applicationId, shortReference: listed.shortReference, status: 'in-review' },
    ...{ handedInAt: at, dueAt, fee: null },
  },
};
