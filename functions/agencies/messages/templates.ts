import type { Templates } from '../../blocks/messages/template';
import onboarding from './onboarding.json';

/** The messages to people about this service's events. */
export const templates: Templates = onboarding;
