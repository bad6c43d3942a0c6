import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { billId } from '../../blocks/billing/bill';
import { proven } from '../../blocks/people/proof';
import type { Routes } from '../../kernel/contract/contract';
import { id, pageOf, paging } from '../../kernel/text/fields';
import { assessmentFields } from '../assessments/request';
import { unassessable } from '../assessments/routes';
import { assessmentView, previewView } from '../assessments/views';
import { taxableObjectSummary } from '../register/taxable-object';
import * as examples from './examples';

const { sequence: _, ...declared } = assessmentFields;
const declaration = { agencyId: id, ...declared };
const { 'already-assessed': __, ...undeclarable } = unassessable;

export const ownPreviewView = withAgencyNames(previewView);
export const declaredView = withAgencyNames(assessmentView);
export const ownTaxableObject = withAgencyNames(taxableObjectSummary);

export const declarationRoutes = {
  previewDeclaration: {
    method: 'POST',
    path: '/v1/tax/declarations/preview',
    access: 'citizen',
    actingFor: 'tax',
    summary: 'See what a declaration would come to, step by step; nothing is kept',
    body: v.strictObject(declaration),
    reply: { status: 200, body: ownPreviewView },
    refusals: undeclarable,
    example: examples.previewDeclaration,
  },
  declare: {
    method: 'POST',
    path: '/v1/tax/declarations',
    access: proven('substantial'),
    actingFor: 'tax',
    summary: 'Declare a tax, or amend what you declared: the bill is made out at once',
    description:
      "For a taxpayer whom you have claimed, or a taxable object of theirs. What comes to nothing is recorded too, and so is what comes to less, where the tax has `credits`: it is the taxpayer's (`credited`), and is carried forward to the next declaration (`creditUsed`) or refunded. `amends` is the assessment that is to be put right: another takes its place, due when that was due, and what was paid on it counts. One that is paid stays: the other charges the difference (`supplements`), or says what was too much.",
    body: v.strictObject({ ...declaration, amends: v.optional(billId) }),
    reply: { status: 201, body: declaredView, location: '/v1/tax/assessments/{id}' },
    refusals: {
      ...unassessable,
      'not-amendable': 422,
      'assessment-changed': 409,
      'bill-closed': 409,
      'bill-stayed': 409,
      'bill-full': 409,
      'bill-not-found': 404,
      'less-than-paid': 409,
      'part-given-back': 409,
      'other-currency': 422,
      'payment-in-progress': 409,
    },
    example: examples.declare,
  },
  listOwnTaxableObjects: {
    method: 'GET',
    path: '/v1/tax/taxable-objects',
    access: 'citizen',
    actingFor: 'tax',
    summary: 'List the taxable objects of the taxpayers that you have claimed',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(ownTaxableObject) },
    example: examples.listOwnTaxableObjects,
  },
} as const satisfies Routes;
