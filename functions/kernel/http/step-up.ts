import { Refusal } from '../contract/refusal';
import type { Person } from '../identity/caller';

/*
 * What is asked of a sign-in where a route asks for the level `high`: a second factor, not long ago. Who has signed in otherwise is
 * told to sign in again (RFC 9470, "OAuth 2.0 Step Up Authentication Challenge Protocol").
 */

/** Seconds for which a sign-in is recent. */
export const maxSignInAge = 15 * 60;

/** Authentication context class: a password, and a code of something that the person has. */
export const twoFactors = 'urn:diwan:acr:two-factors';

/** As `WWW-Authenticate` names it (RFC 9470, section 3). */
const error = 'insufficient_user_authentication';
const challenge = `Bearer error="${error}", error_description="Sign in again"`;

/** `acrValues`: as the refusal says it (`askAgain`); undefined where a recent sign-in is enough. */
export const stepUpChallenge = (acrValues: unknown): string =>
  [challenge, ...(acrValues ? [`acr_values="${acrValues}"`] : []), `max_age="${maxSignInAge}"`].join(', ');

const askAgain = (detail: string, asked: SignInAsked = 'two-factors'): Refusal =>
  new Refusal('sign-in-again', {
    detail,
    facts: { ...(asked === 'two-factors' ? { acrValues: twoFactors } : {}), maxAge: maxSignInAge },
  });

/** What is asked of a sign-in: that it is recent, and that it was made with two factors besides. */
export type SignInAsked = 'recent' | 'two-factors';

/** Refuses (`sign-in-again`) a sign-in of long ago, and where two factors are asked for one with less. `now` in milliseconds since 1970. */
export const checkSignIn = ({ signIn }: Person, asked: SignInAsked, now: number): void => {
  if (asked === 'two-factors' && !signIn?.secondFactor) {
    throw askAgain(
      'For this, sign in with a second factor: set up an authenticator app with Cognito (AssociateSoftwareToken, VerifySoftwareToken, SetUserMFAPreference), and sign in again.',
    );
  }
  if (!signIn || now - signIn.at > maxSignInAge * 1000)
    throw askAgain('For this, sign in again: it is more than a quarter of an hour since you did.', asked);
};
