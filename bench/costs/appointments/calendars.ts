import type { calendarRoutes } from '../../../functions/appointments/calendars/routes';
import type { contract } from '../../../functions/appointments/contract';
import { type Cases, oneRead, spends } from '../case';
import type { Scene } from '../scene';
import { booked } from './bookings';

/** A person with an appointment and a feed; the function has the place in memory. */
const subscribed = async (scene: Scene, more: object = {}) => {
  const { api, citizen } = await booked(scene, more);
  const { caller } = citizen;
  const { url } = (await api.rotateCalendarFeed({ caller })).body;
  await api.getAppointmentCalendar(citizen);
  return { caller, params: { calendarFile: url?.split('/').at(-1) ?? '' } };
};

export const calendarCases: Pick<Cases<typeof contract>, keyof typeof calendarRoutes> = {
  getAppointmentCalendar: [
    {
      asking: async (scene) => {
        const { api, citizen } = await booked(scene);
        await api.getAppointmentCalendar(citizen);
        return citizen;
      },
      ...spends([1, 2, 0], [0.5, 0], 'consistent', 'wished'),
    },
  ],
  openAppointmentPage: [
    {
      asking: async (scene) => {
        const { api, citizen } = await booked(scene);
        const { text } = await api.getAppointmentCalendar(citizen);
        const [, ticket = ''] = /appointments\/([\w.-]+)/.exec(text.replaceAll('\r\n ', '')) ?? [];
        return { params: { ticket } };
      },
      ...oneRead,
    },
  ],
  showCalendarFeed: [{ asking: async (scene) => ({ caller: (await subscribed(scene)).caller }), ...oneRead }],
  rotateCalendarFeed: [
    {
      asking: async (scene) => ({ caller: (await subscribed(scene)).caller }),
      ...spends([1, 0, 1], [0, 1]),
    },
    {
      when: 'for the first time',
      asking: async (scene) => ({ caller: (await booked(scene)).citizen.caller }),
      ...spends([2, 0, 1], [0, 1], 'begun'),
    },
  ],
  revokeCalendarFeed: [
    {
      asking: async (scene) => ({ caller: (await subscribed(scene)).caller }),
      ...spends([1, 0, 1], [0, 1]),
    },
  ],
  readCalendarFeed: [
    {
      asking: async (scene) => ({ params: (await subscribed(scene)).params }),
      ...spends([1, 3.5, 0], [1, 0], 'consistent', 'wished'),
    },
    {
      when: 'with an appointment that is held',
      asking: async (scene) => ({ params: (await subscribed(scene, { hold: true })).params }),
      ...spends([2, 4.5, 0], [1, 0], 'consistent', 'wished', 'lapsing'),
    },
  ],
};
