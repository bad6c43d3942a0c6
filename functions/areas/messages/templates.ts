import type { Templates } from '../../blocks/messages/template';
import residence from './residence.json';

/** The messages that people get about this service's events. */
export const templates: Templates = residence;
