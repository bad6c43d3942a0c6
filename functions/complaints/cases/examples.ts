/*
 * True cases, shown by the documentation and checked by the tests: one complaint about a street lamp, from its filing on.
 */
import { shortReferenceOf } from '../../blocks/references/reference';
import { agencyId, categoryNames, code } from '../categories/examples';

export const complaintId = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';
export const entryId = 'mT4Qx2b9LrWv0_Zc8YkE1g';
const filingId = 'q0Ue7Vd3XaNf5-Hs2BtL6w';
export const description = 'The lamp in front of number 12 has been dark for three nights.';
export const place = { latitude: 31.9539, longitude: 35.9106, address: '12 Rainbow Street' };
export const answers = [{ question: 'state', value: 'dark' }];
const filedAt = '2026-03-01T06:30:00.000Z';
const filing = { id: filingId, action: 'file', by: 'citizen', at: filedAt, status: 'received' };
const shown = {
  id: complaintId,
  shortReference: shortReferenceOf('complaint', complaintId),
  status: 'received',
  agencyId,
  place,
  filedAt,
  updatedAt: filedAt,
  closedAt: null,
  clock: 'running',
  dueAt: '2026-03-04T06:30:00.000Z',
  escalationLevel: 0,
};
export const complaint = {
  ...shown,
  category: { code, version: 1, names: categoryNames },
  description,
  answers,
  showName: false,
  anonymous: false,
  reopenUntil: null,
  rating: null,
  photographs: [],
  timeline: [filing],
};
export const listed = { ...shown, category: { code, names: categoryNames } };
export const params = { complaintId };
export const at = '2026-03-01T08:00:00.000Z';
export const said = (text: string) => ({ text });
