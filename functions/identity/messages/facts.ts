import type { Facts } from '../../blocks/messages/facts';
import type { Event } from '../../kernel/events/event';
import { dateIn } from '../../kernel/text/date';

const timeIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en', { timeZone, timeStyle: 'short', hourCycle: 'h23' }).format(at);

export const facts: Facts = {
  /** When somebody signed in, by the clock of the stage: an event knows no time zone. */
  'sign-in-time':
    ({ timeZone = 'UTC' }) =>
    async ({ at }: Event) => ({ signedInOn: dateIn(timeZone, at), signedInAt: timeIn(timeZone, at) }),

  /** From when on a recovered account opens. */
  'recovery-opening':
    ({ timeZone = 'UTC' }) =>
    async ({ data }: Event) => {
      const at = Date.parse(String(data.opensAt));
      return { opensOn: dateIn(timeZone, at), opensAtTime: timeIn(timeZone, at) };
    },
};
