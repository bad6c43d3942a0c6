import type { Templates } from '../../blocks/messages/template';
import fine from './fine.json';

/** What people are told of this service's events. */
export const templates: Templates = fine;
