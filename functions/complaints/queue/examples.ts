import { listed, params } from '../cases/examples';
import { code } from '../categories/examples';

export const listQueue = {
  query: { status: 'open', category: code, unit: 'Lighting, west', order: 'due' },
  reply: { items: [{ ...listed, assignment: { unit: 'Lighting, west', officer: 'S. Khoury' } }] },
};

export const listDuplicates = {
  params,
  query: { limit: '20' },
  reply: {
    items: [
      {
        ...listed,
        id: '0q7nmb3v5k1e9t2c8hs4f6dj0g5lar2p',
        status: 'duplicate',
        closedAt: '2026-03-01T08:00:00.000Z',
        updatedAt: '2026-03-01T08:00:00.000Z',
        clock: 'stopped',
        dueAt: null,
      },
    ],
  },
};
