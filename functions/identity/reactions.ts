import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';

export const reactions: Reactions = {
  reactors: [noteReferences('claim', ['identity.claim-started'])],
};
