import type { Reactions } from '../kernel/events/module';
import { paidFines } from './bills/reactions';
import { onDue } from './escalation/due';

export const reactions: Reactions = { reactors: [paidFines], deadlines: { fine: onDue } };
