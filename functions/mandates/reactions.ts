import type { Reactions } from '../kernel/events/module';
import { actsType } from './acts/acts';
import { actsAreDue, actsAreTold } from './acts/react';
import { onDue } from './deadlines/due';
import { passedOnEnds } from './own/react';

export const reactions: Reactions = {
  reactors: [passedOnEnds, actsAreTold],
  deadlines: { mandate: onDue, [actsType]: actsAreDue },
};
