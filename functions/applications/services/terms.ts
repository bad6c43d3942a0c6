import type { Definition } from '../../blocks/public-services/definition';
import { hours } from '../../kernel/text/time';
import type { Terms } from '../cases/application';

/** How long before it is due an agency is reminded: a fifth of its time. */
const remindedWith = 0.2;

/** What a version says of how an application is decided. */
export const termsOf = ({ serviceLevel, workflow, fee }: Definition): Terms => {
  const ms = serviceLevel && hours(serviceLevel.hours);
  const { calendarId, silence } = serviceLevel ?? {};
  return {
    ...(ms === undefined ? {} : { ms, remindMs: Math.round(ms * remindedWith) }),
    ...(calendarId === undefined ? {} : { calendarId }),
    ...(silence === undefined ? {} : { silence }),
    // What is overdue is brought to whoever leads the unit.
    levels: [{ afterMs: 0, unit: workflow?.unit ?? '' }],
    officers: workflow?.officers ?? 1,
    ...(fee?.refundedOnRefusal ? { refunds: true } : {}),
    ...(fee?.refundedOnWithdrawal ? { refundsWithdrawn: true } : {}),
  };
};
