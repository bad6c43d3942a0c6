import { attachFiles } from '../../blocks/attachments/file-worker';
import { uploads } from '../uploads';

export const handler = attachFiles('applications', uploads, process.env, Date.now, __dirname);
