import type { LocalDate } from '../../kernel/text/date';
import type { AgendaItem } from '../seats/agenda';
import type { Candidate, Day } from './days';
import { type FoundSlot, freeSlotsOf, inOrder, type SlotCriteria } from './slot';

/*
 * Reading agendas until enough is found, and no more of them than that needs. Candidates are read in the order of their
 * first slots. What comes before the first slot that was not read yet is known for certain.
 */

/** Agendas in the order of what was asked for: one round trip. */
export type ReadAgendas = (
  days: readonly { readonly resourceId: string; readonly date: LocalDate }[],
) => Promise<AgendaItem[]>;

/** Agendas that are read side by side, at the most: one BatchGet; and for one answer. */
const together = 100;
const maxRead = 300;

/** After every key. */
const never = '~';

interface Waiting {
  readonly days: Iterator<Day>;
  candidates: Candidate[];
  /** No slot of a day that was not looked at yet comes before this. */
  until: string;
}

const pull = (waiting: Waiting): boolean => {
  const { done, value } = waiting.days.next();
  if (done) {
    waiting.until = never;
    return false;
  }
  const all = [...waiting.candidates, ...value.candidates];
  waiting.candidates = all.sort((left, right) => (left.key < right.key ? -1 : 1));
  waiting.until = value.until;
  return true;
};

/** Everything before this key is known once the first `count` of those that wait are read. */
const frontierAfter = ({ candidates, until }: Waiting, count: number): string => {
  const next = candidates[count]?.key ?? never;
  return next < until ? next : until;
};

/** Answers that reading the first `count` would give, were all their slots free. */
const promised = (waiting: Waiting, count: number): number => {
  const before = Date.parse(frontierAfter(waiting, count).slice(0, 24));
  const isKnown = (start: number): boolean => Number.isNaN(before) || start <= before;
  return waiting.candidates
    .slice(0, count)
    .reduce((sum, { slots }) => sum + slots.filter(({ start }) => isKnown(start)).length, 0);
};

/** The fewest that promise so many answers. */
const take = (waiting: Waiting, answers: number): Candidate[] => {
  let count = 0;
  while (count < together && promised(waiting, count) < answers) {
    if (count < waiting.candidates.length) count += 1;
    else if (!pull(waiting)) break;
  }
  return waiting.candidates.splice(0, count);
};

export interface Answer {
  readonly found: readonly FoundSlot[];
  /** The first key that was not told; undefined where there is no more. */
  readonly next?: string;
}

const answer = (found: readonly FoundSlot[], waiting: Waiting, limit: number): Answer => {
  const frontier = frontierAfter(waiting, 0);
  const known = inOrder(found).filter(({ key }) => key < frontier);
  const next = known[limit]?.key ?? (frontier === never ? undefined : frontier);
  return { found: known.slice(0, limit), ...(next === undefined ? {} : { next }) };
};

/** Answers that the first round is to promise, at the least: a few agendas cost less than another round trip. */
const minPromised = 8;
/** By how much more each further round promises, as so many were taken. */
const growth = 4;

/**
 * The first `limit` free slots of these days, from the key `position` on; fewer, with a `next`, where many agendas were full.
 */
export const search = async (
  criteria: SlotCriteria,
  {
    days,
    position,
    limit,
  }: { readonly days: Iterator<Day>; readonly position: string; readonly limit: number },
  readAgendas: ReadAgendas,
): Promise<Answer> => {
  const waiting: Waiting = { days, candidates: [], until: '' };
  const found: FoundSlot[] = [];
  let [read, margin] = [0, 1];
  const isEnough = (known: number): boolean =>
    known === limit || (read >= maxRead && frontierAfter(waiting, 0) > position);
  for (;;) {
    const known = answer(found, waiting, limit).found.length;
    if (isEnough(known)) break;
    const batch = take(waiting, margin * Math.max(minPromised, limit - known));
    if (batch.length === 0) break;
    const agendas = await readAgendas(
      batch.map(({ station, date }) => ({ resourceId: station.resource.id, date })),
    );
    for (const [index, { station, slots }] of batch.entries()) {
      found.push(...freeSlotsOf(criteria, station, slots, agendas[index]));
    }
    read += batch.length;
    margin *= growth;
  }
  return answer(found, waiting, limit);
};
