import { matterChanged } from '../blocks/matters/events';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { matterRoutes } from './matters/routes';
import { matterView } from './matters/views';
import { titles } from './titles';

export const contract = define({
  name: 'overview',
  summary: 'Everything that somebody has going on with public bodies, in one list',
  // What is looked at for another is logged, and taken back where there is nothing.
  keys: { read: ['matters-of', 'agencies', 'calendar', 'mandate'], write: ['access'], removes: ['access'] },
  erases: { changes: [], removes: ['matter'] },
  seals: ['cursor', 'owned-id'],
  events: {
    on: [matterChanged, 'payer.claimed', 'payer.released'],
    reads: ['payer'],
    writes: ['matter'],
  },
  titles,
  sentences: [shared],
  schemas: { Matter: matterView },
  routes: { ...matterRoutes },
});
