import { answers, complaint, description, place } from '../cases/examples';
import { agencyId, code } from '../categories/examples';

export const fileComplaint = {
  body: { category: { agencyId, code }, description, place, answers, showName: false },
  reply: complaint,
};
