import { contract as calendars } from '../../../functions/calendars/contract';
import * as calendarExamples from '../../../functions/calendars/examples';
import { timedOffice } from '../calendars/cases';
import { type EventCase, ordered, spends } from '../events/case';
import type { EventScene } from '../events/scene';

/** A complaint that is timed on a calendar, and the calendar. */
export const timed = async (scene: EventScene): Promise<void> => {
  const office = await timedOffice(scene);
  await scene.file(office, scene.somebody().caller);
};

/** The calendar of a category with a complaint under it is replaced. */
const replaced = async (scene: EventScene): Promise<void> => {
  const { items } = (await scene.portal.client(calendars).listCalendars({})).body;
  const calendarId = String(items[0]?.id);
  const { body } = calendarExamples.replaceCalendar;
  await scene.portal.client(calendars).replaceCalendar({ caller: scene.staff, params: { calendarId }, body });
};

export const cases: readonly EventCase[] = [
  {
    ...{
      kind: 'event',
      of: 'complaint.filed',
      does: 'the public sees it, it is counted, and is found by its short reference',
      ofComplaint: true,
    },
    prepare: async (scene) => {
      const office = await scene.office();
      return scene.hears('complaints', 'complaint.filed', () => scene.file(office, scene.somebody().caller));
    },
    ...ordered(),
    ...spends([5, 7.5, 9], [0.5, 4], 'lanes', 'item', 'projection', 'agree', 'indexed', 'watched'),
  },
  {
    ...{
      kind: 'event',
      of: 'complaint.acknowledged',
      does: 'the public and those who follow it see the new status',
    },
    prepare: async (scene) => {
      const office = await scene.office();
      const params = { complaintId: await scene.file(office, scene.somebody().caller) };
      return scene.hears('complaints', 'complaint.acknowledged', () =>
        scene.complaints.acknowledge({ caller: office.caller, params, body: {} }),
      );
    },
    ...ordered(),
    ...spends([4, 3, 6], [0.5, 2], 'lanes', 'item', 'projection', 'indexed'),
  },
  {
    ...{ kind: 'event', of: 'calendar.replaced', does: 'its deadlines are to be walked through' },
    prepare: async (scene) => {
      await timed(scene);
      return scene.hears('complaints', 'calendar.replaced', () => replaced(scene));
    },
    ...ordered(),
    ...spends([2, 1, 2], [0, 1], 'lanes', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'complaint', does: 'the office is reminded' },
    prepare: async (scene) => {
      await timed(scene);
      return scene.due('complaints', 'complaint');
    },
    ...ordered(),
    ...spends([4, 3, 8], [0, 2], 'lanes', 'stillDue', 'currentCalendar', 'indexed', 'due'),
  },
  {
    ...{
      kind: 'deadline',
      of: 'complaint-calendar-walk',
      does: 'a walk in which one complaint waits, begun and ended',
    },
    prepare: async (scene) => {
      await timed(scene);
      await scene.settle();
      await replaced(scene);
      return scene.due('complaints', 'complaint-calendar-walk');
    },
    ...ordered(),
    ...spends([6, 12, 3], [1, 1], 'lanes', 'stillDue', 'currentCalendar', 'partitions', 'due'),
  },
];
