import { type FullDays, fullDaysKey } from '../../../functions/appointments/availability/full-days';
import { fullDays, onDue } from '../../../functions/appointments/availability/react';
import { placeKey } from '../../../functions/appointments/places/place';
import type { Resource } from '../../../functions/appointments/resources/resource';
import { resourceKey } from '../../../functions/appointments/resources/resource';
import { closeCells, reopenCells } from '../../../functions/appointments/seats/closure-writes';
import { contract as calendars } from '../../../functions/calendars/contract';
import { createCalendar } from '../../../functions/calendars/examples';
import { eventsIn } from '../../../functions/kernel/events/event';
import { read } from '../../../functions/kernel/table/read';
import { maxStaleness } from '../../../functions/kernel/table/reference';
import type { Item } from '../../../functions/kernel/table/rule';
import { writeTogether } from '../../../functions/kernel/table/write';
import { days } from '../../../functions/kernel/text/time';
import { changes } from '../../../functions/platform/relay/changes';
import { operator } from '../../support/callers';
import { actingAs } from '../../support/functions';
import { reactorEffects, recordingQueue } from '../../support/messages';
import { usePortal } from '../../support/portal';
import { appointmentsService, calendarsService } from '../../support/services';
import { openOffice } from '../world';
import { agendaStream } from './agenda-stream';

const portal = usePortal(appointmentsService, calendarsService);
const tuesday = '2026-03-03';

/** A counter that is full on a Tuesday, as the hints record. */
const fullCounter = async () => {
  const office = await openOffice(portal());
  const { table, meter, clock } = { ...portal(), meter: portal().database.meter };
  const { id } = (await office.resource('counter-3')).body;
  const stored = async () => (await read<Resource>(table, resourceKey(id))) as Resource;
  const row = async () =>
    (await read<FullDays>(table, fullDaysKey(await stored(), 'passport'))) as FullDays | undefined;
  const closure = { resourceId: id, date: tuesday, from: 0, count: 287, closureId: 'b1' };
  const settle = agendaStream(portal(), [id]);
  const react = fullDays.react(actingAs('appointments-events', reactorEffects(portal(), recordingQueue())));
  const change = async (command: () => Promise<unknown>, kind: string, item: () => Promise<Item>) => {
    const before = await item();
    await command();
    const images = { before, after: await item() };
    for (const event of eventsIn(changes[kind] ?? (() => []), images)) await react(event);
  };
  const { api, agencyId } = office;
  const search = { agencyId, type: 'passport', from: tuesday, until: '2026-03-20', limit: '1' };
  const find = async () => {
    const { result, cost } = await meter.measure(() => api.findSlots({ query: search }));
    return { first: result.body.items[0]?.start.slice(0, 10), reads: cost.reads };
  };
  await writeTogether(table, closeCells(closure));
  await settle();
  await find();
  return { ...office, id, row, stored, closure, settle, change, find, table, clock };
};

test('a full day is not read until it has free seats again', async () => {
  const { row, find, table, closure, settle } = await fullCounter();
  expect(await row()).toMatchObject({ full: new Set(['ftv']) });
  expect(await find()).toEqual({ first: '2026-03-04', reads: 1.5 });
  await writeTogether(table, reopenCells(closure));
  await settle();
  expect((await row())?.full).toBeUndefined();
  expect(await find()).toEqual({ first: tuesday, reads: 1.5 });
});

test('other changes of an agenda write nothing', async () => {
  const { row, table, closure, settle } = await fullCounter();
  const before = await row();
  await writeTogether(table, closeCells({ ...closure, closureId: 'b2' }));
  await writeTogether(table, closeCells({ ...closure, date: '2026-03-04', count: 10 }));
  await settle();
  expect(await row()).toEqual(before);
});

test('a replay from the log records the current agenda', async () => {
  const { id, row, table, closure } = await fullCounter();
  const react = fullDays.react(actingAs('appointments-events', reactorEffects(portal(), recordingQueue())));
  const [event] = eventsIn(changes.agenda ?? (() => []), {
    before: undefined,
    after: { pk: 'x', sk: tuesday, version: 1, resourceId: id, date: tuesday, c1: 1 },
  });
  if (!event) throw new Error('an agenda with seats taken is an event');
  await writeTogether(table, reopenCells(closure));
  await react(event);
  expect((await row())?.full).toBeUndefined();
  await writeTogether(table, closeCells(closure));
  await react(event);
  await react(event);
  expect((await row())?.full).toEqual(new Set(['ftv']));
});

test('a hint of another schedule is ignored, and recomputed at once', async () => {
  const { row, find, change, stored, exceptions } = await fullCounter();
  const before = await row();
  const late = [{ from: tuesday, to: tuesday, hours: [{ from: '23:55', to: '24:00' }] }];
  await exceptions('counter-3', late);
  // It has no slots at all on that day; and the outdated hint is ignored.
  expect(await find()).toMatchObject({ first: '2026-03-04' });
  await change(
    () => exceptions('counter-3', []),
    'resource',
    async () => (await stored()) as unknown as Item,
  );
  const after = await row();
  expect(after?.stamp).not.toBe(before?.stamp);
  expect(after?.full).toEqual(new Set(['ftv']));
});

test('a calendar of the place counts: on a holiday there are no seats that could be full', async () => {
  const { row, change, place, stored, table } = await fullCounter();
  const calendarId = 'closed-on-tuesday';
  const holidays = [{ from: tuesday, to: tuesday, names: { en: 'Feast' } }];
  const body = { ...createCalendar.body, id: calendarId, holidays, periods: [] };
  await portal()
    .client(calendars)
    .createCalendar({ caller: operator('o'), body });
  const { placeId } = await stored();
  const placeItem = async () => (await read(table, placeKey(placeId))) as unknown as Item;
  await change(() => place('downtown', { calendarId }), 'place', placeItem);
  expect((await row())?.full).toBeUndefined();
});

test('a new length of a type recomputes all rows; the row of a type that is no longer served is emptied', async () => {
  const { row, change, type, stored, resource, agencyId, table } = await fullCounter();
  const before = await row();
  const typeItem = async () =>
    (await read(table, { pk: `appointment-type#${agencyId}`, sk: 'passport' })) as unknown as Item;
  await change(() => type('passport', { length: 30 }), 'appointment-type', typeItem);
  expect((await row())?.stamp).not.toBe(before?.stamp);
  expect((await row())?.full).toEqual(new Set(['ftv']));
  await type('other');
  const item = async () => (await stored()) as unknown as Item;
  await change(() => resource('counter-3', { types: ['other'] }), 'resource', item);
  expect(await row()).not.toHaveProperty('full');
  expect(await row()).not.toHaveProperty('dueAt');
});

test('a row is recomputed when no function remembers an older schedule, then daily, without past days', async () => {
  const { row, clock } = await fullCounter();
  const due = async (): Promise<void> => {
    const item = (await row()) as unknown as Item;
    clock.set(String(item.dueAt));
    await onDue(actingAs('appointments-events', reactorEffects(portal(), recordingQueue())))(item, clock());
  };
  const begun = clock();
  await due();
  expect(clock() - begun).toBe(maxStaleness + 60_000);
  const first = clock();
  await due();
  expect(clock() - first).toBe(days(1));
  expect((await row())?.full).toEqual(new Set(['ftv']));
  for (let day = 0; day < 3; day += 1) await due();
  expect((await row())?.full).toBeUndefined();
});
