import { contract as calendars } from '../../../functions/calendars/contract';
import * as calendarExamples from '../../../functions/calendars/examples';
import { newCalendar } from '../calendars/cases';
import { type EventCase, ordered, spends } from '../events/case';
import { asked } from './import-jobs';
import { objected } from './objections';

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'event', of: 'objection.submitted', does: 'it is found by its short reference' },
    prepare: (scene) => scene.hears('tax', 'objection.submitted', () => objected(scene)),
    ...ordered(),
    ...spends([2, 1, 1], [0, 1], 'lanes'),
  },
  {
    ...{ kind: 'event', of: 'calendar.replaced', does: 'its deadlines are to be walked through' },
    prepare: async (scene) => {
      const params = { calendarId: await newCalendar(scene) };
      const { body } = calendarExamples.replaceCalendar;
      return scene.hears('tax', 'calendar.replaced', () =>
        scene.portal.client(calendars).replaceCalendar({ caller: scene.staff, params, body }),
      );
    },
    ...ordered(),
    ...spends([2, 1, 2], [0, 1], 'lanes', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'objection', does: 'the office is reminded' },
    prepare: async (scene) => {
      await objected(scene);
      return scene.due('tax', 'objection');
    },
    ...ordered(),
    ...spends([3, 2, 7], [0, 2], 'lanes', 'stillDue', 'indexed', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'tax-import', does: 'a job whose file does not come has ended' },
    prepare: async (scene) => {
      await asked(scene);
      return scene.due('tax', 'tax-import');
    },
    ...ordered(),
    ...spends([3, 2, 3], [0, 1], 'lanes', 'stillDue', 'due'),
  },
];
