import { randomUUID } from 'node:crypto';
import { contract as calendars } from '../../functions/calendars/contract';
import * as calendarExamples from '../../functions/calendars/examples';
import * as examples from '../../functions/complaints/categories/examples';
import { contract } from '../../functions/complaints/contract';
import { timerPartitions } from '../../functions/kernel/events/deadlines';
import type { Effects } from '../../functions/kernel/events/reactor';
import { waitingIn } from '../../functions/kernel/events/waiting';
import type { Table } from '../../functions/kernel/table/dynamo';
import { instant } from '../../functions/kernel/text/time';
import { citizen, operator } from '../support/callers';
import { recordingQueue } from '../support/messages';
import type { Portal } from '../support/portal';
import { deadlines } from '../support/reactions';
import { tellReplaced } from '../support/replaced-calendar';
import { sweeping } from '../support/sweeping';
import { newCase } from './world';

/** Eight to four from Sunday to Thursday, in Amman, which is three hours ahead all year; no holidays. */
export const officeHours = {
  names: { en: 'Offices' },
  timeZone: 'Asia/Amman',
  week: Object.fromEntries(
    Object.keys(calendarExamples.createCalendar.body.week).map((day) => [
      day,
      [{ from: '08:00', to: '16:00' }],
    ]),
  ),
  holidays: [] as { from: string; to: string; names: { en: string } }[],
  periods: [],
};

export const feast = (from: string, to: string) => ({ from, to, names: { en: 'Feast' } });

export const staff = operator(randomUUID());

/** What the category promises: sixteen hours on a calendar; a reminder; two levels; five days for an answer. */
const promise = (calendarId: string) => ({
  serviceLevel: { hours: 16, calendarId },
  escalation: {
    remindHours: 4,
    levels: [
      { afterHours: 0, unit: 'Head of lighting' },
      { afterHours: 8, unit: 'Mayor' },
    ],
  },
  answerDays: 5,
});

/** The first deadline of all. */
const earliest = async (table: Table): Promise<string | undefined> => {
  const firstIn = async (partition: string): Promise<string[]> => {
    const { entries } = await waitingIn(table, partition, undefined, 1);
    return entries.map(({ dueAt }) => dueAt);
  };
  return (await Promise.all(timerPartitions.map(firstIn))).flat().sort()[0];
};

/** An agency whose category is timed on a calendar of its own, and the sweep. */
export const timedCase = async (portal: Portal, more: object = {}, calendar: object = {}) => {
  const api = portal.client(contract);
  const one = await newCase(api);
  const calendarId = `office-${randomUUID().slice(0, 8)}`;
  const calendarApi = portal.client(calendars);
  await calendarApi.createCalendar({ caller: staff, body: { id: calendarId, ...officeHours, ...calendar } });
  const { code: _, ...details } = examples.createCategory.body;
  const body = { ...details, code: 'timed', ...promise(calendarId), ...more } as never;
  await api.createCategory({ caller: one.office, body });
  const category = { agencyId: one.agencyId, code: 'timed' };
  const filing = { ...(one.filing as object), category } as never;
  const { table, ids, signer, log, clock } = portal;
  const effects: Effects = { ...{ table, ids, signer, log, clock }, queue: recordingQueue };
  const run = sweeping(deadlines, effects);
  const lena = citizen(randomUUID());
  const shown = async (complaintId: string) =>
    (await api.getComplaint({ caller: lena, params: { complaintId } })).body;
  return {
    ...{ api, calendarId, category, lena, office: one.office, sweep: run, shown },
    file: async () => (await api.fileComplaint({ caller: lena, body: filing })).body,
    replaceCalendar: async (changes: object) => {
      const body = { ...officeHours, ...changes };
      await calendarApi.replaceCalendar({ caller: staff, params: { calendarId }, body });
      await tellReplaced(effects, calendarId);
    },
    /** The agency asks, or the citizen answers; tells when. */
    talk: async (complaintId: string): Promise<number> => {
      const params = { complaintId };
      const body = { text: 'The one on the left.' };
      if ((await shown(complaintId)).clock === 'paused')
        await api.answerQuestion({ caller: lena, params, body });
      else await api.ask({ caller: one.office, params, body });
      return clock();
    },
    /** Sweeps in each minute in which something is due, until an instant. In the others a sweep finds nothing. */
    sweepUntil: async (end: string): Promise<void> => {
      for (;;) {
        const next = await earliest(table);
        if (next === undefined || next > end) return clock.set(end);
        clock.set(instant(Math.max(clock(), Math.ceil(Date.parse(next) / 60_000) * 60_000)));
        await run();
      }
    },
    /** What the portal did by itself, as the agency sees it. */
    portalSteps: async (complaintId: string) => {
      const { body } = await api.showToAgency({ caller: one.office, params: { complaintId } });
      return body.timeline.filter(({ by }) => by === 'portal').map(({ id: __, ...told }) => told);
    },
  };
};
