import { placeId } from '../places/examples';
import { appointmentId } from '../self-service/examples';
import { agencyId, agencyNames, typeCode } from '../types/examples';

/*
 * True cases of a waiting list: a person wants an earlier passport appointment than they have.
 */

export const waitingId = '3k9d2m7q4v8c1t6b0k5d9f3j7n2r8a1em3k8d2q7';
const params = { waitingId };

const wish = {
  askedAt: '2026-03-01T09:00:00.000Z',
  ...{ from: '2026-03-02', until: '2026-03-06', people: 1 },
  ...{ placeIds: [placeId], times: [{ from: '08:00', to: '12:00' }], language: 'ar' },
};
const waiting = {
  ...{ id: waitingId, agencyId, type: typeCode, state: 'waiting' },
  ...wish,
  ...{ insteadOf: appointmentId, offer: null, agencyNames },
} as const;

export const joinWaitingList = {
  body: {
    ...{ agencyId, type: typeCode, placeIds: [placeId], from: '2026-03-02', until: '2026-03-06' },
    ...{ times: [{ from: '08:00', to: '12:00' }], insteadOf: appointmentId, language: 'ar' },
  },
  reply: waiting,
};
export const listWaiting = { query: { limit: '20' }, reply: { items: [waiting] } };
export const getWaiting = { params, reply: waiting };
export const leaveWaitingList = { params };
export const showWaitingList = {
  query: { type: typeCode, placeId, limit: '20' },
  reply: { waiting: 1, offered: 0, items: [{ state: 'waiting', ...wish, earlier: true }] },
} as const;
