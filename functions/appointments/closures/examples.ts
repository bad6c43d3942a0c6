import { resourceId } from '../resources/examples';

import { card } from '../self-service/examples';

/*
 * True cases of a closure: an officer is ill on a Sunday morning.
 */

const closureId = '3f5j7rd1c7nq0v4h8m2t6b9k';
const params = { closureId };

const asked = {
  ...{ resourceId, from: '2026-03-08T05:00:00.000Z', to: '2026-03-08T09:00:00.000Z' },
  ...{ affected: 'rebook', reason: 'The officer for passports is ill.' },
} as const;

const by = { officer: 'L. Khoury', second: null };

const shown = {
  id: closureId,
  ...asked,
  state: 'done',
  moved: 6,
  calledOff: 1,
  told: 0,
  by,
  liftedBy: null,
} as const;

export const closeResource = { body: asked, reply: { id: closureId, ...asked, by } };
export const listClosures = { query: { resourceId }, reply: { items: [shown] } };
export const getClosure = { params, reply: shown };
export const listClosureResults = {
  params,
  query: { limit: '20' },
  reply: {
    items: [
      {
        ...card,
        ...{ relation: 'self', sequence: 1, bookedBy: null, names: ['Yousef Haddad'] },
        ...{ contact: { phone: '+962791234567' }, notes: 'Needs the ramp.', outcome: 'moved' },
      },
    ],
  },
} as const;
export const liftClosure = { params };
