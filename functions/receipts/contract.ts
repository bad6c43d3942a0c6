import * as v from 'valibot';
import { fontFiles } from '../blocks/documents/fonts';
import { verificationReply } from '../blocks/documents/verification-page';
import { withMandatesToRead } from '../blocks/mandates/keys';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { download } from '../kernel/contract/download';
import { maxCharacters } from '../kernel/text/characters';
import { id, numberInput, pageOf, paging } from '../kernel/text/fields';
import { languages } from '../kernel/text/languages';
import * as examples from './receipts/examples';
import { states } from './receipts/receipt';
import { agencyCard, agencyView, ownCard, ownView, publicView, receiptCard } from './receipts/views';
import { titles } from './titles';

const one = v.strictObject({ receiptId: id });
const missing = { 'receipt-not-found': 404 } as const;
/** Otherwise that of `Accept-Language`. */
const language = v.strictObject({ language: v.optional(v.picklist(languages)) });
const whole = (least: number, most: number) => v.pipe(numberInput(least, most), v.integer());

export const contract = define({
  name: 'receipts',
  summary: 'Receipts for what was paid: numbered without gaps, printed, and verified by anybody',
  faces: ['/receipts'],
  keys: withMandatesToRead({ read: ['agencies', 'receipt', 'receipts', 'receipts-of'], write: [] }),
  erases: { changes: ['receipt'], removes: [] },
  exports: ['receipt', 'receipts-of'],
  seals: ['cursor', 'owned-id'],
  items: { receipt: ['published', 'scheduled'] },
  events: { on: ['receipt.issued'], reads: [], writes: ['receipt-counter'] },
  files: fontFiles,
  titles,
  sentences: [shared],
  schemas: { Receipt: ownView, AgencyReceipt: agencyView, ReceiptCard: receiptCard, OwnReceiptCard: ownCard },
  routes: {
    listReceipts: {
      method: 'GET',
      path: '/v1/receipts',
      access: 'citizen',
      // Who pays for another may have what was paid confirmed.
      actingFor: 'payments',
      summary: 'My receipts, the latest first',
      description:
        'A receipt is there as soon as its payment is, and gets its number within moments. `state` leaves those in one state; a page may then be short and still not be the last: the last has no `next`.',
      query: v.strictObject({ ...paging, state: v.optional(v.picklist(states)) }),
      reply: { status: 200, body: pageOf(ownCard) },
      example: examples.listReceipts,
    },
    getReceipt: {
      method: 'GET',
      path: '/v1/receipts/{receiptId}',
      access: 'citizen',
      actingFor: 'payments',
      summary: 'A receipt of mine',
      params: one,
      reply: { status: 200, body: ownView },
      refusals: missing,
      example: examples.getReceipt,
    },
    printReceipt: {
      method: 'GET',
      path: '/v1/receipts/{receiptId}/pdf',
      access: 'citizen',
      actingFor: 'payments',
      summary: 'A receipt of mine as a PDF',
      description:
        'In English, Arabic or Persian, with a QR code that leads to the page where anybody can verify it. The same receipt is the same file, to the byte. Send `Accept: application/pdf`.',
      params: one,
      query: language,
      reply: { status: 200, body: download, media: 'application/pdf', binary: true },
      refusals: { ...missing, 'receipt-not-numbered': 409 },
      example: examples.printReceipt,
    },
    listAgencyReceipts: {
      method: 'GET',
      path: '/v1/agency/receipts',
      access: { agency: 'receipts:read' },
      summary: "My agency's receipts of a year, in the order of their numbers",
      description:
        'Numbers begin with 1 in each year of the calendar where the agency is, and none is left out. Go on with `after`, the number of the last one: a page that is empty is the end so far.',
      query: v.strictObject({
        year: whole(2000, 9999),
        after: v.optional(whole(0, 999_999_999), '0'),
        limit: paging.limit,
      }),
      reply: { status: 200, body: v.strictObject({ items: v.pipe(v.array(agencyCard), v.maxLength(100)) }) },
      example: examples.listAgencyReceipts,
    },
    getAgencyReceipt: {
      method: 'GET',
      path: '/v1/agency/receipts/{receiptId}',
      access: { agency: 'receipts:read' },
      summary: "A receipt of my agency's",
      description: 'Says what was paid for, and nothing of who paid.',
      params: one,
      reply: { status: 200, body: agencyView },
      refusals: missing,
      example: examples.getAgencyReceipt,
    },
    verifyReceipt: {
      method: 'GET',
      path: '/v1/public/receipts/{receiptCode}',
      access: 'anyone',
      summary: 'Whether a receipt is genuine',
      description:
        'By the code in the address that its QR code holds. Says what anybody sees who is shown the receipt, and what was given back since; nothing of who paid.',
      params: v.strictObject({ receiptCode: id }),
      reply: { status: 200, body: publicView },
      refusals: missing,
      example: examples.verifyReceipt,
    },
    verificationPage: {
      method: 'GET',
      path: '/receipts/{receiptCode}',
      access: 'anyone',
      summary: 'The same as a page, to which the QR code leads',
      params: v.strictObject({ receiptCode: v.pipe(v.string(), maxCharacters(100)) }),
      query: language,
      reply: { ...verificationReply, body: v.string() },
      example: examples.verificationPage,
    },
  },
});
