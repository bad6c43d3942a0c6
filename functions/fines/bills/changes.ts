import type { Bill } from '../../blocks/billing/bill';
import { type BillCommand as BillAct, cancelling, resuming, staying } from '../../blocks/billing/commands';
import { newBill } from '../../blocks/billing/issue';
import { reissuing } from '../../blocks/billing/reissue';
import type { Calendars } from '../../blocks/calendars/calendar';
import { type Action, subActionOf } from '../../kernel/identity/action';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Key } from '../../kernel/table/table';
import type { Write } from '../../kernel/table/write';
import { dateIn, type LocalDate } from '../../kernel/text/date';
import { afterContest, type Ending } from '../contests/periods';
import { changeAfter, clearedDeadline, commandOnRead, type FineCommand } from '../fines/commands';
import type { Fine, State } from '../fines/fine';
import { stateAfter } from '../fines/rules';
import { chargeOf, needsNewBill } from '../terms/charge';
import { nextCheckOf } from '../terms/schedule';

/*
 * What is done to a fine and its bill at once. Each is computed from both as they were read, and holds only while they are.
 */

export interface FineAndBillChange {
  readonly act: FineCommand;
  /** What is written in the same transaction. */
  readonly others: readonly Write<unknown>[];
}

export interface Sources {
  readonly seal: Pick<Sealer, 'ownedId'>;
  readonly calendars: Calendars;
}

/** What is done to the bill: an action of its own, so that the same request does it once. */
const onBill = (action: Action): Action => subActionOf(action, 'bill');

const billAct = (fine: Fine, place: Key, action: Action): BillAct => ({
  place,
  agencyId: fine.card.agencyId,
  action: onBill(action),
});

const todayOf = ({ timeZone }: Fine, { at }: Action): LocalDate => dateIn(timeZone, at);

/** Contested by this person: every clock stands still from today on. */
export const contested = (fine: Fine, place: Key, act: FineCommand, person: string): FineAndBillChange => {
  const today = todayOf(fine, act.action);
  const contest = { by: person, on: today };
  return {
    act: commandOnRead(fine, { ...act, set: { contest }, remove: clearedDeadline }),
    others: [staying({ ...billAct(fine, place, act.action), from: today })],
  };
};

/** Nothing is owed any more. A payment that is under way is given back by itself when it comes. */
export const cancelled = (fine: Fine, place: Key, act: FineCommand, reason: string): FineAndBillChange => ({
  act: commandOnRead(fine, { ...act, remove: [...clearedDeadline, 'hearing'] }),
  others: [cancelling({ ...billAct(fine, place, act.action), reason })],
});

/** The bill as if nothing rested any more: what takes its place has its days of rest behind it. */
const awake = (bill: Bill, until: LocalDate): Bill => {
  const { stayedFrom: _, ...others } = bill;
  const stays = bill.stays.map((stay) => (stay.until === undefined ? { ...stay, until } : stay));
  return { ...others, stays };
};

/** The bill by which the fine as it is after this is paid, and what puts it in the place of the one that was read. */
const another = (
  after: Fine,
  bill: Bill,
  { seal }: Sources,
  action: Action,
  reason: string,
): { readonly billId: string; readonly others: readonly Write<unknown>[] } => {
  const made = newBill(seal, chargeOf(after, todayOf(after, action)), onBill(action));
  return { billId: made.id, others: reissuing(bill, made, onBill(action), reason) };
};

/** What a fine becomes, with the bill by which it is then paid. */
const become = async (
  { fine, bill, after, act }: { fine: Fine; bill: Bill; after: Fine; act: FineCommand },
  sources: Sources,
  { reason, same }: { reason: string; same: readonly Write<unknown>[] },
): Promise<FineAndBillChange> => {
  const state: State = stateAfter(act.name) ?? fine.card.state;
  const made = needsNewBill(after, bill) ? another(after, bill, sources, act.action, reason) : undefined;
  const { billId = bill.id, others = same } = made ?? {};
  const next = { ...after, card: { ...after.card, state, billId } };
  const { set, remove } = changeAfter(next, await nextCheckOf(next, sources.calendars));
  const { dueOn, amount } = next.card;
  const details = { dueOn, amount, ...act.details, ...(made ? { billId } : {}) };
  return {
    act: commandOnRead(fine, { ...act, details, set, remove: [...remove, 'hearing'] }),
    others,
  };
};

/** A contest ends: the clocks run on, and another amount is owed where it was reduced. */
export const contestEnded = (
  fine: Fine,
  bill: Bill,
  act: FineCommand,
  { ending, amount = fine.card.amount }: { ending: Ending; amount?: number },
  sources: Sources,
): Promise<FineAndBillChange> => {
  const today = todayOf(fine, act.action);
  const after = afterContest({ ...fine, card: { ...fine.card, amount } }, today, ending);
  const resumed = resuming(bill, {
    agencyId: fine.card.agencyId,
    action: onBill(act.action),
    until: today,
  });
  const reason = act.details.text ?? act.name;
  const read = { fine, bill: awake(bill, today), after, act };
  return become(read, sources, { reason, same: [resumed] });
};

/** A surcharge is made: another bill takes the place of the one that was read, with one line more. */
export const surcharged = (
  fine: Fine,
  bill: Bill,
  act: FineCommand,
  same: readonly Write<unknown>[],
  sources: Sources,
): Promise<FineAndBillChange> => {
  const after = { ...fine, taken: fine.taken + 1 };
  return become({ fine, bill, after, act }, sources, { reason: act.name, same });
};
