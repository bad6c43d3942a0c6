import { filesWorker } from '../blocks/attachments/worker';
import { billTitles, changeTitles } from '../blocks/billing/refusals';
import { fontFiles } from '../blocks/documents/fonts';
import { jobSummary, jobView } from '../blocks/imports/views';
import { withMandates } from '../blocks/mandates/keys';
import { officerTitles } from '../blocks/officers/officers';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { accountRoutes, ownStatementView, statementView } from './accounts/routes';
import { ownAssessmentRoutes } from './assessments/own-routes';
import { assessmentRoutes } from './assessments/routes';
import { assessmentView, currentView, ownAssessmentSummary, ownAssessmentView } from './assessments/views';
import { certificateView } from './clearance/certificate';
import { clearanceRoutes } from './clearance/routes';
import { correctionRoutes } from './corrections/routes';
import { objectionAgencyRoutes } from './decisions/routes';
import { declarationRoutes, declaredView, ownPreviewView, ownTaxableObject } from './declarations/routes';
import { jobRoutes } from './import-jobs/routes';
import { objectionRoutes } from './objections/routes';
import {
  actionReply,
  agencyObjectionView,
  objectionEntry,
  objectionSummary,
  ownObjectionSummary,
  ownObjectionView,
} from './objections/views';
import { registerRoutes } from './register/routes';
import { taxableObjectSummary, taxableObjectView } from './register/taxable-object';
import { taxpayerView } from './register/taxpayer';
import own from './sentences.json';
import { ownView, publicSummary, publicView, taxRoutes } from './taxes/routes';
import { titles } from './titles';

export const contract = define({
  name: 'tax',
  summary: 'Taxes: who and what is taxed, assessments, declarations, objections, clearance',
  faces: ['/clearance-certificates'],
  keys: withMandates({
    // What was logged of somebody who is not there.
    removes: ['access'],
    requires: ['bill', 'payers-of', 'refund'],
    write: [
      ...['tax', 'taxpayer', 'taxable', 'objection', 'access', 'clearance', 'tax-import'],
      // What was paid late moves to other heads when a bill is replaced.
      ...['bill', 'journal', 'totals'],
    ],
    read: [
      'taxes',
      'taxpayers',
      'taxables',
      'taxables-of',
      'payers-of',
      'clearances-of',
      'objections-of',
      'objection-queue',
      'objection-reference',
      'calendar',
      'person',
      'agencies',
      'tax-imports',
      'refund-policy',
    ],
  }),
  erases: {
    changes: ['objection'],
    removes: [],
    keeps: ['clearance', 'clearances-of', 'taxable', 'taxables-of'],
  },
  exports: ['clearance', 'clearances-of', 'objection', 'objections-of', 'taxable', 'taxables-of'],
  seals: ['cursor', 'owned-id'],
  items: {
    objection: ['published', 'scheduled'],
    tax: ['published'],
    'objection-calendar-walk': ['scheduled'],
    'tax-import': ['published', 'scheduled', 'imports'],
  },
  events: {
    on: ['calendar.replaced', 'objection.submitted'],
    reads: ['calendar', 'due'],
    writes: ['objection-reference'],
  },
  workers: {
    files: { ...filesWorker(['tax-import']), sends: ['imports'] },
    imports: {
      summary: 'Works through the files of rows that agencies send',
      reads: ['calendar', 'tax'],
      writes: ['bill', 'tax-import', 'taxable', 'taxpayer'],
      seals: ['owned-id'],
      ...{ batchSize: 1, concurrency: 5, timeoutSeconds: 120 },
      sends: ['imports'],
      files: ['tax-import'],
    },
  },
  files: fontFiles,
  attachments: ['tax-import'],
  titles: { ...billTitles, ...changeTitles, ...officerTitles, ...titles },
  sentences: [shared, own],
  schemas: {
    Tax: publicView,
    OwnTax: ownView,
    TaxSummary: publicSummary,
    Taxpayer: taxpayerView,
    TaxableObject: taxableObjectView,
    TaxableObjectSummary: taxableObjectSummary,
    Assessment: assessmentView,
    OwnAssessment: ownAssessmentView,
    OwnAssessmentSummary: ownAssessmentSummary,
    CurrentAssessment: currentView,
    DeclarationPreview: ownPreviewView,
    DeclaredAssessment: declaredView,
    OwnTaxableObject: ownTaxableObject,
    TaxStatement: statementView,
    OwnTaxStatement: ownStatementView,
    ClearanceCertificate: certificateView,
    ImportJob: jobView,
    ImportJobSummary: jobSummary,
    TaxObjection: ownObjectionView,
    AgencyTaxObjection: agencyObjectionView,
    TaxObjectionSummary: objectionSummary,
    OwnTaxObjectionSummary: ownObjectionSummary,
    TaxObjectionEntry: objectionEntry,
    TaxObjectionAction: actionReply,
  },
  routes: {
    ...taxRoutes,
    ...registerRoutes,
    ...assessmentRoutes,
    ...ownAssessmentRoutes,
    ...correctionRoutes,
    ...declarationRoutes,
    ...objectionRoutes,
    ...objectionAgencyRoutes,
    ...accountRoutes,
    ...clearanceRoutes,
    ...jobRoutes,
  },
});
