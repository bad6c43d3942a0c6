import {
  amount,
  billId,
  dates,
  description,
  discountUntil,
  fineId,
  identifier,
  place,
  reference,
  summary,
} from '../fines/examples';
import { code } from '../offences/examples';

/*
 * Examples of issuing: one fine alone, and two in one call.
 */

export const issueFine = {
  body: {
    offenceType: code,
    payer: { identifier },
    reference,
    occurredAt: '2026-03-01T09:10:00+03:00',
    place,
    description,
    officer: 'Warden 118',
  },
  reply: {
    id: fineId,
    shortReference: summary.shortReference,
    billId,
    reference,
    currency: 'JOD',
    amount,
    ...dates,
    discountUntil,
    countsFrom: dates.issuedOn,
  },
};

export const importFines = {
  body: {
    items: [issueFine.body, { ...issueFine.body, reference: 'PK-2026-004118', offenceType: 'littering' }],
  },
  reply: {
    items: [
      { reference, result: 'issued', fineId, billId },
      {
        reference: 'PK-2026-004118',
        result: 'refused',
        code: 'offence-type-unknown',
        errors: [
          {
            in: 'body',
            pointer: '/items/1/offenceType',
            code: 'offence-type-unknown',
            detail: 'There is no such type of offence, or it is closed.',
          },
        ],
      },
    ],
  },
};
