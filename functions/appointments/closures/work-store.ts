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
import type { Affected, Outcome } from './affected-store';
import { type Closure, type ClosureCard, closureKey, daysOf, type Position, touches } from './closure';
import { writeCells } from './store';

interface Context {
  readonly table: Table;
  readonly affected: Affected;
}

/** Appointments that one run sees to: a minute later the next run goes on. */
const ofOneRun = 50;
/** Milliseconds between the first pass and the second, in which every list has caught up. */
const between = 60_000;

const none = (): Refusal => new Refusal('internal');

/** After a page of a day sheet: the rest of it, the next day, the second pass; undefined where all are seen to. */
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

/** Those of a page of a day sheet that are still to come, at a time of the block: two round trips. */
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
  // The list may lag behind: the appointments themselves say where they are.
  const appointments = (found as unknown as (Appointment | undefined)[]).flatMap((each) =>
    each && isAffected(each.card) ? [each] : [],
  );
  return { next, appointments };
};

/** What a run notes of its page. */
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

/** What is left to do of blocks, a page of a day sheet at a time. */
export const openClosureWork = ({ table, affected }: Context) => {
  const note = ({ id, version }: Closure, change: Change): Promise<boolean> =>
    write(table, update({ key: closureKey(id), ...change, rules: [equals('version', version, none)] }));

  /** One page; the block as it is then, where there is more to do in this run. */
  const work = async (closure: Closure, now: number): Promise<Closure | undefined> => {
    const { next, appointments } = await affectedOn(table, closure, now);
    const outcomes: Outcome[] = [];
    // One after the other, as they compete for the same times.
    for (const appointment of appointments) outcomes.push(await affected.see(closure, appointment, now));
    const position = nextTo(closure, next);
    const isOurs = await note(closure, noted(closure, position, outcomes, now));
    const goesOn = isOurs && position?.pass === closure.position.pass && outcomes.length === 0;
    return goesOn ? { ...closure, position, version: closure.version + 1 } : undefined;
  };

  return {
    /** Of a block that is due, as it was read. May be repeated, and goes on where it was cut short. */
    go: async (closure: Closure, now: number): Promise<void> => {
      if (closure.card.state === 'lifted') {
        await writeCells(table, closure, 'unblock');
        await note(closure, { remove: [...timerAttributes] });
        return;
      }
      if (!closure.applied) await writeCells(table, closure, 'block');
      // Days on which nobody is affected are gone through at once.
      for (let left: Closure | undefined = closure; left; ) left = await work(left, now);
    },
  };
};
export type ClosureWork = ReturnType<typeof openClosureWork>;
