import type { Appointment, Schedule, Slot } from 'fhir/r4';
import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { type Case, nine, openCase } from '../booking-world';
import {
  anonymous,
  asked,
  headersOf,
  newPatient,
  refusal,
  resourcesIn,
  type Server,
  startServer,
  type Talking,
} from './world';

/*
 * A client by other authors, over HTTP: it reads the capabilities, finds a free slot, books it, and changes its mind.
 */

const portal = usePortal(appointmentsService);
let server: Server;
let office: Case;
beforeAll(async () => {
  portal().clock.set('2026-03-01T06:00:00.000Z');
  server = await startServer(portal);
  office = await openCase(portal());
});
afterAll(() => server.stop());

const freeSlot = async (client: Talking, start: string): Promise<Slot> => {
  const found = await client.search('Slot', { schedule: office.resourceId, start, status: 'free' });
  const [slot] = resourcesIn<Slot>(found);
  if (!slot) throw new Error(`Nothing is free at ${start}`);
  return slot;
};

it('reads the capabilities', async () => {
  const { fhirVersion, implementation, rest = [] } = await anonymous(server).capabilities();
  expect(fhirVersion).toBe('4.0.1');
  expect(implementation?.url).toBe(server.url);
  expect(rest[0]?.resource?.map(({ type }) => type)).toEqual(['Schedule', 'Slot', 'Appointment']);
});

it('finds the schedule of a place, and its free slots page by page', async () => {
  const client = anonymous(server);
  const target = { actor: `Location/${office.placeId}`, 'service-type': 'passport' };
  const [schedule] = resourcesIn<Schedule>(await client.search('Schedule', target));
  expect(schedule?.id).toBe(office.resourceId);
  expect(await client.read<Schedule>('Schedule', schedule?.id)).toEqual(schedule);

  const slots: Slot[] = [];
  const sizes: number[] = [];
  let bundle = await client.search('Slot', {
    ...{ schedule: `Schedule/${schedule?.id}`, status: 'free', _count: '10' },
    start: ['ge2026-03-02', 'lt2026-03-03'],
  });
  for (;;) {
    const found = resourcesIn<Slot>(bundle);
    slots.push(...found);
    sizes.push(found.length);
    const next = await client.nextPage(bundle);
    if (!next) break;
    bundle = next;
  }
  expect(sizes).toEqual([10, 3]);
  expect(new Set(slots.map(({ id }) => id)).size).toBe(13);
  expect(slots.map(({ start }) => start)).toEqual(slots.map(({ start }) => start).sort());
  expect(slots[2]).toMatchObject({ start: nine, status: 'free' });
  expect(await client.read<Slot>('Slot', slots[2]?.id)).toEqual(slots[2]);
});

it('books a slot, moves it, and cancels it, each time by the version that it has seen', async () => {
  const me = newPatient(server);
  const slot = await freeSlot(me, nine);
  const made = await me.create(asked(slot));
  const headers = headersOf(made);
  expect(headers?.get('location')).toBe(`/fhir/r4/Appointment/${made.id}/_history/1`);
  expect(headers?.get('etag')).toBe('W/"1"');
  expect(headers?.get('last-modified')).toBe('Sun, 01 Mar 2026 06:00:00 GMT');
  expect(made).toMatchObject({ status: 'booked', start: nine, minutesDuration: 20 });

  const read = await me.read<Appointment>('Appointment', made.id);
  expect(read).toMatchObject({ id: made.id, meta: made.meta, status: 'booked', slot: made.slot });
  expect(await me.vread(made.id, '1')).toEqual(read);
  expect(await me.read<Slot>('Slot', slot.id)).toMatchObject({ status: 'busy' });

  const later = await freeSlot(me, '2026-03-02T10:00:00+03:00');
  const there = { start: later.start, end: later.end, slot: [{ reference: `Slot/${later.id}` }] };
  const moved = await me.update({ ...read, ...there }, { 'if-match': 'W/"1"' });
  expect(moved).toMatchObject({ start: later.start, meta: { versionId: '2' }, status: 'booked' });
  await expect(me.vread(made.id, '1')).rejects.toMatchObject(refusal(404, 'not-found'));

  const stale = me.update({ ...moved, status: 'cancelled' }, { 'if-match': 'W/"1"' });
  await expect(stale).rejects.toMatchObject(refusal(412, 'conflict'));
  const cancelled = await me.update({ ...moved, status: 'cancelled' });
  expect(cancelled).toMatchObject({ status: 'cancelled', meta: { versionId: '3' } });
  expect((await freeSlot(me, nine)).id).toBe(slot.id);
});

it('finds its own appointments, and nobody else’s', async () => {
  const [me, other] = [newPatient(server), newPatient(server)];
  const made = await me.create(asked(await freeSlot(me, '2026-03-02T11:00:00+03:00')));
  const search = async (who: Talking, wanted: Record<string, string>) =>
    resourcesIn(await who.search('Appointment', wanted)).map(({ id }) => id);
  const patient = `Patient/${made.participant[0]?.actor?.identifier?.value}`;
  expect(await search(me, {})).toEqual([made.id]);
  expect(await search(me, { patient, status: 'booked,pending' })).toEqual([made.id]);
  expect(await search(me, { actor: office.placeId, date: '2026-03-02' })).toEqual([made.id]);
  expect(await search(me, { date: 'ge2026-03-03' })).toEqual([]);
  expect(await search(me, { status: 'cancelled' })).toEqual([]);
  expect(await search(me, { _id: made.id ?? '' })).toEqual([made.id]);
  expect(await search(other, {})).toEqual([]);
  expect(await search(other, { _id: made.id ?? '' })).toEqual([]);
  expect(await search(other, { patient })).toEqual([]);
  await expect(other.read('Appointment', made.id)).rejects.toMatchObject(refusal(404, 'not-found'));
});

it('searches by a form, counts, and is told as little of a write as it wants to know', async () => {
  const me = newPatient(server);
  const wanted = { schedule: office.resourceId, start: '2026-03-05', status: 'free' };
  const found = await me.posting('Slot', wanted);
  expect(resourcesIn(found)).toEqual(resourcesIn(await me.search('Slot', wanted)));
  const { total } = await me.posting('Slot', { ...wanted, _summary: 'count' });
  expect(total).toBe(resourcesIn(await me.search('Slot', { ...wanted, _count: '100' })).length);
  const [slot] = resourcesIn<Slot>(found);
  const named = { 'if-none-exist': 'identifier=urn:clinic|18' };
  const made = await me.create(asked(slot as Slot), { ...named, prefer: 'return=OperationOutcome' });
  expect(made).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'information' }] });
  const again = await me.create(asked(slot as Slot), named);
  expect(headersOf(made)?.get('location')).toBe(headersOf(again)?.get('location'));
  expect(resourcesIn(await me.posting('Appointment', { identifier: 'urn:clinic|18' }))).toEqual([again]);
});
