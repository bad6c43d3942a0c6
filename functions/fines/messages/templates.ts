import type { Templates } from '../../blocks/messages/template';
import fine from './fine.json';

/** The messages to people about this service's events. */
export const templates: Templates = fine;
