import fc from 'fast-check';
import type { Booking } from '../../../functions/appointments/bookings/booking';
import { isActive } from '../../../functions/appointments/bookings/lifecycle';
import { freeIn } from '../../../functions/appointments/seats/agenda';
import { matchesWaiting, slotName, type Waiting } from '../../../functions/appointments/waiting-list/waiting';
import { usePortal } from '../../support/portal';
import { extent } from '../../support/sample';
import { appointmentsService } from '../../support/services';
import { at, type Somebody, somebody } from '../booking-world';
import { openQueue, type Queue } from '../waiting-list/world';

/*
 * Random histories of people who book, wait, cancel, accept and let offers lapse; events are delivered once or twice.
 * After each step: nothing exceeds capacity, nobody has two offers or the same one twice, no free slot matches an entry
 * that was not offered it, and free slots went to those who joined first.
 */

const portal = usePortal(appointmentsService);
const capacity = 2;
const starts = ['08:00', '08:30', '09:00'].map((time) => at(time));
const minutes = (count: number): number => count * 60_000;

const steps = fc.array(
  fc.record({
    command: fc.constantFrom(
      'book',
      'join',
      'cancel',
      'cancel',
      'cancel',
      'accept',
      'refuse',
      'refuse',
      'leave',
      'lapse',
      'lapse',
    ),
    pick: fc.nat(1_000),
    times: fc.constantFrom(1, 2),
  }),
  { minLength: 10, maxLength: 10 },
);
type Step = (typeof steps extends fc.Arbitrary<infer S> ? S : never)[number];

interface Player extends Somebody {
  waitingId?: string;
  appointmentId?: string;
}

const crowded = () =>
  openQueue(portal(), {
    type: { mostActive: 50, noticeMinutes: 0, peopleAtMost: 1 },
    resource: { capacity },
  });

/** The current contents of the table. */
const standing = async (queue: Queue, players: readonly Player[]) => {
  const wishes = await Promise.all(
    players.flatMap(({ waitingId }) => (waitingId ? [queue.stored(waitingId)] : [])),
  );
  const agenda = await queue.agenda();
  const bookings = (await queue.bookings()) as readonly Booking[];
  return { wishes, agenda, bookings };
};

const chanceAt = (queue: Queue, start: string, free: number) => ({
  ...{ placeId: queue.placeId, timeZone: 'Asia/Amman', free, units: 1 },
  slot: { start: Date.parse(start), date: '2026-03-02' },
});

/** Free slots that match an entry and were not offered to it. */
const wanted = ({ wishes, agenda, bookings }: Awaited<ReturnType<typeof standing>>, queue: Queue) => {
  const free = (start: string): number => {
    const seats = bookings.find(({ card }) => Date.parse(card.start) === Date.parse(start))?.seats;
    return seats ? freeIn(agenda, seats, capacity, portal().clock()) : capacity;
  };
  const isWanted = (wish: Waiting, start: string): boolean =>
    wish.state === 'waiting' &&
    matchesWaiting(wish.card, chanceAt(queue, start, free(start))) &&
    !wish.offered.includes(slotName(queue.placeId, { start: Date.parse(start) }));
  return wishes
    .flatMap((wish) => starts.filter((start) => isWanted(wish, start)).map((start) => ({ wish, start })))
    .sort((left, right) => (left.wish.card.askedAt < right.wish.card.askedAt ? -1 : 1));
};

const check = ({ wishes, agenda, bookings }: Awaited<ReturnType<typeof standing>>): void => {
  const active = bookings.filter(({ state }) => isActive(state));
  for (const [name, taken] of Object.entries(agenda).filter(([each]) => /^c\d+$/.test(each))) {
    const cell = Number(name.slice(1));
    const inside = ({ seats: { from, count } }: Booking) => from <= cell && cell < from + count;
    expect(taken).toBeLessThanOrEqual(capacity);
    expect(active.filter(inside)).toHaveLength(Number(taken));
  }
  for (const { id, state, card, offered } of wishes) {
    const offers = bookings.filter(({ details }) => details.waitingId === id);
    const open = offers.filter((booking) => booking.state === 'held');
    expect(open.map((booking) => booking.id)).toEqual(state === 'offered' ? [card.offer?.appointmentId] : []);
    expect(new Set(offered).size).toBe(offered.length);
    expect(offers).toHaveLength(offered.length);
  }
};

