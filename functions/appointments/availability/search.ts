import type { LocalDate } from '../../kernel/text/date';
import type { AgendaItem } from '../seats/agenda';
import type { Candidate, Day } from './days';
import { type FoundSlot, freeSlotsOf, inOrder, type SlotCriteria } from './slot';

/*
 * Reads agendas until enough slots are found, and not more than necessary. Candidates are read in the order of their
 * first slots; everything before the first slot that was not read is known for certain.
 */

/** Agendas in the order of the days: one round trip. */
type ReadAgendas = (
  days: readonly { readonly resourceId: string; readonly date: LocalDate }[],
) => Promise<AgendaItem[]>;

/** The maximum number of agendas in one BatchGet, and in one answer. */
const together = 100;
const maxRead = 300;

/** Sorts after every key. */
const never = '~';

interface Waiting {
  readonly days: Iterator<Day>;
  candidates: Candidate[];
  /** All slots of days not looked at yet have this key or a later one. */
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

/** Everything before this key is known once the first `count` candidates are read. */
const frontierAfter = ({ candidates, until }: Waiting, count: number): string => {
  const next = candidates[count]?.key ?? never;
  return next < until ? next : until;
};

/** The number of answers after reading the first `count` candidates if all their slots are free. */
const promised = (waiting: Waiting, count: number): number => {
  const before = Date.parse(frontierAfter(waiting, count).slice(0, 24));
  const isKnown = (start: number): boolean => Number.isNaN(before) || start <= before;
  return waiting.candidates
    .slice(0, count)
    .reduce((sum, { slots }) => sum + slots.filter(({ start }) => isKnown(start)).length, 0);
};

/** The fewest candidates that promise this number of answers. */
const take = (waiting: Waiting, answers: number): Candidate[] => {
  let count = 0;
  while (count < together && promised(waiting, count) < answers) {
    if (count < waiting.candidates.length) count += 1;
    else if (!pull(waiting)) break;
  }
  return waiting.candidates.splice(0, count);
};

interface Answer {
  readonly found: readonly FoundSlot[];
  /** The first key that was not returned; undefined at the end. */
  readonly next?: string;
}

const answer = (found: readonly FoundSlot[], waiting: Waiting, limit: number): Answer => {
  const frontier = frontierAfter(waiting, 0);
  const known = inOrder(found).filter(({ key }) => key < frontier);
  const next = known[limit]?.key ?? (frontier === never ? undefined : frontier);
  return { found: known.slice(0, limit), ...(next === undefined ? {} : { next }) };
};

/** The minimum number of answers that the first round must promise: a few agendas cost less than another round trip. */
const minPromised = 8;
/** The factor by which each further round promises more, as many slots turned out to be taken. */
const growth = 4;

/**
 * The first `limit` free slots of these days, beginning with the key `position`; fewer, with a `next`, if many agendas
 * were full.
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
