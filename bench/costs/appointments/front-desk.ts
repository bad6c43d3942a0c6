import type { closureRoutes } from '../../../functions/appointments/closures/routes';
import type { contract } from '../../../functions/appointments/contract';
import type { daySheetRoutes } from '../../../functions/appointments/day-sheets/routes';
import type { frontDeskRoutes } from '../../../functions/appointments/front-desk/routes';
import type { lookupRoutes } from '../../../functions/appointments/lookup/routes';
import type { reviewRoutes } from '../../../functions/appointments/reviews/routes';
import type { utilisationRoutes } from '../../../functions/appointments/utilisation/routes';
import { agency } from '../../../tests/support/callers';
import { type Cases, spends } from '../case';
import { type Scene, times } from '../scene';
import { booked, office } from './bookings';

const minute = 60_000;
const accessPurpose = { officer: 'L. Khoury', purpose: 'The day at the counter' };

/** An officer and an appointment. */
export const frontDesk = async (scene: Scene, more: object = {}) => {
  const one = await booked(scene, more);
  const { agencyId, asked, citizen } = one;
  const caller = agency(agencyId, 'appointments:read', 'appointments:write');
  return { ...one, date: asked.start.slice(0, 10), officer: { caller, params: citizen.params } };
};

const week = Object.fromEntries(
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((name) => [
    name,
    [{ from: '00:00', to: '24:00' }],
  ]),
);

/** A person with an appointment that has begun, at a counter that never closes, so that the clock moves little. */
export const begun = async (scene: Scene) => {
  const { clock } = scene.portal;
  const { api, asked, ...one } = await office(scene, { noticeMinutes: 0 });
  await one.resource('counter-3', { patterns: [{ from: '2026-01-01', week }] });
  const halfHour = 30 * minute;
  const start = new Date(Math.ceil((clock() + minute) / halfHour) * halfHour).toISOString();
  const { caller } = scene.somebody();
  const { id: appointmentId } = (await api.bookAppointment({ caller, body: { ...asked, start } })).body;
  clock.set(start);
  const params = { appointmentId };
  const officer = { caller: agency(one.agencyId, 'appointments:read', 'appointments:write'), params };
  return { ...one, api, citizen: { caller, params }, officer };
};

/** An officer's request: like a citizen's, without the agency. */
const atFrontDesk = (
  { agencyId: _, ...asked }: Awaited<ReturnType<typeof office>>['asked'],
  more: object = {},
) => ({ ...asked, ...more }) as never;

const closing = async (scene: Scene) => {
  const { api, asked, officer } = await frontDesk(scene);
  const { resourceId, start } = asked;
  const to = new Date(Date.parse(start) + 180 * minute).toISOString();
  const body = { resourceId, from: start, to, affected: 'notify' } as const;
  return { api, caller: officer.caller, resourceId, body };
};

export const closed = async (scene: Scene) => {
  const { api, caller, body, resourceId } = await closing(scene);
  const { id: closureId } = (await api.closeResource({ caller, body })).body;
  return { caller, resourceId, params: { closureId } };
};

const frontDeskCases: Pick<
  Cases<typeof contract>,
  | 'bookAtFrontDesk'
  | 'showAtFrontDesk'
  | 'checkInByCode'
  | 'checkIn'
  | 'completeAppointment'
  | 'missAppointment'
  | 'undoCheckIn'
  | 'undoNoShow'
  | 'rescheduleAppointment'
  | 'callOffAppointment'
> = {
  bookAtFrontDesk: [
    {
      when: 'for somebody who telephones',
      asking: async (scene) => {
        const { asked, caller } = await office(scene);
        return { caller, body: atFrontDesk(asked, { names: ['Yousef Haddad'] }) };
      },
      ...spends([1, 0, 8], [0, 3], 'agree', 'indexed', 'due'),
    },
    {
      when: 'for who is to come again',
      asking: async (scene) => {
        const { asked, officer, citizen } = await frontDesk(scene);
        const start = new Date(Date.parse(asked.start) + 60 * minute).toISOString();
        const body = atFrontDesk(asked, { start, followUpOf: citizen.params.appointmentId });
        return { caller: officer.caller, body };
      },
      ...spends([1, 0, 15], [0, 4], 'agree', 'indexed', 'due'),
    },
  ],
  showAtFrontDesk: [
    {
      asking: async (scene) => (await frontDesk(scene)).officer,
      ...spends([1, 2, 1], [1, 0], 'consistent', 'logged'),
    },
  ],
  checkInByCode: [
    {
      asking: async (scene) => {
        const { officer, code } = { ...(await begunWithCode(scene)) };
        return { caller: officer.caller, body: { code } };
      },
      ...spends([2, 1, 4], [0, 2], 'asRead', 'indexed'),
    },
  ],
  checkIn: [
    {
      asking: async (scene) => (await begun(scene)).officer,
      ...spends([2, 1, 4], [0, 2], 'asRead', 'indexed'),
    },
  ],
  completeAppointment: [
    {
      asking: async (scene) => (await begun(scene)).officer,
      ...spends([2, 1, 9], [0, 3], 'asRead', 'agree', 'indexed', 'due'),
    },
  ],
  missAppointment: [
    {
      asking: async (scene) => (await begun(scene)).officer,
      ...spends([2, 1, 9], [0, 3], 'asRead', 'agree', 'indexed', 'due'),
    },
  ],
  undoCheckIn: [
    {
      asking: async (scene) => {
        const { officer, api } = await begun(scene);
        await api.checkIn(officer);
        return officer;
      },
      ...spends([2, 1, 5], [0, 2], 'asRead', 'indexed'),
    },
  ],
  undoNoShow: [
    {
      asking: async (scene) => {
        const { officer, api } = await begun(scene);
        await api.missAppointment(officer);
        return officer;
      },
      ...spends([2, 1, 11], [0, 3], 'asRead', 'agree', 'indexed', 'due'),
    },
  ],
  rescheduleAppointment: [
    {
      when: 'on its day',
      asking: async (scene) => {
        const { officer, asked } = await frontDesk(scene);
        const start = new Date(Date.parse(asked.start) + 60 * minute).toISOString();
        return { ...officer, body: { start, reason: 'The officer is ill.' } };
      },
      ...spends([2, 2, 16], [0, 4], 'asRead', 'agree', 'indexed', 'due'),
    },
  ],
  callOffAppointment: [
    {
      asking: async (scene) => ({
        ...(await frontDesk(scene)).officer,
        body: { reason: 'The officer is ill.' },
      }),
      ...spends([2, 1, 11], [0, 4], 'asRead', 'agree', 'indexed', 'due'),
    },
  ],
};

