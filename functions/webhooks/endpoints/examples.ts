/*
 * True cases, shown by the documentation and checked by the tests: an agency's system that follows complaints.
 */

const webhookId = '2c7m1qv9h4t8b3n6k0f5j2rd';
const deliveryId = '01jkmp4n0g5c2t8h1v9qa6e3';
const secret = 'whsec_c2hvd24gb25jZSwgd2hlbiBpdCBpcyBtYWRlIG9yIHI=';
const url = 'https://cases.amman.example/diwan';
const types = ['complaint.*'];
const createdAt = '2026-03-01T09:00:00.000Z';

export const params = { webhookId };
export const deliveryParams = { webhookId, deliveryId };

export const createWebhook = {
  body: { url, types },
  reply: { id: webhookId, url, types, createdAt, secret },
};

export const webhook = {
  id: webhookId,
  ...{ url, types, createdAt },
  state: 'enabled' as const,
  failingSince: null,
  stoppedAt: null,
  previousSecretUntil: null,
  replaying: null,
};

export const replaceWebhook = {
  params,
  body: { url, types: ['complaint.filed', 'webhook.*'], enabled: true },
};

export const rotateSecret = {
  params,
  body: { overlapHours: 24 },
  reply: { id: webhookId, secret, previousSecretUntil: '2026-03-02T09:00:00.000Z' },
};

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
          subject: '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1u',
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
