import type { AttemptLimit } from '../../blocks/attempts/attempts';
import { days, hours } from '../../kernel/text/time';

/** Letters cost money, and whoever gets them may not have asked. */
export const askingLimit: AttemptLimit = {
  purpose: 'letter',
  ...{ firstWait: days(1), longestWait: days(30), forgottenAfter: days(60) },
};
export const freeLetters = { person: 2, place: 100 };

/** Codes that are tried. With the longest wait, one a day of a hundred million. */
export const guessingLimit: AttemptLimit = {
  purpose: 'letter-code',
  ...{ firstWait: 60_000, longestWait: hours(24), forgottenAfter: days(7) },
};
export const freeGuesses = { person: 5, place: 200 };
