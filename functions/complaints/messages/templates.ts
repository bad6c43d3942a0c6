import type { Templates } from '../../blocks/messages/template';
import complaint from './complaint.json';

/** The messages that people get about this service's events. */
export const templates: Templates = complaint;
