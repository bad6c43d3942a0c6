import type { Templates } from '../../blocks/messages/template';
import mandate from './mandate.json';

/** The messages that people get about this service's events. */
export const templates: Templates = mandate;
