import type { Templates } from '../../blocks/messages/template';
import bill from './bill.json';

/** Message templates for this service's events. */
export const templates: Templates = bill;
