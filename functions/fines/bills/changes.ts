import type { Bill } from '../../blocks/billing/bill';
import { type BillCommand as BillAct, cancelling } from '../../blocks/billing/commands';
import { newBill } from '../../blocks/billing/issue';
import { reissuing } from '../../blocks/billing/reissue';
import type { Calendars } from '../../blocks/calendars/calendar';
import { type Action, subActionOf } from '../../kernel/identity/action';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Key } from '../../kernel/table/table';
import type { Write } from '../../kernel/table/write';
import { dateIn, type LocalDate } from '../../kernel/text/date';
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
export const onBill = (action: Action): Action => subActionOf(action, 'bill');

export const billAct = (fine: Fine, place: Key, action: Action): BillAct => ({
  place,
  agencyId: fine.card.agencyId,
  action: onBill(action),
});

export const todayOf = ({ timeZone }: Fine, { at }: Action): LocalDate => dateIn(timeZone, at);

/** Nothing is owed any more. A payment that is under way is given back by itself when it comes. */
export const cancelled = (fine: Fine, place: Key, act: FineCommand, reason: string): FineAndBillChange => ({
  act: commandOnRead(fine, { ...act, remove: [...clearedDeadline, 'hearing'] }),
  others: [cancelling({ ...billAct(fine, place, act.action), reason })],
});

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
export const become = async (
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
