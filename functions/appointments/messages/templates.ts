import type { Templates } from '../../blocks/messages/template';
import appointment from './appointment.json';
import consultation from './consultation.json';
import offer from './offer.json';
import reminder from './reminder.json';

/** What people are told of this service's events. */
export const templates: Templates = { ...appointment, ...consultation, ...offer, ...reminder };
