import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { accessView } from './access-log/entry';
import { accessLogRoutes, chainView } from './access-log/routes';
import { titles } from './titles';

export const contract = define({
  name: 'my-data',
  summary: 'What the portal holds of me, and who read it',
  faces: ['/v1/me/access-log'],
  keys: { write: [], read: ['access', 'access-chain', 'agencies'] },
  seals: ['access-checkpoint', 'cursor'],
  needs: ['checkpoints'],
  items: { access: ['published'], 'access-chain': ['scheduled'] },
  events: { on: ['access.logged'], reads: [], writes: ['access', 'access-chain'] },
  workers: {
    checkpoints: {
      summary: 'Signs how far the chains of access logs have come, and keeps that outside of the table',
      ...{ reads: [], writes: ['access-chain'] },
      ...{ batchSize: 10, concurrency: 5, timeoutSeconds: 30 },
      seals: ['access-checkpoint'],
      needs: ['checkpoint-keeping'],
    },
  },
  titles,
  sentences: [shared],
  schemas: { Access: accessView, AccessChain: chainView },
  routes: { ...accessLogRoutes },
});
