import type { Templates } from '../../blocks/messages/template';
import proof from './proof.json';
import recovery from './recovery.json';
import sessions from './sessions.json';

/** The messages to people about this service's events. */
export const templates: Templates = { ...proof, ...recovery, ...sessions };
