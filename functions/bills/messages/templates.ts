import type { Templates } from '../../blocks/messages/template';
import bill from './bill.json';

/** What people are told of this service's events. */
export const templates: Templates = bill;
