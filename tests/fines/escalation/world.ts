import { randomUUID } from 'node:crypto';
import { eventsOf as billEvents } from '../../../functions/bills/bills/events';
import { contract as calendars } from '../../../functions/calendars/contract';
import * as calendarExamples from '../../../functions/calendars/examples';
import { paidFines } from '../../../functions/fines/bills/reactions';
import type { Fine } from '../../../functions/fines/fines/fine';
import { fineKey } from '../../../functions/fines/fines/keys';
import { reactions } from '../../../functions/fines/reactions';
import { eventsIn } from '../../../functions/kernel/events/event';
import type { Effects } from '../../../functions/kernel/events/reactor';
import { read } from '../../../functions/kernel/table/read';
import { instant } from '../../../functions/kernel/text/time';
import { operator } from '../../support/callers';
import { actingAs } from '../../support/functions';
import { recordingQueue } from '../../support/messages';
import type { Portal } from '../../support/portal';
import { deadlines } from '../../support/reactions';
import { sweeping } from '../../support/sweeping';
import { pay } from '../payments';

/** Sunday to Thursday in Amman, without holidays. */
const officeHours = {
  names: { en: 'Offices' },
  timeZone: 'Asia/Amman',
  week: Object.fromEntries(
    ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'].map((day) => [
      day,
      [{ from: '08:00', to: '16:00' }],
    ]),
  ),
  holidays: [] as { from: string; to: string; names: { en: string } }[],
  periods: [],
};
export const feast = (from: string, to: string) => ({ from, to, names: { en: 'Feast' } });

const staff = operator(randomUUID());

/** A new calendar, and a way to replace it. */
export const newCalendar = async (portal: Portal) => {
  const api = portal.client(calendars);
  const calendarId = `office-${randomUUID().slice(0, 8)}`;
  await api.createCalendar({
    caller: staff,
    body: { ...calendarExamples.createCalendar.body, id: calendarId, ...officeHours },
  });
  const replace = (changes: object) =>
    api.replaceCalendar({ caller: staff, params: { calendarId }, body: { ...officeHours, ...changes } });
  return { calendarId, replace };
};

export const effectsOf = ({ table, ids, signer, log, clock }: Portal): Effects => ({
  ...{ table, ids, signer, log, clock },
  queue: recordingQueue,
});

/** Sweeps in every minute in which the fine is due, until an instant; other sweeps would not touch it. */
export const sweepUntil = async (portal: Portal, id: string, end: string): Promise<void> => {
  const { table, clock } = portal;
  const run = sweeping(deadlines, effectsOf(portal));
  for (;;) {
    const next = (await read<Fine>(table, fineKey(id)))?.dueAt;
    if (next === undefined || next > end) return clock.set(end);
    clock.set(instant(Math.max(clock(), Math.ceil(Date.parse(next) / 60_000) * 60_000)));
    await run();
  }
};

/** Pays an amount of a bill, and delivers its events `times` times. */
export const payAndTell = async (portal: Portal, billId: string, amount: number, times = 1) => {
  const { before, after } = await pay(portal, billId, amount);
  const images = { before, after } as never;
  const react = paidFines.react(actingAs('fines-events', effectsOf(portal)));
  for (let told = 0; told < times; told += 1) {
    for (const event of eventsIn(billEvents, images)) await react(event);
  }
};

/** Has the service hear that a calendar was replaced, and walk through its deadlines. */
export const walkOf = async (portal: Portal, calendarId: string): Promise<void> => {
  const effects = actingAs('fines-events', effectsOf(portal));
  const [reactor] = (reactions.reactors ?? []).filter(({ name }) => name === 'calendars');
  const at = portal.clock();
  await reactor?.react(effects)({ type: 'calendar.replaced', subject: calendarId, at } as never);
  await sweeping(deadlines, effectsOf(portal))();
};
