import type { Uploads } from '../blocks/attachments/upload';
import { attachesTo } from './photographs/photograph';

/** What is asked of photographs. */
export const uploads: Uploads = { complaint: attachesTo };
