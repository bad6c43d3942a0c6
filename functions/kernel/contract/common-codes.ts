import { asksSignIn, levelAsked } from '../identity/caller';
import { mandateCodes } from './acting';
import { asksOfficer, isWrite, type Route } from './contract';
import type { CommonCode } from './problems';
import { endingsOf } from './protocol';

const codesOfAccess = ({ access, ...route }: Route): CommonCode[] => {
  if (access === 'anyone') return [];
  const ofOfficers = asksOfficer(route) ? (['officer-sign-in-required'] as const) : [];
  const closed = ['unauthenticated', 'forbidden'] as const;
  const level = levelAsked(access);
  if (level === 'high') return [...closed, 'assurance-too-low', 'sign-in-again'];
  if (level) return [...closed, 'assurance-too-low'];
  if (asksSignIn(access)) return [...closed, 'sign-in-again'];
  return typeof access === 'object' ? [...closed, 'address-not-allowed', ...ofOfficers] : [...closed];
};

/** The common refusals that a route may give besides its own. */
export const commonCodesOf = (route: Route): CommonCode[] => [
  'invalid-request',
  // The ending of the path may ask for a format that there is not.
  ...(endingsOf(route).length ? (['no-such-route'] as const) : []),
  ...(route.body && !route.form ? (['malformed-json'] as const) : []),
  ...(route.body || route.search ? (['unsupported-media-type'] as const) : []),
  ...(route.body || route.raw || route.search ? (['body-too-large'] as const) : []),
  ...(route.reply.binary || route.protocol?.formatParameter ? (['not-acceptable'] as const) : []),
  ...codesOfAccess(route),
  ...(route.personal ? (['investigation-not-open'] as const) : []),
  ...(isWrite(route) ? (['idempotency-key-reused'] as const) : []),
  ...(route.actingFor ? mandateCodes : (['acting-for-not-offered'] as const)),
  'too-many-requests',
  'internal',
  'busy',
];
