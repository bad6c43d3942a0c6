import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';
import { appointments } from './claims/react';

export const reactions: Reactions = {
  reactors: [appointments, noteReferences('claim', ['identity.claim-started'])],
};
