import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { openFullDays } from '../../../functions/appointments/availability/full-days-store';
import type { contract } from '../../../functions/appointments/contract';
import { newPlace } from '../../../functions/appointments/places/place';
import { resource as counter } from '../../../functions/appointments/resources/examples';
import { newResource } from '../../../functions/appointments/resources/resource';
import { agendaKey } from '../../../functions/appointments/seats/agenda';
import { type as passport } from '../../../functions/appointments/types/examples';
import { newType } from '../../../functions/appointments/types/type';
import { addDays } from '../../../functions/kernel/text/date';
import { newOffice, openOffice, openPlace } from '../../../tests/appointments/world';
import { type Cases, spends } from '../case';
import type { Scene } from '../scene';

/*
 * What it costs to find a free time: at one counter, and in a nation's hundred offices that are full for ninety days.
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

type Item = Record<string, unknown>;

const sideBySide = async <T>(all: readonly T[], work: (each: T) => Promise<unknown>): Promise<void> => {
  for (let done = 0; done < all.length; done += 8) {
    await Promise.all(all.slice(done, done + 8).map(work));
  }
};

const put = async ({ portal }: Scene, items: readonly Item[]): Promise<void> => {
  const { client, name } = portal.table;
  const pieces = Array.from({ length: Math.ceil(items.length / 25) }, (_, piece) =>
    items.slice(piece * 25, (piece + 1) * 25).map((Item) => ({ PutRequest: { Item } })),
  );
  await sideBySide(pieces, (requests) =>
    client.send(new BatchWriteCommand({ RequestItems: { [name]: requests } })),
  );
};

/** Both appointments of a day are booked. */
const fullAgenda = (resourceId: string, date: string): Item => ({
  ...agendaKey(resourceId, date),
  ...{ type: 'agenda', version: 2, resourceId, date },
  ...Object.fromEntries(Array.from({ length: 12 }, (_, cell) => [`c${96 + cell}`, 1])),
});

/** A nation's offices: nobody has booked anything, or everything is booked but one day at one office. */
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
  const agendas = resources.flatMap(({ id }, office) =>
    Array.from({ length: days + 1 }, (__, day) => ({ office, day, date: addDays(today, day), id }))
      .filter(({ office: number, day }) => booked && (number !== free.office || day !== free.day))
      .map(({ date }) => fullAgenda(id, date)),
  );
  await put(scene, [...places, ...resources, type, ...agendas] as never);
  const { refresh } = openFullDays(portal);
  await sideBySide(resources, ({ id }) => refresh(id, typeCode, portal.clock(), portal.clock() + 1));
  return agencyId;
};

const bookedNations = new WeakMap<Scene, Promise<string>>();

/** One for all that is measured. */
const bookedNation = (scene: Scene): Promise<string> => {
  const known = bookedNations.get(scene) ?? nation(scene, true);
  bookedNations.set(scene, known);
  return known;
};

const firstFree = (booked: boolean, known: boolean) => async (scene: Scene) => {
  const agencyId = await (booked ? bookedNation(scene) : nation(scene, false));
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
      ...spends([2, 10.5, 0], [0.5, 0], 'hinted', 'consistent'),
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
