import { randomBytes } from 'node:crypto';
import { consume } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { openHttpClient } from '../../kernel/outside/calls';
import type { DispatchRequest } from '../dispatches/dispatch';
import { openDispatches } from '../dispatches/store';
import { openAddressed } from '../inbox/addressed-store';
import { sendPush } from '../push/push';
import { forgetIn } from '../push/store';
import { openVapid } from '../push/vapid';

const effects = effectsOf('notifications-push', process.env, Date.now, __dirname);

/** Milliseconds for a push service to take a message. */
const timeout = 8_000;

const send = sendPush({
  ...effects,
  dispatches: openDispatches(effects, 'push'),
  read: openAddressed(effects),
  http: openHttpClient({ timeout, loopback: process.env.WEBHOOK_LOOPBACK === 'true' }),
  vapid: openVapid(effects.signer),
  forget: forgetIn(effects.table),
  salt: () => randomBytes(16),
});

export const handler = consume(
  ({ id, attempt, body }) => send(body as DispatchRequest, `${id}/${attempt}`),
  effects.log,
);
