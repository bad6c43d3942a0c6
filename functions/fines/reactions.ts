import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';
import { paidFines } from './bills/reactions';
import { onDue } from './escalation/due';

export const reactions: Reactions = {
  reactors: [paidFines, noteReferences('fine', ['fine.issued'])],
  deadlines: { fine: onDue },
};
