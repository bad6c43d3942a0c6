import type { Templates } from '../../blocks/messages/template';
import objection from './objection.json';

/** What people are told of this service's events. */
export const templates: Templates = objection;