const begunWithCode = async (scene: Scene) => {
  const one = await begun(scene);
  const { checkInCode: code } = (await one.api.getAppointment(one.citizen)).body;
  return { ...one, code };
};

/** Appointments of four people whom the portal knows. */
export const sheet = async (scene: Scene) => {
  const { api, asked, ...one } = await frontDesk(scene);
  const start = (hours: number): string =>
    new Date(Date.parse(asked.start) + hours * 60 * minute).toISOString();
  let hours = 0;
  await times(2, async () => {
    hours += 1;
    const { caller } = scene.somebody();
    return api.bookAppointment({ caller, body: { ...asked, start: start(hours === 1 ? 0.5 : 1) } });
  });
  return { ...one, asked };
};

type AgencyDay = typeof frontDeskRoutes &
  typeof daySheetRoutes &
  typeof closureRoutes &
  typeof reviewRoutes &
  typeof lookupRoutes &
  typeof utilisationRoutes;

export const agencyDayCases: Pick<Cases<typeof contract>, keyof AgencyDay> = {
  ...frontDeskCases,
  getDaySheet: [
    {
      when: 'of four people',
      asking: async (scene) => {
        const { officer, date, asked } = await sheet(scene);
        return { caller: officer.caller, params: { resourceId: asked.resourceId, date }, accessPurpose };
      },
      ...spends([2, 8.5, 4], [4.5, 0], 'listed', 'consistent', 'logged'),
    },
  ],
  getPlaceSheet: [
    {
      when: 'of two counters and four people',
      asking: async (scene) => {
        const { officer, date, placeId } = await sheet(scene);
        return { caller: officer.caller, query: { placeId, date }, accessPurpose };
      },
      ...spends([2, 9, 4], [5, 0], 'listed', 'consistent', 'logged'),
    },
  ],
  closeResource: [
    {
      when: 'for three hours',
      asking: async (scene) => {
        const { caller, body } = await closing(scene);
        return { caller, body };
      },
      ...spends([2, 0, 5], [0, 2], 'indexed', 'due', 'begunFirst'),
    },
    {
      when: 'by one officer',
      asking: async (scene) => {
        const { caller, body } = await closing(scene);
        return { caller, body, officers: { officer: 'L. Khoury' } };
      },
      ...spends([3, 1, 5], [0.5, 2], 'consistent', 'indexed', 'due', 'begunFirst', 'alone'),
    },
  ],
  listClosures: [
    {
      asking: async (scene) => {
        const { caller, resourceId } = await closed(scene);
        return { caller, query: { resourceId } };
      },
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  getClosure: [
    {
      asking: async (scene) => {
        const { caller, params } = await closed(scene);
        return { caller, params };
      },
      ...spends([1, 1, 0], [0.5, 0], 'consistent'),
    },
  ],
  findAppointments: [
    {
      when: 'by a name that nobody has',
      asking: async (scene) => {
        const { officer } = await frontDesk(scene);
        return { caller: officer.caller, query: { name: 'Khalil' }, accessPurpose };
      },
      ...spends([1, 1, 0], [0.5, 0], 'consistent'),
    },
  ],
  listClosureResults: [
    {
      when: 'that has affected nobody yet',
      asking: async (scene) => {
        const { caller, params } = await closed(scene);
        return { caller, params, accessPurpose };
      },
      ...spends([2, 2, 0], [1, 0], 'consistent', 'listed'),
    },
  ],
  liftClosure: [
    {
      asking: async (scene) => {
        const { caller, params } = await closed(scene);
        return { caller, params };
      },
      ...spends([3, 1, 6], [0, 2], 'indexed', 'due', 'begunFirst'),
    },
  ],
  listStrandedAppointments: [
    {
      when: 'of a counter that was closed',
      asking: async (scene) => {
        // A counter of its own, as those of the office are chosen by chance.
        const { api, agencyId, asked, resource } = await office(scene);
        const { id: resourceId } = (await resource('counter-5')).body;
        await api.bookAppointment({ caller: scene.somebody().caller, body: { ...asked, resourceId } });
        await resource('counter-5', { active: false });
        return { caller: agency(agencyId, 'appointments:read'), query: { resourceId } };
      },
      ...spends([4, 3.5, 0], [2, 0], 'listed', 'consistent'),
    },
  ],
  getUtilisation: [
    {
      when: 'of a month',
      asking: async (scene) => {
        const { officer, asked } = await frontDesk(scene);
        const from = asked.start.slice(0, 8);
        const query = { resourceId: asked.resourceId, from: `${from}01`, to: `${from}28` };
        return { caller: officer.caller, query };
      },
      ...spends([1, 28, 0], [14, 0], 'consistent'),
    },
  ],
};
