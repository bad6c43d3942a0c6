import type { Templates } from '../../blocks/messages/template';
import appointment from './appointment.json';
import consultation from './consultation.json';
import offer from './offer.json';
import reminder from './reminder.json';

/** The messages about this service's events. */
export const templates: Templates = { ...appointment, ...consultation, ...offer, ...reminder };
