import { Refusal } from '../../kernel/contract/refusal';
import { absent, atMost, equals, type Item, orAbsent, type Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import {
  agendaKey,
  cellsOf,
  closedAt,
  closuresIn,
  freeIn,
  type Hold,
  holdOf,
  type Seats,
  seatsIn,
} from './agenda';
import { slotTaken } from './refusals';

/*
 * Takes and frees seats of agendas. As an item can occur only once in a transaction, all changes of one agenda become
 * one update: the changes of each cell are summed, and a cell must not exceed its capacity afterwards.
 */

/** One change of an agenda. */
export type AgendaChange =
  /** Without a capacity, an officer overbooks. With a hold, the seats are not confirmed yet. */
  | {
      readonly kind: 'take';
      readonly bookingId: string;
      readonly seats: Seats;
      readonly capacity?: number | undefined;
      readonly hold?: Hold | undefined;
    }
  /** `seen` is the lapse time that was read; the hold must still have it. */
  | {
      readonly kind: 'free';
      readonly bookingId: string;
      readonly seats: Seats;
      readonly seen?: number | undefined;
    }
  /** The seats stay taken and are no longer held. */
  | { readonly kind: 'keep'; readonly bookingId: string; readonly seats: Seats }
  /** The hold lapses at a different time. */
  | { readonly kind: 'extend'; readonly bookingId: string; readonly seats: Seats; readonly until: number };

/** The refusal with the agenda as it was. */
export class SlotTaken extends Refusal {
  constructor(
    readonly agenda: Item,
    { context }: Refusal,
  ) {
    super('slot-taken', context);
  }
}

/** The hold was changed since it was read: it was confirmed, moved, extended or ended. */
export class HoldChanged extends Error {
  override readonly name = 'HoldChanged';
  /** The agenda that refused the write, if it was one. */
  constructor(
    bookingId: string,
    readonly agenda?: Item,
  ) {
    super(`The hold of ${bookingId} is not as it was seen`);
  }
}

const deltasOf = (steps: readonly AgendaChange[]): Map<number, number> => {
  const deltas = new Map<number, number>();
  for (const { kind, seats } of steps) {
    const sign = { take: 1, free: -1, keep: 0, extend: 0 }[kind];
    if (sign === 0) continue;
    for (const cell of cellsOf(seats)) deltas.set(cell, (deltas.get(cell) ?? 0) + sign * seats.units);
  }
  return deltas;
};

const rulesOf = (step: AgendaChange, deltas: ReadonlyMap<number, number>): Rule[] => {
  if (step.kind === 'free') {
    const { bookingId, seen } = step;
    const changed = (agenda: Item) => {
      throw new HoldChanged(bookingId, agenda);
    };
    return seen === undefined ? [] : [equals(`${holdOf(bookingId)}.until`, seen, changed)];
  }
  if (step.kind !== 'take') return [];
  const { seats, capacity } = step;
  const taken = (agenda: Item) => {
    // At instant 0 nothing has lapsed: seats that are held are not free.
    const free = freeIn(agenda, seats, capacity ?? 0, 0);
    return new SlotTaken(agenda, slotTaken({ free, closed: closedAt(agenda, seats) }));
  };
  return cellsOf(seats).flatMap((cell) => {
    const room = capacity === undefined ? undefined : capacity - (deltas.get(cell) ?? 0);
    const fits = room === undefined ? [] : [orAbsent(atMost(seatsIn(cell), room, taken))];
    return [...fits, absent(closuresIn(cell), taken)];
  });
};

/** What a change sets, or removes if undefined. */
const holdsOf = (step: AgendaChange): [path: string, value: unknown][] => {
  const path = holdOf(step.bookingId);
  if (step.kind === 'extend') return [[`${path}.until`, step.until]];
  return [[path, step.kind === 'take' ? step.hold : undefined]];
};

const onAgenda = (seats: Seats, steps: readonly AgendaChange[]): Write<void> => {
  const { resourceId, date } = seats;
  const deltas = deltasOf(steps);
  // A booking that moves within its day frees its seats and takes others on the same agenda: the later change applies.
  const holds = new Map(steps.flatMap(holdsOf));
  const set = Object.fromEntries([...holds].filter(([, value]) => value !== undefined));
  const add = Object.fromEntries(
    [...deltas].filter(([, by]) => by !== 0).map(([cell, by]) => [seatsIn(cell), by]),
  );
  return update({
    key: agendaKey(resourceId, date),
    type: 'agenda',
    set: { resourceId, date, ...set },
    remove: [...holds].flatMap(([path, value]) => (value === undefined ? [path] : [])),
    add,
    rules: steps.flatMap((step) => rulesOf(step, deltas)),
  });
};

/** The parts of a transaction that make the changes, in order: one for each agenda. */
export const agendaWrites = (steps: readonly AgendaChange[]): Write<void>[] => {
  const agendas = new Map<string, AgendaChange[]>();
  for (const step of steps) {
    const { pk, sk } = agendaKey(step.seats.resourceId, step.seats.date);
    const name = JSON.stringify([pk, sk]);
    agendas.set(name, [...(agendas.get(name) ?? []), step]);
  }
  return [...agendas.values()].flatMap((own) => (own[0] ? [onAgenda(own[0].seats, own)] : []));
};
