import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';
import { actsType } from './acts/acts';
import { actsAreDue, actsAreTold } from './acts/react';
import { onDue } from './deadlines/due';
import { passedOnEnds } from './own/react';

export const reactions: Reactions = {
  reactors: [
    ...[passedOnEnds, actsAreTold],
    noteReferences('mandate', ['mandate.accepted', 'mandate.registered']),
  ],
  deadlines: { mandate: onDue, [actsType]: actsAreDue },
};
