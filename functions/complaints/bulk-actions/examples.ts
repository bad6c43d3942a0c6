import { at, complaintId, entryId } from '../cases/examples';
import { agencyId } from '../categories/examples';

const assignment = { unit: 'Lighting, west', officer: 'S. Khoury' };
const closedId = '0q7nmb3v5k1e9t2c8hs4f6dj0g5lar2p';
const entry = {
  id: entryId,
  action: 'assign',
  by: 'agency',
  at,
  agencyId,
  status: 'in-progress',
  assignment,
};

export const actOnComplaints = {
  body: { complaintIds: [complaintId, closedId], what: { action: 'assign', assignment } },
  reply: {
    items: [
      { complaintId, result: 'done', entry },
      {
        complaintId: closedId,
        result: 'refused',
        code: 'wrong-status',
        detail: '"assign" is not possible while the complaint is resolved.',
        complaintStatus: 'resolved',
      },
    ],
  },
};
