import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';
import { onDue } from './bills/due';
import { recentBills } from './recent/react';

export const reactions: Reactions = {
  reactors: [noteReferences('bill', ['bill.issued', 'bill.reissued']), recentBills],
  deadlines: { bill: onDue },
};
