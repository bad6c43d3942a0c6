/*
 * How long what the user pool gives out is good: what its client is told, and what the portal reckons with.
 */

/** Minutes for which an access token is good. */
export const tokenMinutes = 60;
/** Days for which a sign-in is renewed without another: how long a refresh token is good. */
export const sessionDays = 30;
/** Seconds for which the gateway remembers that a token or a key was good: how long an ended session may still open anything. */
export const rememberedSeconds = 60;
