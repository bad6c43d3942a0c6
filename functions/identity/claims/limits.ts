import type { AttemptLimit } from '../../blocks/attempts/attempts';
import { days, hours } from '../../kernel/text/time';

/** Claims to be somebody: what one person tries, or many from one place on the network, soon has to wait. */
export const claimingLimit: AttemptLimit = {
  purpose: 'claim',
  ...{ firstWait: hours(1), longestWait: days(7), forgottenAfter: days(7) },
};
export const freeClaims = { person: 5, place: 200 };
