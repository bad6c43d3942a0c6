import { randomUUID } from 'node:crypto';
import { changes } from '../../../functions/appointments/changes';
import { placeKey } from '../../../functions/appointments/places/place';
import { resource as resourceBody } from '../../../functions/appointments/resources/examples';
import { resourceKey } from '../../../functions/appointments/resources/resource';
import { reviews } from '../../../functions/appointments/reviews/react';
import { calendarKey } from '../../../functions/blocks/calendars/calendar';
import { changes as calendarChanges } from '../../../functions/calendars/changes';
import { contract as calendars } from '../../../functions/calendars/contract';
import { createCalendar } from '../../../functions/calendars/examples';
import { type EventsOf, eventsIn } from '../../../functions/kernel/events/event';

import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import type { Key } from '../../../functions/kernel/table/table';
import { agency, operator } from '../../support/callers';
import { reactorEffects, recordingQueue } from '../../support/messages';
import { usePortal } from '../../support/portal';
import { appointmentsService, calendarsService } from '../../support/services';
import { at, type Case, nine, openCase, somebody } from '../booking-world';
import { minutes, sweepsOf } from '../sweeps';

const portal = usePortal(appointmentsService, calendarsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));
const { sweepFor } = sweepsOf(portal);

/** Has the reviews begin that follow from what is done to an item. */
const hearing = async (key: Key, eventsOf: EventsOf | undefined, work: () => Promise<unknown>) => {
  const item = async () => (await read(portal().table, key)) as unknown as Item | undefined;
  const before = await item();
  await work();
  const images = { before, after: (await item()) ?? {} };
  const react = reviews.react(reactorEffects(portal(), recordingQueue()));
  for (const event of eventsIn(eventsOf ?? (() => []), images)) await react(event);
};

const morning = [{ from: '08:00', to: '09:15' }];
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'];
const short = [{ from: '2026-01-01', week: Object.fromEntries(days.map((day) => [day, morning])) }];

const changed = (office: Case, body: object) =>
  hearing(resourceKey(office.resourceId), changes.resource, () => office.office.resource('counter-3', body));

const strandedAt = async (office: Case, more: object = {}) =>
  (
    await office.api.listStrandedAppointments({
      caller: office.officer,
      query: { resourceId: office.resourceId, limit: '100', ...more } as never,
    })
  ).body;

/** A person with an appointment at a time that an office gives up. */
const met = async (affected: string, more: object = {}) => {
  const office = await openCase(portal(), { resource: { affected } });
  const [lena, omar] = [somebody(), somebody()];
  const lost = (await office.ask(lena, { start: at('10:30'), ...more })).body.id;
  const kept = (await office.ask(omar, { start: at('08:00') })).body.id;
  return { ...office, lena, omar, lost, kept };
};

