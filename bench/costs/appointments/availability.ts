import {
  type Basis,
  dayCode,
  type FullDays,
  fullDaysKey,
  stampOf,
} from '../../../functions/appointments/availability/full-days';
import type { contract } from '../../../functions/appointments/contract';
import { newPlace } from '../../../functions/appointments/places/place';
import { resource as counter } from '../../../functions/appointments/resources/examples';
import { newResource } from '../../../functions/appointments/resources/resource';
import { type as passport } from '../../../functions/appointments/types/examples';
import { newType } from '../../../functions/appointments/types/type';
import { timer } from '../../../functions/kernel/events/deadlines';
import { put } from '../../../functions/kernel/table/put';
import { addDays } from '../../../functions/kernel/text/date';
import { newOffice, openOffice, openPlace } from '../../../tests/appointments/world';
import { type Cases, spends } from '../case';
import type { Scene } from '../scene';

/*
 * The cost of finding a free time: at one counter, and in a nation's hundred offices that are full for ninety days.
 */

const offices = 100;
const days = 90;
const free = { office: 63, day: 80 };
const typeCode = 'passport';
/** A counter that is open every day for an hour, with two appointments in it. */
const hour = [{ from: '08:00', to: '09:00' }];
const week = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, hour]),
);

/**
 * The hints that are left when both appointments of each day have been booked. The agendas are left out, as nothing reads
 * those of full days, and the free day's is empty.
 */
const hintOf = (basis: Basis, days: readonly string[], nextCheckAt: number): FullDays => ({
  ...fullDaysKey(basis.resource, typeCode),
  ...{ type: 'full-days', version: 1, resourceId: basis.resource.id, stamp: stampOf(basis) },
  ...timer(`${basis.resource.id} ${typeCode}`, nextCheckAt),
  ...(days.length > 0 ? { full: new Set(days.map(dayCode)) } : {}),
});

/** A nation's offices: without any bookings, or fully booked except for one day at one office. */
const nation = async (scene: Scene, booked: boolean): Promise<string> => {
  const { portal } = scene;
  const { agencyId } = newOffice();
  const action = { id: 'made-for-the-bench-0001', hash: 'h', at: portal.clock() };
  const today = new Date(portal.clock()).toISOString().slice(0, 10);
  const { place: _, ...details } = { ...counter, patterns: [{ from: '2026-01-01', week }] };
  const numbers = Array.from({ length: offices }, (__, number) => number);
  const places = numbers.map((number) =>
    newPlace(agencyId, `office-${number}`, { ...openPlace, active: true } as never, action),
  );
  const resources = places.map(({ id: placeId, code }) =>
    newResource({ agencyId, placeId, code }, details as never, action),
  );
  const type = newType(
    agencyId,
    typeCode,
    { ...passport, aheadDays: days, noticeMinutes: 0 } as never,
    action,
  );
  const where = { timeZone: openPlace.timeZone, calendar: undefined };
  const hints = resources.map((resource, office) => {
    const full = Array.from({ length: days + 1 }, (__, day) => day)
      .filter((day) => booked && (office !== free.office || day !== free.day))
      .map((day) => addDays(today, day));
    return hintOf({ resource, type, where }, full, portal.clock() + 1);
  });
  await put(portal.table, ...places, ...resources, type, ...hints);
  return agencyId;
};

const firstFree = (booked: boolean, known: boolean) => async (scene: Scene) => {
  const agencyId = await nation(scene, booked);
  const office = await openOffice(scene.portal);
  const query = { agencyId, type: typeCode, first: 'true' } as const;
  if (known) await office.api.findSlots({ query });
  return { query };
};

const counterQuery = async (scene: Scene, more: object) => {
  const { agencyId, api, place } = await openOffice(scene.portal);
  const { id: placeId } = (await place('downtown')).body;
  const query = { agencyId, type: typeCode, placeId, ...more };
  await api.findSlots({ query });
  return { query };
};

export const findingCases: Pick<Cases<typeof contract>, 'findSlots'> = {
  findSlots: [
    {
      when: 'at one counter on one day',
      asking: (scene) => counterQuery(scene, { from: '2026-03-03', until: '2026-03-03' }),
      ...spends([1, 1, 0], [0.5, 0], 'consistent'),
    },
    {
      when: 'at one counter within ninety days, 20 times',
      asking: (scene) => counterQuery(scene, { from: '2026-03-03' }),
      ...spends([2, 2.5, 0], [0.5, 0], 'hinted', 'consistent'),
    },
    {
      when: 'the first free of 100 offices in 90 days, when nobody has booked anything',
      asking: firstFree(false, true),
      ...spends([2, 11, 0], [0.5, 0], 'hinted', 'consistent'),
    },
    {
      when: 'the same after 18,000 bookings, which leave one day at one office, by a function that has just started',
      asking: firstFree(true, false),
      ...spends([5, 118, 0], [0.5, 0], 'learnt', 'hinted', 'consistent'),
    },
    {
      when: 'the same by a function that knows the offices',
      asking: firstFree(true, true),
      ...spends([2, 7, 0], [0.5, 0], 'hinted', 'consistent'),
    },
  ],
};
