import type { Uploads } from '../blocks/attachments/upload';
import { attachesTo } from './documents/document';
import { attachesTo as attachesToOpinion } from './opinions/file';

/** What is asked of documents. */
export const uploads: Uploads = { application: attachesTo, 'application-opinion': attachesToOpinion };
