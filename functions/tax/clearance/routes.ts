import * as v from 'valibot';
import { verificationReply } from '../../blocks/documents/verification-page';
import { proven } from '../../blocks/people/proof';
import type { Routes } from '../../kernel/contract/contract';
import { download } from '../../kernel/contract/download';
import { maxCharacters } from '../../kernel/text/characters';
import { id, pageOf, paging } from '../../kernel/text/fields';
import { languages } from '../../kernel/text/languages';
import { ownNumber } from '../register/fields';
import { certificateView, publicCertificate } from './certificate';
import * as examples from './examples';

const one = v.strictObject({ certificateId: id });
const missing = { 'certificate-not-found': 404 } as const;

const clearanceRequest = v.pipe(
  v.strictObject({ agencyId: id, taxableObject: v.optional(ownNumber), taxpayer: v.optional(ownNumber) }),
  v.check(
    ({ taxpayer, taxableObject }) => (taxpayer === undefined) !== (taxableObject === undefined),
    'Give a taxpayer or a taxable object, and not both.',
  ),
);
export type ClearanceRequest = v.InferOutput<typeof clearanceRequest>;

export const clearanceRoutes = {
  askForClearance: {
    method: 'POST',
    path: '/v1/tax/clearance-certificates',
    access: proven('substantial'),
    actingFor: 'tax',
    summary:
      'Ask for a certificate that nothing is owed on a taxable object of yours, or by a taxpayer whom you have claimed',
    description:
      'Refused while anything is due or overdue today, whichever way it was billed, and told what that is (`owed`): by a taxpayer everything that the agency charged them; on a taxable object what was assessed, also before it was yours, and taxes that its holder was billed without an assessment. What was paid and given back is owed again, unless it was too much. What falls due later does not stand in its way.',
    body: clearanceRequest,
    reply: { status: 201, body: certificateView, location: '/v1/tax/clearance-certificates/{id}' },
    refusals: {
      'taxable-object-unknown': 422,
      'taxpayer-unknown': 422,
      'tax-owed': 409,
      'too-many-assessments': 409,
    },
    example: examples.askForClearance,
  },
  listClearances: {
    method: 'GET',
    path: '/v1/tax/clearance-certificates',
    access: 'citizen',
    actingFor: 'tax',
    summary: 'Certificates that you have asked for, the newest first',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(certificateView) },
    example: examples.listClearances,
  },
  getClearance: {
    method: 'GET',
    path: '/v1/tax/clearance-certificates/{certificateId}',
    access: 'citizen',
    actingFor: 'tax',
    summary: 'Show a certificate of yours',
    params: one,
    reply: { status: 200, body: certificateView },
    refusals: missing,
    example: examples.getClearance,
  },
  printClearance: {
    method: 'GET',
    path: '/v1/tax/clearance-certificates/{certificateId}/pdf',
    access: 'citizen',
    actingFor: 'tax',
    summary: 'A certificate of yours as a PDF',
    description:
      'In English, Arabic or Persian, with a QR code that leads to where anybody can verify it. Send `Accept: application/pdf`.',
    params: one,
    query: v.strictObject({ language: v.optional(v.picklist(languages)) }),
    reply: { status: 200, body: download, media: 'application/pdf', binary: true },
    refusals: missing,
    example: examples.printClearance,
  },
  verifyClearance: {
    method: 'GET',
    path: '/v1/public/tax/clearance-certificates/{certificateCode}',
    access: 'anyone',
    summary: 'Whether a clearance certificate is genuine, and still taken',
    params: v.strictObject({ certificateCode: id }),
    reply: { status: 200, body: publicCertificate },
    refusals: missing,
    example: examples.verifyClearance,
  },
  clearancePage: {
    method: 'GET',
    path: '/clearance-certificates/{certificateCode}',
    access: 'anyone',
    summary: 'The same as a page, to which the QR code leads',
    params: v.strictObject({ certificateCode: v.pipe(v.string(), maxCharacters(100)) }),
    query: v.strictObject({ language: v.optional(v.picklist(languages)) }),
    reply: { ...verificationReply, body: v.string() },
    example: examples.clearancePage,
  },
} as const satisfies Routes;
