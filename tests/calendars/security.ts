import { contract as calendars } from '../../functions/calendars/contract';
import { createCalendar } from '../../functions/calendars/examples';
import type { Builders, Things } from '../security/things';
import type { World } from '../security/world';
import { client } from '../support/client';

/** Calendars are public to look at, and the operators' to change. */
const calendarIds = async ({ transport, operator }: World): Promise<Things> => {
  const body = { ...createCalendar.body, id: 'own-office' };
  await client(calendars, transport).createCalendar({ caller: operator, body, idempotencyKey: 'own-office' });
  return { own: { calendarId: 'own-office' }, missing: { calendarId: 'never-made' } };
};

export const things: Builders = { calendarId: calendarIds };
