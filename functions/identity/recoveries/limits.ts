import type { AttemptLimit } from '../../blocks/attempts/attempts';
import { days, hours } from '../../kernel/text/time';

/** Codes to addresses of people who may not have asked. */
export const sendingLimit: AttemptLimit = {
  purpose: 'recovery-code',
  ...{ firstWait: 60_000, longestWait: hours(12), forgottenAfter: days(1) },
};

/** Codes that are tried: whoever guesses takes over an account, so the waits grow to a day. */
export const guessingLimit: AttemptLimit = {
  purpose: 'recovery-proof',
  ...{ firstWait: 60_000, longestWait: days(1), forgottenAfter: days(7) },
};
export const free = { person: 5, place: 100 };
