import type { Uploads } from '../blocks/attachments/upload';
import { attachesEvidence, attachesPaper, sides } from './evidence/evidence';

/** The rules for uploaded files of each kind. */
export const uploads: Uploads = {
  [sides.evidence.kind]: attachesEvidence,
  [sides.paper.kind]: attachesPaper,
};
