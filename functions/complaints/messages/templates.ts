import type { Templates } from '../../blocks/messages/template';
import complaint from './complaint.json';

/** What people are told of this service's events. */
export const templates: Templates = complaint;
