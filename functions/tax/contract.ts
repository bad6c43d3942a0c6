import { billTitles, changeTitles } from '../blocks/billing/refusals';
import { contract as define } from '../kernel/contract';
import { assessmentRoutes } from './assessment-routes';
import { declarationRoutes } from './declaration-routes';
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
    write: ['tax', 'taxpayer', 'taxable', 'bill', 'journal', 'totals'],
    read: ['taxes', 'taxpayers', 'taxables', 'taxables-of', 'payers-of', 'calendar'],
  },
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
  },
  routes: { ...taxRoutes, ...registerRoutes, ...assessmentRoutes, ...declarationRoutes },
});
