import type { Templates } from '../../blocks/messages/template';
import consent from './consent.json';
import dataCorrection from './data-correction.json';
import dataErasure from './data-erasure.json';
import dataExport from './data-export.json';
import investigation from './investigation.json';

/** The messages to people about this service's events. */
export const templates: Templates = {
  ...{ ...consent, ...dataCorrection, ...dataErasure, ...dataExport },
  ...investigation,
};
