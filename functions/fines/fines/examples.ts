import { shortReferenceOf } from '../../blocks/references/reference';
import { agencyId, code, offenceNames } from '../offences/examples';

/*
 * Examples: one fine for illegal parking.
 */

export const fineId = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';
export const billId = '0k26h7m2v4q8c1t6b0k5d9f3j7n2r8a1e6gsm3k8d2q7';
export const reference = 'PK-2026-004117';
export const identifier = '14-27385';
export const place = { latitude: 31.9539, longitude: 35.9106, address: '12 Rainbow Street' };
export const description = 'Stood on the crossing in front of the school.';
const occurredAt = '2026-03-01T06:10:00.000Z';
export const issuedAt = '2026-03-01T09:00:00.000Z';
export const dates = { issuedOn: '2026-03-01', dueOn: '2026-03-31', contestUntil: '2026-03-29' };
export const discountUntil = '2026-03-15';
export const amount = 20_000;
export const summary = {
  id: fineId,
  shortReference: shortReferenceOf('fine', fineId),
  agencyId,
  offence: { code, names: offenceNames },
  state: 'issued',
  ...{ identifier, reference, occurredAt, place, currency: 'JOD', amount },
  ...dates,
  billId,
  updatedAt: issuedAt,
};
