import type { Uploads } from '../blocks/attachments/upload';
import { attachesTo } from './documents/document';

/** What is asked of documents. */
export const uploads: Uploads = { application: attachesTo };
