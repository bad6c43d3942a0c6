import type { Uploads } from '../blocks/attachments/upload';
import { attachesEvidence, attachesPaper, sides } from './evidence/evidence';

/** What is asked of evidence, and of the papers of whoever contests. */
export const uploads: Uploads = {
  [sides.evidence.kind]: attachesEvidence,
  [sides.paper.kind]: attachesPaper,
};
