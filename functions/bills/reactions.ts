import type { Reactions } from '../kernel/events/module';
import { onDue } from './bills/due';

export const reactions: Reactions = { deadlines: { bill: onDue } };
