import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { accessView } from './access-log/entry';
import { accessLogRoutes, chainView } from './access-log/routes';
import { agreementView, publicAgreementView, revisionView } from './consents/agreement';
import { consentView, ownConsentView } from './consents/consent';
import { consentRoutes } from './consents/routes';
import { correctionRoutes } from './corrections/routes';
import {
  agencyCorrectionView,
  correctionSummary,
  correctionView,
  ownCorrectionSummary,
} from './corrections/views';
import { erasureReceipt, erasureRoutes, erasureView } from './erasure/routes';
import { exportRoutes, exportView } from './exports/routes';
import { govstackRoutes } from './govstack/routes';
import { agencyInvestigationView, supervisedInvestigationView } from './investigations/investigation';
import { investigatorView } from './investigations/investigator';
import { investigationRoutes } from './investigations/routes';
import own from './sentences.json';
import { titles } from './titles';

export const contract = define({
  name: 'my-data',
  summary: 'What the portal holds of me, and who read it',
  faces: ['/data', '/v1/me/access-log'],
  keys: {
    write: [
      ...['access', 'consent', 'data-agreement', 'data-correction', 'data-erasure', 'data-export'],
      'investigators',
    ],
    // What was logged of a request that is not there.
    removes: ['access'],
    read: [
      'access-chain',
      'agencies',
      'correction-queue',
      'corrections-with',
      'data-agreements',
      'investigations',
    ],
  },
  exports: ['access', 'consent', 'data-correction', 'data-erasure', 'data-export'],
  erases: {
    ...{ changes: [], removes: ['consent', 'data-correction', 'data-export'], keeps: ['access'] },
    files: ['data-export'],
  },
  seals: ['access-checkpoint', 'cursor', 'owned-id'],
  needs: ['checkpoints', 'retention'],
  items: {
    access: ['published'],
    'access-chain': ['scheduled'],
    consent: ['published'],
    'data-correction': ['published', 'scheduled'],
    'data-erasure': ['published', 'scheduled'],
    'data-export': ['published', 'scheduled'],
    investigation: ['published', 'scheduled'],
  },
  downloads: ['data-export'],
  events: {
    on: ['access.logged', 'data-erasure.asked', 'data-export.asked'],
    // An investigation lies before what was read in it.
    kinds: { investigation: 'access' },
    reads: [],
    writes: ['access-chain', 'investigators'],
    concurrency: 5,
  },
  workers: {
    checkpoints: {
      summary: 'Signs how far the chains of access logs have come, and keeps that outside of the table',
      ...{ reads: [], writes: ['access-chain'] },
      ...{ batchSize: 10, concurrency: 2, timeoutSeconds: 30 },
      seals: ['access-checkpoint'],
      needs: ['checkpoint-keeping'],
    },
    erasures: {
      summary: 'Erases what the portal holds of people who ask for it',
      ...{ reads: [], writes: ['data-erasure'], erases: true },
      ...{ batchSize: 1, concurrency: 2, timeoutSeconds: 120 },
      needs: ['accounts'],
      sends: ['erasures'],
    },
    exports: {
      summary: 'Puts together what the portal holds of people who ask for it',
      ...{ reads: ['agencies', 'payers-of'], writes: ['data-export'], exports: true },
      ...{ batchSize: 1, concurrency: 2, timeoutSeconds: 120 },
      seals: ['access-checkpoint'],
      needs: ['checkpoints', 'portal'],
      files: ['data-export'],
      sends: ['exports'],
    },
  },
  titles,
  sentences: [shared, own],
  schemas: {
    Access: accessView,
    AccessChain: chainView,
    AgencyDataCorrection: agencyCorrectionView,
    AgencyInvestigation: agencyInvestigationView,
    Consent: consentView,
    OwnConsent: ownConsentView,
    DataAgreement: agreementView,
    PublicDataAgreement: publicAgreementView,
    DataAgreementRevision: revisionView,
    DataCorrection: correctionView,
    DataCorrectionSummary: correctionSummary,
    OwnDataCorrectionSummary: ownCorrectionSummary,
    DataErasure: erasureView,
    DataErasureReceipt: erasureReceipt,
    DataExport: exportView,
    Investigation: supervisedInvestigationView,
    Investigator: investigatorView,
  },
  routes: {
    ...accessLogRoutes,
    ...consentRoutes,
    ...correctionRoutes,
    ...erasureRoutes,
    ...exportRoutes,
    ...govstackRoutes,
    ...investigationRoutes,
  },
});
