import { agencyId, applicationId, at, entryId } from '../cases/examples';

const assignment = { unit: 'Markets', officer: 'S. Khoury' };
const draftId = '0q7nmb3v5k1e9t2c8hs4f6dj0g5lar2pm3k8d2q7';
const entry = { id: entryId, action: 'assign', by: 'agency', at, agencyId, assignment };

export const actOnApplications = {
  body: { applicationIds: [applicationId, draftId], what: { action: 'assign', assignment } },
  reply: {
    items: [
      { applicationId, result: 'done', entry },
      { applicationId: draftId, result: 'refused', code: 'application-not-found' },
    ],
  },
};
