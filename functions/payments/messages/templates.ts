import type { Templates } from '../../blocks/messages/template';
import payment from './payment.json';
import refund from './refund.json';

/** What people are told of this service's events. */
export const templates: Templates = { ...payment, ...refund };
