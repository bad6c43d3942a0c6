import type { Reactions } from '../kernel/events/module';
import { onDue } from './numbers/due';
import { receiptNumbers } from './numbers/reactions';

export const reactions: Reactions = { reactors: [receiptNumbers], deadlines: { receipt: onDue } };
