import { Refusal } from '../../kernel/contract/refusal';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { page, readAll } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { addDays } from '../../kernel/text/date';
import type { Appointment } from '../bookings/appointment';
import { type BookingCard, bookingKey, daySheet } from '../bookings/booking';
import { type Affected, causeOf, type Outcome } from './affected-store';
import { type Closure, type ClosureCard, closureKey, daysOf, type Position, touches } from './closure';
import { noteResults } from './results-store';
import { writeCells } from './store';

interface Context {
  readonly table: Table;
  readonly affected: Affected;
}

/** Milliseconds after which another run may take over from one that has not finished. */
const maxRun = 60_000;
/** Appointments that one run handles; the next run, a minute later, continues. */
const ofOneRun = 50;
/** Milliseconds between the two passes, within which every index has caught up. */
const between = 60_000;

const none = (): Refusal => new Refusal('internal');

/** The position after a page: the rest of the day, the next day, or the second pass; undefined at the end. */
const nextTo = (closure: Closure, after: string | undefined): Position | undefined => {
  const { pass, date } = closure.position;
  if (after !== undefined) return { pass, date, after };
  const days = daysOf(closure);
  if (date < (days.at(-1) ?? date)) return { pass, date: addDays(date, 1) };
  return pass === 1 ? { pass: 2, date: days[0] ?? date } : undefined;
};

const counted = (card: ClosureCard, outcomes: readonly Outcome[]) => {
  const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    'card.moved': card.moved + count('moved'),
    'card.calledOff': card.calledOff + count('calledOff'),
    'card.told': card.told + count('told'),
  };
};

const isAwaited = ({ state }: Pick<BookingCard, 'state'>): boolean =>
  state === 'held' || state === 'confirmed';

/** The appointments of a page that are still to come and within the closure: two round trips. */
const affectedOn = async (table: Table, closure: Closure, now: number) => {
  const { position, card } = closure;
  const ranges = [{ partition: daySheet(card.resourceId, position.date) }];
  const { after } = position;
  const list = { index: 'queue', ranges, order: 'ascending', limit: ofOneRun, after } as const;
  const { items, next } = await page<{ readonly card: BookingCard }>(table, list);
  const isAffected = (each: BookingCard): boolean =>
    each.resourceId === card.resourceId &&
    isAwaited(each) &&
    Date.parse(each.start) > now &&
    touches(closure, each);
  const ids = items.flatMap(({ card: each }) => (isAffected(each) ? [bookingKey(each.id)] : []));
  const found = ids.length ? await readAll(table, ids) : [];
  // The index may lag behind; the appointments themselves are current.
  const appointments = (found as unknown as (Appointment | undefined)[]).flatMap((each) =>
    each && isAffected(each.card) ? [each] : [],
  );
  return { next, appointments };
};

/** What a run records about its page. */
const noted = (
  closure: Closure,
  position: Position | undefined,
  outcomes: readonly Outcome[],
  now: number,
): Change => {
  const set = { ...counted(closure.card, outcomes), applied: true };
  if (!position) return { set: { ...set, 'card.state': 'done' }, remove: [...timerAttributes] };
  const isNewPass = position.pass !== closure.position.pass;
  return { set: { ...set, position, ...timer(closure.id, isNewPass ? now + between : now) } };
};

/** Works through closures, a page of a day sheet at a time. */
export const openClosureWork = ({ table, affected }: Context) => {
  const note = ({ id, version }: Closure, change: Change): Promise<boolean> =>
    write(table, update({ key: closureKey(id), ...change, rules: [equals('version', version, none)] }));

  /** One page; returns the updated closure if there is more to do in this run. */
  const work = async (closure: Closure, now: number): Promise<Closure | undefined> => {
    const { next, appointments } = await affectedOn(table, closure, now);
    await noteResults(table, closure.id, appointments);
    const outcomes: Outcome[] = [];
    // In sequence, as they compete for the same free times.
    for (const appointment of appointments)
      outcomes.push(await affected.see(causeOf(closure), appointment, now));
    const position = nextTo(closure, next);
    const isOurs = await note(closure, noted(closure, position, outcomes, now));
    const goesOn = isOurs && position?.pass === closure.position.pass && outcomes.length === 0;
    return goesOn ? { ...closure, position, version: closure.version + 1 } : undefined;
  };

  /** Keeps other runs away for a while, so that each appointment is counted once. Undefined if another run was first. */
  const claimed = async (closure: Closure, now: number): Promise<Closure | undefined> =>
    (await note(closure, { set: { ...timer(closure.id, now + maxRun) } }))
      ? { ...closure, version: closure.version + 1 }
      : undefined;

  return {
    /** Continues a closure that is due, as it was read. May be repeated, and resumes after an interruption. */
    go: async (due: Closure, now: number): Promise<void> => {
      const closure = await claimed(due, now);
      if (!closure) return;
      if (closure.card.state === 'lifted') {
        await writeCells(table, closure, 'reopen');
        await note(closure, { remove: [...timerAttributes] });
        return;
      }
      if (!closure.applied) await writeCells(table, closure, 'close');
      // Pages without affected appointments are passed in the same run.
      for (let left: Closure | undefined = closure; left; ) left = await work(left, now);
    },
  };
};
