import { billTitles, changeTitles } from '../blocks/billing/refusals';
import { fontFiles } from '../blocks/documents/fonts';
import { jobSummary, jobView } from '../blocks/imports/views';
import { contract as define } from '../kernel/contract';
import { accountRoutes, statementView } from './account-routes';
import { assessmentRoutes } from './assessment-routes';
import { certificateView } from './clearance';
import { clearanceRoutes } from './clearance-routes';
import { declarationRoutes } from './declaration-routes';
import { jobRoutes } from './job-routes';
import { objectionAgencyRoutes } from './objection-agency-routes';
import { objectionRoutes } from './objection-routes';
import {
  actionReply,
  agencyObjectionView,
  objectionEntry,
  objectionSummary,
  objectionView,
} from './objection-views';
import { registerRoutes } from './register-routes';
import { taxSummary, taxView } from './tax';
import { taxRoutes } from './tax-routes';
import { taxpayerView } from './taxpayer';
import { thingSummary, thingView } from './thing';
import { titles } from './titles';
import { assessmentView, currentView, previewView } from './views';

export const contract = define({
  name: 'tax',
  summary: 'Taxes: who and what is taxed, assessments, declarations, objections, clearance',
  keys: {
    write: [
      'tax',
      'taxpayer',
      'taxable',
      'bill',
      'journal',
      'totals',
      'objection',
      'access',
      'clearance',
      'tax-import',
    ],
    read: [
      'taxes',
      'taxpayers',
      'taxables',
      'taxables-of',
      'payers-of',
      'objections-of',
      'objection-queue',
      'calendar',
      'person',
      'agencies',
      'tax-imports',
    ],
  },
  files: fontFiles,
  attachments: ['tax-import'],
  titles: { ...billTitles, ...changeTitles, ...titles },
  nouns: {
    Tax: taxView,
    TaxSummary: taxSummary,
    Taxpayer: taxpayerView,
    TaxableThing: thingView,
    TaxableThingSummary: thingSummary,
    Assessment: assessmentView,
    CurrentAssessment: currentView,
    DeclarationPreview: previewView,
    TaxStatement: statementView,
    ClearanceCertificate: certificateView,
    ImportJob: jobView,
    ImportJobSummary: jobSummary,
    TaxObjection: objectionView,
    AgencyTaxObjection: agencyObjectionView,
    TaxObjectionSummary: objectionSummary,
    TaxObjectionEntry: objectionEntry,
    TaxObjectionAction: actionReply,
  },
  routes: {
    ...taxRoutes,
    ...registerRoutes,
    ...assessmentRoutes,
    ...declarationRoutes,
    ...objectionRoutes,
    ...objectionAgencyRoutes,
    ...accountRoutes,
    ...clearanceRoutes,
    ...jobRoutes,
  },
});
