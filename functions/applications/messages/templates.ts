import type { Templates } from '../../blocks/messages/template';
import application from './application.json';

/** The messages that people get about this service's events. */
export const templates: Templates = application;
