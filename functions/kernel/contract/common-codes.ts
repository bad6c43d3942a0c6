import { levelAsked } from '../identity/caller';
import { isWrite, type Route } from './contract';
import type { CommonCode } from './problems';
import { endingsOf } from './protocol';

/** The common refusals that a route may give besides its own. */
export const commonCodesOf = (route: Route): CommonCode[] => [
  'invalid-request',
  // The ending of the path may ask for a format that there is not.
  ...(endingsOf(route).length ? (['no-such-route'] as const) : []),
  ...(route.body && !route.form ? (['malformed-json'] as const) : []),
  ...(route.body || route.search ? (['unsupported-media-type'] as const) : []),
  ...(route.body || route.raw || route.search ? (['body-too-large'] as const) : []),
  ...(route.reply.binary || route.protocol?.formatParameter ? (['not-acceptable'] as const) : []),
  ...(route.access === 'anyone' ? [] : (['unauthenticated', 'forbidden'] as const)),
  ...(levelAsked(route.access) ? (['assurance-too-low'] as const) : []),
  ...(isWrite(route) ? (['idempotency-key-reused'] as const) : []),
  'too-many-requests',
  'internal',
  'busy',
];
