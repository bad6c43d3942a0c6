import { randomUUID } from 'node:crypto';
import { contract } from '../../../functions/calendars/contract';
import * as examples from '../../../functions/calendars/examples';
import { maxStaleness } from '../../../functions/kernel/table/reference';
import { type Cases, spends, untouched } from '../case';
import { categoryBody, type Office, type Scene, times } from '../scene';

/** A new calendar, of which no function knows anything yet. */
export const newCalendar = async ({ portal, staff }: Scene): Promise<string> => {
  const id = `office-${randomUUID().slice(0, 8)}`;
  const body = { ...examples.createCalendar.body, id };
  await portal.client(contract).createCalendar({ caller: staff, body });
  return id;
};

/** The calendar as the function remembers it. */
const metCalendar = async (scene: Scene): Promise<string> => {
  const calendarId = await newCalendar(scene);
  await scene.portal.client(contract).getCalendar({ params: { calendarId } });
  return calendarId;
};

/** An agency whose category is timed on a calendar, and reminds and escalates; too long ago to be remembered. */
export const timedOffice = async (scene: Scene): Promise<Office> => {
  const { agencyId, caller } = await scene.unmetOffice();
  const timed = {
    ...{ ...(categoryBody as object), code: 'timed-light' },
    serviceLevel: { hours: 16, calendarId: await newCalendar(scene) },
    escalation: { remindHours: 4, levels: [{ afterHours: 0, unit: 'Head of lighting' }] },
    answerDays: 14,
  };
  const { code } = (await scene.complaints.createCategory({ caller, body: timed as never })).body;
  scene.portal.clock.advance(maxStaleness + 1);
  return { agencyId, caller, code };
};

/** The same, when the function has filed under it before. */
export const metTimedOffice = async (scene: Scene): Promise<Office> => {
  const office = await timedOffice(scene);
  await scene.file(office, scene.somebody().caller);
  return office;
};

export const cases: Cases<typeof contract> = {
  listCalendars: [
    {
      when: '20 of 25',
      asking: async (scene) => {
        await times(25, () => newCalendar(scene));
        return {};
      },
      ...spends([1, 1, 0], [1, 0]),
    },
  ],
  getCalendar: [
    {
      asking: async (scene) => ({ params: { calendarId: await metCalendar(scene) } }),
      ...untouched,
    },
    {
      when: 'by a function that has just started',
      asking: async (scene) => ({ params: { calendarId: await newCalendar(scene) } }),
      ...spends([1, 1, 0], [0.5, 0], 'consistent'),
    },
  ],
  createCalendar: [
    {
      asking: ({ staff }) => ({ caller: staff, body: examples.createCalendar.body }),
      ...spends([1, 0, 2], [0, 1], 'indexed'),
    },
  ],
  replaceCalendar: [
    {
      asking: async (scene) => ({
        caller: scene.staff,
        params: { calendarId: await newCalendar(scene) },
        body: examples.replaceCalendar.body,
      }),
      ...spends([1, 0, 2], [0, 2]),
    },
  ],
};