const acts: Readonly<
  Record<Step['command'], (queue: Queue, player: Player, pick: number) => Promise<unknown>>
> = {
  book: async (queue, player, pick) => {
    const reply = await queue.ask(player, { start: starts[pick % starts.length] });
    if (reply.status === 201) player.appointmentId = reply.body.id;
  },
  join: async (queue, player, pick) => {
    const own = starts.filter((_, index) => (pick >> index) % 2 === 0);
    const times = (own.length ? own : starts).map((start) => ({
      from: start.slice(11, 16),
      to: start.slice(11, 16),
    }));
    player.waitingId = (await queue.join(player, { times })).body.id;
  },
  cancel: async (queue, player) => {
    if (player.appointmentId) await queue.cancel(player, player.appointmentId);
    delete player.appointmentId;
  },
  accept: async (queue, player, pick) =>
    player.waitingId && queue.accept(player, player.waitingId, `${player.waitingId}${pick}`),
  refuse: async (queue, player) => {
    const { offer } = player.waitingId ? await queue.seen(player, player.waitingId) : { offer: null };
    return offer && queue.cancel(player, offer.appointmentId);
  },
  leave: async (queue, player, pick) =>
    player.waitingId && queue.leave(player, player.waitingId, `${player.waitingId}${pick}`),
  lapse: async (queue) => {
    portal().clock.advance(minutes(16));
    await queue.sweep();
  },
};

/** Whether the step is possible for the player. */
const fitFor = async (queue: Queue, command: Step['command'], player: Player): Promise<boolean> => {
  if (command === 'cancel') return player.appointmentId !== undefined;
  if (player.waitingId === undefined || command === 'book' || command === 'join') return false;
  return command === 'leave' || (await queue.stored(player.waitingId)).state === 'offered';
};

/** The player of a step: one for whom it is possible, or a new one. */
const whose = async (queue: Queue, { command, pick }: Step, players: Player[]): Promise<Player> => {
  const fit = await Promise.all(players.map((each) => fitFor(queue, command, each)));
  const known = players.filter((_, index) => fit[index]);
  const player: Player = known[pick % Math.max(1, known.length)] ?? somebody();
  if (!players.includes(player)) players.push(player);
  return player;
};

const play = async (history: readonly Step[]): Promise<void> => {
  portal().clock.set('2026-03-01T09:00:00.000Z');
  const [queue, players] = [await crowded(), [] as Player[]];
  for (const start of starts.flatMap((each) => [each, each])) {
    const holder: Player = somebody();
    holder.appointmentId = (await queue.ask(holder, { start })).body.id;
    players.push(holder);
  }
  for (const pick of [0, 1, 0, 6]) {
    portal().clock.advance(1_000);
    const waiter: Player = somebody();
    await acts.join(queue, waiter, pick);
    players.push(waiter);
  }
  await queue.tell();
  for (const step of history) {
    portal().clock.advance(1_000);
    await acts[step.command](queue, await whose(queue, step, players), step.pick);
    const before = await standing(queue, players);
    const [first] = wanted(before, queue);
    await queue.tell(step.times);
    // Slots that were free already are found by the first check of each entry.
    portal().clock.advance(minutes(1));
    await queue.sweep();
    await queue.tell(step.times);
    const after = await standing(queue, players);
    check(after);
    expect(wanted(after, queue)).toEqual([]);
    // People who joined earlier and wait again may come before the first.
    const had = new Map(before.wishes.map(({ id, offered }) => [id, offered.length]));
    const grown = after.wishes.filter(({ id, offered }) => offered.length > (had.get(id) ?? 0));
    const asked = grown.map(({ card }) => card.askedAt).sort();
    if (first) expect((asked[0] ?? 'nobody') <= first.wish.card.askedAt).toBe(true);
  }
};

it(
  'offers every seat in order, to one at a time, until somebody takes it',
  () =>
    fc.assert(fc.asyncProperty(steps, play), {
      numRuns: extent(1, 4),
      endOnFailure: true,
    }),
  120_000,
);
