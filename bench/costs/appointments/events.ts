import { putScheduleExceptions } from '../../../functions/appointments/resources/examples';
import { reviewKey } from '../../../functions/appointments/reviews/review';
import { contract as calendars } from '../../../functions/calendars/contract';
import { createCalendar } from '../../../functions/calendars/examples';
import { type EventCase, ordered, spends } from '../events/case';
import type { EventScene } from '../events/scene';
import { booked, office } from './bookings';
import { closed } from './front-desk';
import { waiting } from './waiting-list';

const hour = 3_600_000;

/** The person of an office with a waiting list cancels their appointment; somebody waits for another day's. */
const cancelled = (type: 'agenda.changed' | 'appointment.cancelled') => async (scene: EventScene) => {
  const { api, citizen } = await waiting(scene);
  return scene.hears('appointments', type, () => api.cancelAppointment(citizen));
};

/** The schedule of a counter that serves one type changes. */
const rescheduled = async (scene: EventScene) => {
  const { api, caller } = await office(scene);
  return scene.hears('appointments', 'resource.scheduled', () =>
    api.putScheduleExceptions({ caller, ...putScheduleExceptions } as never),
  );
};

/** An office whose place follows a calendar. */
const following = async (scene: EventScene) => {
  const api = scene.portal.client(calendars);
  const calendarId = `office-${scene.portal.clock()}`;
  await api.createCalendar({ caller: scene.staff, body: { ...createCalendar.body, id: calendarId } });
  const one = await office(scene);
  await one.place('downtown', { calendarId });
  return { ...one, calendarId };
};

const replaceCalendar = (scene: EventScene, calendarId: string) => {
  const { id: _, ...body } = createCalendar.body;
  return scene.portal
    .client(calendars)
    .replaceCalendar({ caller: scene.staff, params: { calendarId }, body });
};

export const cases: readonly EventCase[] = [
  {
    ...{
      kind: 'event',
      of: 'appointment.booked',
      does: 'it is found by its short reference, and by officers',
    },
    prepare: async (scene) => scene.hears('appointments', 'appointment.booked', () => booked(scene)),
    ...ordered(),
    ...spends([4, 3, 2], [0, 2], 'lanes'),
  },
  {
    ...{ kind: 'event', of: 'agenda.changed', does: 'the hints about full days are right as they are' },
    prepare: async (scene) => {
      const { api, asked } = await booked(scene);
      const body = { ...asked, start: new Date(Date.parse(asked.start) + hour).toISOString() };
      const { caller } = scene.somebody();
      return scene.hears('appointments', 'agenda.changed', () => api.bookAppointment({ caller, body }));
    },
    ...ordered(),
    ...spends([2, 3, 0], [0.5, 0], 'lanes', 'item'),
  },
  {
    ...{
      kind: 'event',
      of: 'agenda.changed',
      does: 'seats that were cancelled are offered to who waits for them',
    },
    prepare: cancelled('agenda.changed'),
    ...ordered(),
    ...spends([11, 9.5, 15], [1, 5], 'lanes', 'item', 'rooms', 'agree', 'indexed', 'due'),
  },
  {
    ...{
      kind: 'event',
      of: 'resource.scheduled',
      does: 'the hints of the resource for one type are computed anew, and it is to be reviewed',
    },
    prepare: rescheduled,
    ...ordered(),
    ...spends([7, 6, 2], [0.5, 2], 'lanes', 'recomputed', 'due'),
  },
  {
    ...{ kind: 'event', of: 'appointment.cancelled', does: 'it was no offer to somebody who waits' },
    prepare: cancelled('appointment.cancelled'),
    ...ordered(),
    ...spends([2, 2, 0], [0, 0], 'lanes', 'item'),
  },
  {
    ...{ kind: 'deadline', of: 'booking', does: 'a hold lapses' },
    prepare: async (scene) => {
      await booked(scene, { hold: true }, { holdMinutes: 1 });
      return scene.due('appointments', 'booking');
    },
    ...ordered(),
    ...spends([3, 2, 11], [0, 4], 'lanes', 'stillDue', 'agree', 'indexed', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'full-days', does: 'the hints of a resource for a type are computed anew' },
    prepare: async (scene) => {
      await (await rescheduled(scene))();
      return scene.due('appointments', 'full-days');
    },
    ...ordered(),
    ...spends([7, 7, 3], [0.5, 1], 'lanes', 'stillDue', 'recomputed', 'due'),
  },
  {
    ...{
      kind: 'deadline',
      of: 'closure',
      does: 'it is carried out, and the one person whom it affects is told',
    },
    prepare: async (scene) => {
      await closed(scene);
      return scene.due('appointments', 'closure');
    },
    ...ordered(),
    ...spends([9, 3.5, 10], [0.5, 5], 'lanes', 'stillDue', 'listed', 'begunFirst', 'indexed', 'due'),
  },
  {
    ...{ kind: 'event', of: 'calendar.replaced', does: 'the resources that follow it are to be reviewed' },
    prepare: async (scene) => {
      const { calendarId } = await following(scene);
      return scene.hears('appointments', 'calendar.replaced', () => replaceCalendar(scene, calendarId));
    },
    ...ordered(),
    ...spends([2, 1, 2], [0, 1], 'lanes', 'due'),
  },
  {
    ...{
      kind: 'deadline',
      of: 'calendar-review',
      does: 'the one resource that follows it is to be reviewed',
    },
    prepare: async (scene) => {
      const { calendarId } = await following(scene);
      await (
        await scene.hears('appointments', 'calendar.replaced', () => replaceCalendar(scene, calendarId))
      )();
      return scene.due('appointments', 'calendar-review');
    },
    ...ordered(),
    ...spends([7, 4.5, 4], [1, 2], 'lanes', 'stillDue', 'begunFirst', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'review', does: 'the one person who is stranded is told' },
    prepare: async (scene) => {
      // A counter of its own, as those of the office are chosen by chance.
      const { api, asked, resource } = await office(scene);
      const { id: resourceId } = (await resource('counter-5')).body;
      const body = { ...asked, resourceId };
      await api.bookAppointment({ caller: scene.somebody().caller, body });
      const closed = { active: false, affected: 'notify' };
      const hear = () => resource('counter-5', closed);
      await (await scene.hears('appointments', 'resource.scheduled', hear))();
      return scene.due('appointments', 'review', reviewKey(resourceId));
    },
    ...ordered(),
    ...spends([11, 7.5, 8], [2, 4], 'lanes', 'stillDue', 'listed', 'begunFirst', 'indexed', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'waiting', does: 'seats are looked for, found and offered' },
    prepare: async (scene) => {
      await waiting(scene);
      return scene.due('appointments', 'waiting');
    },
    ...ordered(),
    ...spends([21, 19.5, 18], [1, 6], 'lanes', 'stillDue', 'rooms', 'agree', 'indexed', 'due'),
  },
];
