import { withMandatesToRead } from '../blocks/mandates/keys';
import { matterChanged } from '../blocks/matters/events';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { matterRoutes } from './matters/routes';
import { matterView } from './matters/views';
import { titles } from './titles';

export const contract = define({
  name: 'overview',
  summary: 'Everything that somebody has going on with public bodies, in one list',
  keys: withMandatesToRead({ read: ['matters-of', 'agencies', 'calendar'], write: [] }),
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
