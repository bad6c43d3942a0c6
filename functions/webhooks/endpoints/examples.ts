/*
 * True cases, shown by the documentation and checked by the tests: an agency's system that follows complaints.
 */

export const webhookId = '2c7m1qv9h4t8b3n6k0f5j2rd';
const secret = 'whsec_c2hvd24gb25jZSwgd2hlbiBpdCBpcyBtYWRlIG9yIHI=';
const url = 'https://cases.amman.example/diwan';
const types = ['complaint.*'];
const createdAt = '2026-03-01T09:00:00.000Z';

export const params = { webhookId };
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
