import type { Uploads } from '../blocks/attachments/upload';
import { attachesToMessage, messageKind } from './consultations/consultation';

/** What is asked of files that are sent with messages of a consultation. */
export const uploads: Uploads = { [messageKind]: attachesToMessage };
