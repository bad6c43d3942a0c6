import type { Bill } from '../../blocks/billing/bill';
import { type BillCommand as BillAct, cancelling, type Why } from '../../blocks/billing/commands';
import { newBill } from '../../blocks/billing/issue';
import { billClosed } from '../../blocks/billing/refusals';
import { reissuing } from '../../blocks/billing/reissue';
import type { Calendars } from '../../blocks/calendars/calendar';
import { type Action, subActionOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Key } from '../../kernel/table/table';
import type { Write } from '../../kernel/table/write';
import { addDays, dateIn, type LocalDate } from '../../kernel/text/date';
import { changeAfter, clearedDeadline, commandOnRead, type FineCommand } from '../fines/commands';
import type { Fine, State } from '../fines/fine';
import { stateAfter } from '../fines/rules';
import { chargeOf, needsNewBill } from '../terms/charge';
import { nextCheckOf } from '../terms/schedule';

/*
 * Changes of a fine and its bill in one transaction. Each is computed from both as they were read, and is refused if either
 * has changed since.
 */

export interface FineAndBillChange {
  readonly command: FineCommand;
  /** The other writes of the transaction. */
  readonly others: readonly Write<unknown>[];
}

export interface Sources {
  readonly ids: IdCodec;
  readonly calendars: Calendars;
}

/** The action on the bill, derived from that on the fine, so that a repeat is recognised on both. */
export const onBill = (action: Action): Action => subActionOf(action, 'bill');

export const billAct = (fine: Fine, place: Key, action: Action): BillAct => ({
  place,
  agencyId: fine.card.agencyId,
  action: onBill(action),
});

export const todayOf = ({ timeZone }: Fine, { at }: Action): LocalDate => dateIn(timeZone, at);

/** Cancels a fine and its bill. A payment that arrives later is refunded automatically. */
export const cancellationChange = (
  fine: Fine,
  place: Key,
  command: FineCommand,
  why: Why,
): FineAndBillChange => ({
  command: commandOnRead(fine, { ...command, remove: [...clearedDeadline, 'hearing'] }),
  others: [cancelling({ ...billAct(fine, place, command.action), ...why })],
});

/** A new bill for the changed fine, and the writes that replace the bill that was read. */
const another = (
  after: Fine,
  bill: Bill,
  { ids }: Sources,
  action: Action,
  why: Why,
): { readonly billId: string; readonly others: readonly Write<unknown>[] } => {
  const made = newBill(ids, chargeOf(after, todayOf(after, action)), onBill(action));
  const again = bill.state === 'refunded';
  return { billId: made.id, others: reissuing(bill, made, onBill(action), { ...why, again }) };
};

/** Changes a fine, and replaces its bill if needed; `same` is written if the bill stays. */
export const changeTo = async (
  { fine, bill, after, act: command }: { fine: Fine; bill: Bill; after: Fine; act: FineCommand },
  sources: Sources,
  { reason, same }: { reason: string; same: readonly Write<unknown>[] },
): Promise<FineAndBillChange> => {
  const state: State = stateAfter(command.name) ?? fine.card.state;
  const { officers } = command.details;
  const why = { reason, ...(officers ? { by: officers } : {}) };
  // A refunded bill takes no payment any more.
  const anew = bill.state === 'refunded' || needsNewBill(after, bill);
  const made = anew ? another(after, bill, sources, command.action, why) : undefined;
  const { billId = bill.id, others = same } = made ?? {};
  const next = { ...after, card: { ...after.card, state, billId } };
  const { set, remove } = changeAfter(next, await nextCheckOf(next, sources.calendars));
  const { dueOn, amount } = next.card;
  const details = { dueOn, amount, ...command.details, ...(made ? { billId } : {}) };
  return {
    command: commandOnRead(fine, { ...command, details, set, remove: [...remove, 'hearing'] }),
    others,
  };
};

/**
 * Collects a fine of which everything was given back: another bill that falls due anew. Refuses (`bill-closed`) one that is paid,
 * and (`part-given-back`) one whose money has not arrived yet.
 */
export const collectionChange = (
  fine: Fine,
  bill: Bill,
  command: FineCommand,
  sources: Sources,
): Promise<FineAndBillChange> => {
  if (bill.state === 'paid') throw billClosed({ state: bill.state });
  const dueOn = addDays(todayOf(fine, command.action), fine.offence.payment.dueDays);
  const after = { ...fine, card: { ...fine.card, dueOn } };
  const reason = command.details.text ?? command.name;
  return changeTo({ fine, bill, after, act: command }, sources, { reason, same: [] });
};

/** Adds a surcharge: the bill is replaced by one with another line. */
export const surchargeChange = (
  fine: Fine,
  bill: Bill,
  command: FineCommand,
  same: readonly Write<unknown>[],
  sources: Sources,
): Promise<FineAndBillChange> => {
  const after = { ...fine, taken: fine.taken + 1 };
  return changeTo({ fine, bill, after, act: command }, sources, { reason: command.name, same });
};
