import type { Templates } from '../../blocks/messages/template';
import payment from './payment.json';
import refund from './refund.json';

/** Message templates for this service's events. */
export const templates: Templates = { ...payment, ...refund };
