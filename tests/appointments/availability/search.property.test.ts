import fc from 'fast-check';
import { usePortal } from '../../support/portal';
import { extent } from '../../support/sample';
import { appointmentsService } from '../../support/services';
import { somebody } from '../booking-world';
import { newOffice, type Registrar, registrar } from '../world';
import { agendaStream } from './agenda-stream';
import { bookable, type Counter, lasting, naivelyFree, type Slot, type Taken, type Type } from './naive';

/*
 * The results of a search can be claimed, and nothing else: compared with a naive computation, over histories of
 * bookings, lapsing holds and cancellations, with hints maintained as the stream does.
 */

const portal = usePortal(appointmentsService);

const zones = ['Asia/Amman', 'Asia/Tehran', 'Europe/London'] as const;
const languages = ['ar', 'en', 'fa'] as const;
const first = '2026-03-01';
const minute = 60_000;

const dayAfter = (count: number): string =>
  new Date(Date.parse(first) + count * 86_400_000).toISOString().slice(0, 10);

const aType = fc.record({
  length: fc.constantFrom(10, 20, 45),
  buffer: fc.constantFrom(0, 5),
  every: fc.constantFrom(10, 30),
  units: fc.constantFrom(1, 2),
  aheadDays: fc.constantFrom(3, 40, 40),
  noticeMinutes: fc.constantFrom(0, 90),
  showsResource: fc.boolean(),
});

const hours = [
  [{ from: '09:00', to: '10:00' }],
  [
    { from: '09:00', to: '09:30' },
    { from: '13:00', to: '14:00' },
  ],
  [{ from: '11:00', to: '12:30' }],
] as const;

const aCounter = fc.record({
  place: fc.nat(2),
  languages: fc.subarray([...languages], { minLength: 1 }),
  capacity: fc.integer({ min: 2, max: 3 }),
  step: fc.constantFrom(5, 10, 15),
  hours: fc.constantFrom(...hours),
  closed: fc.constantFrom('2026-03-03', '2026-03-30'),
});

const aSearch = fc.record({
  kind: fc.constant('search' as const),
  days: fc.constantFrom(0, 9, 9, 40),
  skipped: fc.constantFrom(0, 0, 0, 1, 27),
  people: fc.constantFrom(1, 1, 2),
  place: fc.constantFrom(undefined, undefined, undefined, 0, 1, 2),
  language: fc.constantFrom(undefined, undefined, undefined, ...languages),
  limit: fc.constantFrom(7, 100),
});

/** One event; its numbers choose among what exists. */
const aStep = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('book' as const),
      which: fc.nat(),
      people: fc.integer({ min: 1, max: 2 }),
      hold: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('fill' as const), which: fc.nat(), hold: fc.boolean() }),
  },
  { weight: 4, arbitrary: aSearch },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 20 }) }),
  },
);

const history = fc.record({
  type: aType,
  counters: fc.array(aCounter, { minLength: 1, maxLength: 3 }),
  acts: fc.array(aStep, { minLength: 8, maxLength: 30 }),
});
type Of<A> = A extends fc.Arbitrary<infer V> ? V : never;
type History = Of<typeof history>;
type HistoryStep = Of<typeof aStep>;
type Search = Of<typeof aSearch>;

interface Scene {
  readonly office: Registrar;
  readonly type: Type;
  readonly counters: readonly Counter[];
  readonly places: readonly string[];
}

const everyDay = (list: readonly object[]) => [
  {
    from: '2026-01-01',
    week: Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [
        day,
        list,
      ]),
    ),
  },
];

const open = async ({ type, counters }: History): Promise<Scene> => {
  const office = registrar(portal(), newOffice());
  const places: string[] = [];
  for (const timeZone of zones) places.push((await office.place(timeZone.slice(-4), { timeZone })).body.id);
  await office.type('passport', {
    ...type,
    mostActive: 50,
    cancelMinutes: 0,
    peopleAtMost: 2,
    holdMinutes: 10,
  });
  const made: Counter[] = [];
  for (const [number, { place, closed, ...counter }] of counters.entries()) {
    const timeZone = zones[place] ?? zones[0];
    const { hours: list, ...details } = counter;
    const body = { ...details, place: timeZone.slice(-4), patterns: everyDay(list) };
    const reply = await office.resource(`counter-${number}`, body);
    const { id } = reply.body;
    await office.exceptions(`counter-${number}`, [{ from: closed, to: closed, hours: [] }]);
    made.push({ ...counter, id, placeId: places[place] ?? '', timeZone, closed });
  }
  return { office, type, counters: made, places };
};

interface Booked extends Taken {
  readonly id: string;
  readonly by: ReturnType<typeof somebody>;
}

const choose = <T>(list: readonly T[], which: number): T | undefined =>
  list[which % Math.max(1, list.length)];

interface Party {
  readonly people: number;
  readonly hold: boolean;
}

