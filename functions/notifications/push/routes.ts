import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id } from '../../kernel/text/fields';
import { deviceView, maxDevices, subscription } from '../preferences/device';

const publicKey = 'BKqXNSAPWXkSh4AtG_82Sz0CKw_WTNZTnj1z3I9GE_OIWkCK74Vii_qtbKevw2_DpqsJu8i28xegasIUxRQ0zqA';
const deviceId = '4c1f0a9be7d25386af10c2d4';

/** How people register the browsers and apps that take push messages. */
export const pushRoutes = {
  pushKey: {
    method: 'GET',
    path: '/v1/public/notifications/push-key',
    access: 'anyone',
    summary: 'The key for which browsers subscribe to push messages',
    description:
      'What `pushManager.subscribe` takes as `applicationServerKey` (RFC 8292). It changes rarely; subscriptions for older ones stay good.',
    reply: { status: 200, body: v.strictObject({ applicationServerKey: v.string() }), cache: 60 },
    example: { reply: { applicationServerKey: publicKey } },
  },
  listDevices: {
    method: 'GET',
    path: '/v1/notifications/devices',
    access: 'citizen',
    summary: 'My browsers and apps that take push messages',
    reply: { status: 200, body: v.strictObject({ items: v.array(deviceView) }) },
    example: {
      reply: {
        items: [
          { id: deviceId, name: 'My phone', service: 'push.example.net', since: '2026-03-01T09:00:00.000Z' },
        ],
      },
    },
  },
  addDevice: {
    method: 'POST',
    path: '/v1/notifications/devices',
    access: 'citizen',
    summary: 'Register a browser or an app for push messages',
    description: `What \`PushSubscription.toJSON()\` gives, with the key that it was made for. Messages come to it as the preferences say (\`push\`), encrypted for it alone. Told again it is the same device. ${maxDevices} a person; one whose subscription has ended goes by itself.`,
    body: subscription,
    reply: { status: 201, body: v.strictObject({ id }) },
    refusals: { 'unsafe-url': 422, 'unknown-push-key': 422, 'too-many-devices': 409 },
    example: {
      body: {
        endpoint: 'https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV',
        expirationTime: null,
        keys: {
          p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
          auth: 'BTBZMqHH6r4Tts7J_aSIgg',
        },
        applicationServerKey: publicKey,
        name: 'My phone',
      },
      reply: { id: deviceId },
    },
  },
  removeDevice: {
    method: 'DELETE',
    path: '/v1/notifications/devices/{deviceId}',
    access: 'citizen',
    summary: 'No more push messages to this browser or app',
    params: v.strictObject({ deviceId: id }),
    reply: { status: 204 },
    refusals: { 'device-not-found': 404 },
    example: { params: { deviceId } },
  },
} as const satisfies Routes;
