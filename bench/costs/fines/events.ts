import { contract as calendars } from '../../../functions/calendars/contract';
import * as calendarExamples from '../../../functions/calendars/examples';
import { contract } from '../../../functions/fines/contract';
import { fineKey } from '../../../functions/fines/fines/keys';
import { pay } from '../../../tests/fines/payments';
import { newCalendar } from '../calendars/cases';
import { type EventCase, ordered, spends } from '../events/case';
import { holder } from './fined';

export const cases: readonly EventCase[] = [
  {
    ...{
      kind: 'event',
      of: 'fine.issued',
      does: "it is found by its references, the short one and the agency's",
    },
    prepare: async (scene) => scene.hears('fines', 'fine.issued', () => holder(scene)),
    ...ordered(),
    ...spends([3, 1, 2], [0, 2], 'lanes'),
  },
  {
    ...{ kind: 'event', of: 'bill.paid', does: 'the fine is closed' },
    prepare: async (scene) => {
      const { citizen } = await holder(scene);
      const { bill } = (await scene.portal.client(contract).getFine(citizen)).body;
      return scene.hears('fines', 'bill.paid', () => pay(scene.portal, bill.id, bill.due.total));
    },
    ...ordered(),
    ...spends([3, 2, 7], [0.5, 3], 'lanes', 'item', 'indexed', 'due'),
  },
  {
    ...{ kind: 'event', of: 'calendar.replaced', does: 'its deadlines are to be walked through' },
    prepare: async (scene) => {
      const params = { calendarId: await newCalendar(scene) };
      const { body } = calendarExamples.replaceCalendar;
      return scene.hears('fines', 'calendar.replaced', () =>
        scene.portal.client(calendars).replaceCalendar({ caller: scene.staff, params, body }),
      );
    },
    ...ordered(),
    ...spends([2, 1, 2], [0, 1], 'lanes', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'fine', does: 'the first step of its escalation is taken' },
    prepare: async (scene) => {
      const { citizen } = await holder(scene);
      return scene.due('fines', 'fine', fineKey(citizen.params.fineId));
    },
    ...ordered(),
    ...spends([4, 3, 15], [0.5, 4], 'lanes', 'stillDue', 'carried', 'agree', 'indexed', 'due'),
  },
];