/** Books at the counter; must be refused unless the slot is free. */
const bookAt = async (
  { office, type }: Scene,
  booked: Booked[],
  counter: Counter,
  start: number,
  { people, hold }: Party,
): Promise<void> => {
  const now = portal().clock();
  const shown = { ...type, showsResource: true };
  const asked = { from: first, until: dayAfter(1), people, now };
  const free = naivelyFree(shown, [counter], booked, asked).some((slot) => slot.start === start);
  const by = somebody();
  const party = people > 1 ? { for: { relation: 'group', people } } : {};
  const body = { agencyId: office.agencyId, type: 'passport', resourceId: counter.id, ...party, hold };
  const at = new Date(start).toISOString();
  const reply = await office.api.bookAppointment({
    caller: by.caller,
    body: { ...body, start: at } as never,
  });
  expect(reply.status).toBe(free ? 201 : 409);
  if (!free) return;
  const until = start + lasting(type, counter);
  const taken = { counterId: counter.id, start, until, units: people * type.units };
  booked.push({ ...taken, id: reply.body.id, by, ...(hold ? { lapses: now + 10 * minute } : {}) });
};

/** What can be booked at one of the counters today and tomorrow. */
const choices = ({ type, counters }: Scene, which: number) => {
  const counter = choose(counters, which);
  const asked = { from: first, until: dayAfter(1), people: 1, now: portal().clock() };
  return counter ? bookable(type, counter, asked).map((start) => ({ counter, start })) : [];
};

const book = async (
  scene: Scene,
  booked: Booked[],
  { which, ...party }: Party & { readonly which: number },
) => {
  const choice = choose(choices(scene, which), which >> 3);
  if (choice) await bookAt(scene, booked, choice.counter, choice.start, party);
};

/** Books all seats of a counter, one after the other. */
const fill = async (
  scene: Scene,
  booked: Booked[],
  { which, hold }: { readonly which: number; readonly hold: boolean },
): Promise<void> => {
  for (const { counter, start } of choices(scene, which)) {
    const times = Math.floor(counter.capacity / scene.type.units);
    for (let seat = 0; seat < times; seat += 1) {
      await bookAt(scene, booked, counter, start, { people: 1, hold });
    }
  }
};

const cancel = async ({ office }: Scene, booked: Booked[], which: number): Promise<void> => {
  const now = portal().clock();
  const open = booked.filter(({ lapses, start }) => (lapses === undefined || lapses > now) && start > now);
  const one = choose(open, which);
  if (!one) return;
  const params = { appointmentId: one.id };
  const reply = await office.api.cancelAppointment({ caller: one.by.caller, params } as never);
  expect(reply.status).toBe(200);
  booked.splice(booked.indexOf(one), 1);
};

const findAll = async ({ office }: Scene, query: object): Promise<Slot[]> => {
  const found: Slot[] = [];
  let cursor: string | undefined;
  do {
    const asked = { ...query, agencyId: office.agencyId, type: 'passport', ...(cursor ? { cursor } : {}) };
    const { body } = await office.api.findSlots({ query: asked as never });
    for (const { start, place, resource, free } of body.items) {
      const own = resource ? { resourceId: resource.id } : {};
      found.push({ start: Date.parse(start), placeId: place.id, ...own, free });
    }
    cursor = body.next;
  } while (cursor);
  return found;
};

const act = async (scene: Scene, booked: Booked[], each: HistoryStep): Promise<void> => {
  if (each.kind === 'book') await book(scene, booked, each);
  else if (each.kind === 'fill') await fill(scene, booked, each);
  else if (each.kind === 'search') await compare(scene, booked, each);
  else if (each.kind === 'cancel') await cancel(scene, booked, each.which);
  else portal().clock.advance(each.minutes * minute);
};

const compare = async (scene: Scene, booked: readonly Booked[], asked: Search): Promise<void> => {
  const { days, skipped, people, place, language, limit } = asked;
  const placeId = place === undefined ? undefined : scene.places[place];
  const span = { from: dayAfter(skipped), until: dayAfter(skipped + days) };
  const where = { ...(placeId ? { placeId } : {}), ...(language ? { language } : {}) };
  const expected = naivelyFree(scene.type, scene.counters, booked, {
    ...{ ...span, ...where, people, now: portal().clock() },
  });
  const query = { ...span, ...where, people: `${people}`, limit: `${limit}` };
  expect(await findAll(scene, query)).toEqual(expected);
};

describe('the result of a search', () => {
  test('is everything that is free, in order', async () => {
    const holds = fc.asyncProperty(history, async (given) => {
      portal().clock.set('2026-03-01T05:00:00.000Z');
      const scene = await open(given);
      const booked: Booked[] = [];
      const settle = agendaStream(
        portal(),
        scene.counters.map(({ id }) => id),
      );
      for (const each of given.acts) {
        await act(scene, booked, each);
        await settle();
      }
    });
    await fc.assert(holds, { numRuns: extent(5, 40) });
  }, 240_000);
});
