import type { Templates } from '../../blocks/messages/template';
import objection from './objection.json';

/** The messages to people about this service's events. */
export const templates: Templates = objection;
