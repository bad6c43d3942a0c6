import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';
import { paidFines } from './bills/reactions';
import { onDue } from './escalation/due';
import { noteOwnReference } from './fines/reference-store';

export const reactions: Reactions = {
  reactors: [paidFines, noteReferences('fine', ['fine.issued']), noteOwnReference],
  deadlines: { fine: onDue },
};
