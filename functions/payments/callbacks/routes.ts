import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { code } from '../../kernel/text/fields';

/** Where payment providers call back. */
export const callbackRoutes = {
  receiveCallback: {
    method: 'POST',
    path: '/v1/public/payments/callbacks/{provider}',
    access: 'anyone',
    summary: 'For the payment provider: something has happened',
    description:
      'Signed by the provider, in its own manner. What it says is not believed: it is the reason to ask the provider, so that callbacks may come late, twice, in any order, or never.',
    params: v.strictObject({ provider: code }),
    raw: true,
    // The provider knows no Idempotency-Key, and none is needed: to ask twice changes nothing.
    repeats: 1,
    reply: { status: 204 },
    refusals: { 'provider-not-found': 404, 'unsigned-callback': 403 },
    example: { params: { provider: 'sandbox' } },
  },
} as const satisfies Routes;
