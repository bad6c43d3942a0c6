import type { Receipt } from '../../blocks/receipts/receipt';
import { isNumbered } from './receipt';
import { showAgencyCard, showCard, showToAgency, showToAnybody, showToOwner } from './views';

/*
 * Realistic examples, shown in the documentation and checked by the tests: a property tax that was paid a little late.
 */

const receiptId = '4g1q0cbo7m2hvd95kue8s3lj6fra0nt2m3k8d2q7';
const agencyId = '0h6p2q7v1m4c8r3t5n9b0d2e';
const billId = '0k5o4g1q0cbo7m2hvd95kue8s3lj6fra0nt2m3k8d2q7';
const title = { en: 'Property tax 2026', ar: 'ضريبة الأبنية 2026', fa: 'عوارض نوسازی 2026' };

const receipt = {
  id: receiptId,
  year: 2026,
  timeZone: 'Asia/Amman',
  lines: [
    { billId, head: 'property-tax', part: 'principal', amount: 40_000 },
    { billId, head: 'property-tax', part: 'penalty', amount: 5_250 },
  ],
  titles: { [billId]: title },
  method: { brand: 'visa', lastDigits: '4242' },
  card: {
    id: receiptId,
    agencyId,
    paymentId: '2m0f7d3k9s1v5c8q4h6b0r2t7n1j3p5um3k8d2q7',
    money: { amount: 45_250, currency: 'JOD' },
    refunded: 0,
    paidAt: '2026-11-22T10:15:00.000Z',
    paidOn: '2026-11-22',
    number: 1790,
  },
} as unknown as Receipt;

if (!isNumbered(receipt)) throw new Error('The example has its number');

const verification = `https://portal.example/receipts/${receiptId}`;
const params = { receiptId };
const agencyNames = { en: 'Municipality', ar: 'البلدية' };
const year = { year: '2026' };

export const listReceipts = {
  query: { limit: '20', state: 'valid' },
  reply: { items: [{ ...showCard(receipt.card), agencyNames }] },
};
export const getReceipt = { params, reply: { ...showToOwner(receipt, verification), agencyNames } };
export const printReceipt = { params, query: { language: 'ar' } };
export const listAgencyReceipts = {
  query: { ...year, after: '1789', limit: '20' },
  reply: { items: [showAgencyCard(receipt.card)] },
};
export const getAgencyReceipt = { params, reply: showToAgency(receipt) };
export const verifyReceipt = {
  params: { receiptCode: receiptId },
  reply: showToAnybody(receipt, agencyNames),
};
export const verificationPage = { params: { receiptCode: receiptId }, query: { language: 'fa' } };
