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
const described = 'Sign in again with a second factor';
export const stepUpChallenge = `Bearer error="${error}", error_description="${described}", acr_values="${twoFactors}", max_age="${maxSignInAge}"`;

const askAgain = (detail: string): Refusal =>
  new Refusal('sign-in-again', { detail, facts: { acrValues: twoFactors, maxAge: maxSignInAge } });

/** Refuses (`sign-in-again`) a sign-in without a second factor, and one of long ago. `now` in milliseconds since 1970. */
export const checkSignIn = ({ signIn }: Person, now: number): void => {
  if (!signIn?.secondFactor) {
    throw askAgain(
      'For this, sign in with a second factor: set up an authenticator app with Cognito (AssociateSoftwareToken, VerifySoftwareToken, SetUserMFAPreference), and sign in again.',
    );
  }
  if (now - signIn.at > maxSignInAge * 1000)
    throw askAgain('For this, sign in again: it is more than a quarter of an hour since you did.');
};
