import { params, webhookId } from '../endpoints/examples';

const deliveryId = '01jkmp4n0g5c2t8h1v9qa6e3';

export const deliveryParams = { webhookId, deliveryId };

export const testWebhook = { params, reply: { deliveryId } };

export const listDeliveries = {
  params,
  query: { limit: '20', state: 'pending' as const },
  reply: {
    items: [
      {
        id: deliveryId,
        event: {
          id: 'Zk3q0J7tYw1uXc5mB8vN2sDfGhA',
          type: 'diwan.complaint.filed',
          subject: '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7',
          time: '2026-03-01T10:30:00.000Z',
        },
        state: 'pending' as const,
        attempts: 2,
        lastAttemptAt: '2026-03-01T10:31:40.000Z',
        lastStatus: 503,
        lastFailure: null,
        nextAttemptAt: '2026-03-01T10:33:05.000Z',
      },
    ],
  },
};

export const replayWindow = {
  params,
  body: { since: '2026-03-01T00:00:00+03:00', until: '2026-03-02T00:00:00+03:00' },
};