describe('whoever has an appointment outside of what a resource is open', () => {
  it('is told once, and listed until something is done about it', async () => {
    const office = await met('notify');
    await changed(office, { affected: 'notify', patterns: short });
    await sweepFor(2);
    const [lost, kept] = [await office.stored(office.lost), await office.stored(office.kept)];
    expect(lost).toMatchObject({ state: 'confirmed', notice: { cause: 'hours-0' } });
    expect(kept).not.toHaveProperty('notice');
    const told = changes.booking?.({ ...lost, notice: undefined } as never, lost as never);
    expect(told).toMatchObject([{ type: 'appointment.affected', data: { appointmentId: office.lost } }]);
    expect((await strandedAt(office)).items).toMatchObject([{ id: office.lost }]);
    await changed(office, { affected: 'notify', patterns: short, names: { en: 'Third counter' } });
    await sweepFor(15);
    expect(await office.stored(office.lost)).toMatchObject({ notice: (lost as never as Item).notice });
    const params = { appointmentId: office.lost };
    await office.api.callOffAppointment({ caller: office.officer, params, body: {} });
    expect((await strandedAt(office)).items).toEqual([]);
    const stranger = agency(randomUUID().replaceAll('-', '').slice(0, 24), 'appointments:read');
    const query = { resourceId: office.resourceId };
    expect((await office.api.listStrandedAppointments({ caller: stranger, query })).problem.code).toBe(
      'resource-not-found',
    );
  });

  it('is moved to the nearest time that is left, or called off where none is', async () => {
    const office = await met('rebook');
    await changed(office, { affected: 'rebook', patterns: short });
    await sweepFor(2);
    expect((await office.shown(office.lena, office.lost)).start).toBe(at('08:30'));
    expect(await office.stored(office.kept)).toMatchObject({ sequence: 0 });
    await changed(office, { affected: 'rebook', active: false });
    await sweepFor(2);
    expect(await office.stored(office.lost)).toMatchObject({ state: 'cancelled' });
    expect(await office.stored(office.kept)).toMatchObject({ state: 'cancelled' });
  });

  it('is seen to after exceptions, and after the place has closed', async () => {
    const office = await met('call-off');
    const exceptions = [{ from: '2026-03-02', to: '2026-03-02', hours: morning }];
    await hearing(resourceKey(office.resourceId), changes.resource, () =>
      office.office.exceptions('counter-3', exceptions),
    );
    await sweepFor(2);
    expect(await office.stored(office.lost)).toMatchObject({ state: 'cancelled' });
    expect(await office.stored(office.kept)).toMatchObject({ state: 'confirmed' });
    await hearing(placeKey(office.placeId), changes.place, () =>
      office.office.place('downtown', { active: false }),
    );
    await sweepFor(2);
    expect(await office.stored(office.kept)).toMatchObject({ state: 'cancelled' });
  });

  it('is seen to after the calendar of the place was replaced', async () => {
    const staff = operator(randomUUID());
    const { id: _, ...details } = createCalendar.body;
    const calendarId = `office-${randomUUID().slice(0, 8)}`;
    const api = portal().client(calendars);
    const body = { id: calendarId, ...details, periods: [] };
    await api.createCalendar({ caller: staff, body });
    const office = await openCase(portal(), { resource: { affected: 'call-off' } });
    await office.office.place('downtown', { calendarId });
    portal().clock.advance(minutes(11));
    const lost = (await office.ask(somebody(), { start: nine })).body.id;
    const kept = (await office.ask(somebody(), { start: at('09:00', '2026-03-03') })).body.id;
    const holidays = [{ from: '2026-03-02', to: '2026-03-02', names: { en: 'A day of mourning' } }];
    await hearing(calendarKey(calendarId), calendarChanges.calendar, () =>
      api.replaceCalendar({
        ...{ caller: staff, params: { calendarId }, body: { ...details, periods: [], holidays } },
      }),
    );
    await sweepFor(3);
    expect(await office.stored(lost)).toMatchObject({ state: 'cancelled' });
    expect(await office.stored(kept)).toMatchObject({ state: 'confirmed' });
  });

  it('is seen to if a function booked by hours that it still remembered', async () => {
    const office = await met('call-off');
    await changed(office, { affected: 'call-off', patterns: short });
    await sweepFor(2);
    await office.office.resource('counter-3', { affected: 'call-off' });
    const late = (await office.ask(somebody(), { start: at('11:00') })).body.id;
    await office.office.resource('counter-3', { affected: 'call-off', patterns: short });
    await sweepFor(6);
    expect(await office.stored(late)).toMatchObject({ state: 'confirmed' });
    await sweepFor(6);
    expect(await office.stored(late)).toMatchObject({ state: 'cancelled' });
  });

  it('is listed page by page, and not if an officer overbooked', async () => {
    const office = await openCase(portal(), { resource: { capacity: 3 } });
    const ids: string[] = [];
    for (const start of [at('10:30'), at('10:30'), at('11:00'), at('11:00', '2026-03-03')]) {
      ids.push((await office.ask(somebody(), { start })).body.id);
    }
    const { agencyId: _, ...asked } = office.asked;
    const overbooked = { ...asked, start: at('17:00'), overbook: true };
    await office.api.bookAtFrontDesk({ caller: office.officer, body: overbooked });
    await changed(office, { ...resourceBody, capacity: 3, patterns: short });
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const list = await strandedAt(office, { limit: '2', ...(cursor ? { cursor } : {}) });
      expect(list.items.length).toBeLessThanOrEqual(2);
      found.push(...list.items.map(({ id }) => id));
      cursor = list.next;
    } while (cursor);
    expect([...found].sort()).toEqual([...ids].sort());
  });
});
