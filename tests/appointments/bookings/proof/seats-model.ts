import type { Model } from './linearizable';

/*
 * Bookings one after the other: what the store of bookings is by itself, without a table, in a screenful. Seats are
 * counted per cell; a hold is free for others from its end on, by the clock of whoever looks.
 */

export interface Place {
  readonly resource: number;
  readonly from: number;
  readonly count: number;
  readonly units: number;
}

interface Active extends Place {
  /** Milliseconds; undefined once it is confirmed. */
  readonly until: number | undefined;
}

/** What somebody asks of the bookings. */
export interface Request {
  readonly kind: 'book' | 'move' | 'confirm' | 'cancel' | 'sweep';
  readonly booking: number;
  /** What the clock of the server showed, in milliseconds. */
  readonly at: number;
  /** Where it books, and moves to: with as many units as it has. */
  readonly place: Place;
  /** Of what is booked: until when it is held; confirmed at once where it is left out. */
  readonly until: number | undefined;
}

export type Answer = 'done' | 'taken' | 'lapsed' | 'closed' | 'busy';

export interface Operation extends Request {
  readonly answer: Answer;
  /** The bookings whose lapsed holds it ended. */
  readonly ended: readonly number[];
}

type Seats = ReadonlyMap<number, Active>;

const holdsCell = (place: Place, resource: number, cell: number): boolean =>
  place.resource === resource && place.from <= cell && cell < place.from + place.count;

const hasLapsed = ({ until }: Active, at: number): boolean => until !== undefined && until <= at;

/** Whether the place has room, beside those that count. */
const fits = (
  seats: Seats,
  place: Place,
  capacity: number,
  counts: (id: number, active: Active) => boolean,
) =>
  Array.from({ length: place.count }, (_, index) => place.from + index).every((cell) => {
    const taken = [...seats]
      .filter(([id, active]) => holdsCell(active, place.resource, cell) && counts(id, active))
      .reduce((sum, [, { units }]) => sum + units, 0);
    return taken + place.units <= capacity;
  });

const without = (seats: Seats, ids: readonly number[]): Map<number, Active> =>
  new Map([...seats].filter(([id]) => !ids.includes(id)));

/** The state of a booking by the clock that asks. */
const stateOf = (seats: Seats, booking: number, at: number): 'held' | 'confirmed' | 'lapsed' | 'closed' => {
  const active = seats.get(booking);
  if (!active) return 'closed';
  if (active.until === undefined) return 'confirmed';
  return hasLapsed(active, at) ? 'lapsed' : 'held';
};

/** Takes a place where there is room, once what it ended is gone: only what had lapsed may it end. */
const taking = (
  seats: Seats,
  { booking, at, answer, ended, until }: Omit<Operation, 'kind'>,
  place: Place,
  capacity: number,
): readonly Seats[] => {
  if (answer === 'taken') {
    const room = fits(seats, place, capacity, (id, active) => id !== booking && !hasLapsed(active, at));
    return room ? [] : [seats];
  }
  if (ended.some((id) => stateOf(seats, id, at) !== 'lapsed')) return [];
  const left = without(seats, [...ended, booking]);
  return fits(left, place, capacity, () => true) ? [left.set(booking, { ...place, until })] : [];
};

/** What the state of the booking has a request answered with; undefined where it allows it. */
const refusal = (kind: Request['kind'], state: ReturnType<typeof stateOf>): Answer | undefined => {
  if (state === 'lapsed') return 'lapsed';
  return state === 'closed' || (kind === 'confirm' && state === 'confirmed') ? 'closed' : undefined;
};

const changing = (seats: Seats, operation: Operation, capacity: number): readonly Seats[] => {
  const { kind, booking, at, answer, place } = operation;
  const [active, refused] = [seats.get(booking), refusal(kind, stateOf(seats, booking, at))];
  if (!active || refused || answer === 'closed' || answer === 'lapsed')
    return answer === refused ? [seats] : [];
  const { units, until } = active;
  if (kind === 'move') return taking(seats, { ...operation, until }, { ...place, units }, capacity);
  const left = without(seats, [booking]);
  return [kind === 'cancel' ? left : left.set(booking, { ...active, until: undefined })];
};

const sweeping = (seats: Seats, { booking, at, ended }: Operation): readonly Seats[] => {
  // It may leave for the next sweep what somebody is just changing.
  if (ended.length === 0) return [seats];
  return stateOf(seats, booking, at) === 'lapsed' ? [without(seats, [booking])] : [];
};

/** Resources of so many seats each, none of them taken. */
export const seatsModel = (capacity: number): Model<Operation, Seats> => ({
  initial: new Map(),
  next: (seats, operation) => {
    if (operation.answer === 'busy') return [seats];
    if (operation.kind === 'sweep') return sweeping(seats, operation);
    if (operation.kind !== 'book') return changing(seats, operation, capacity);
    return taking(seats, operation, operation.place, capacity);
  },
  nameOf: (seats) =>
    [...seats]
      .sort(([left], [right]) => left - right)
      .map(([id, { resource, from, count, units, until }]) =>
        [id, resource, from, count, units, until].join(),
      )
      .join(';'),
});
