import * as v from 'valibot';
import { type Bill, billId } from '../../blocks/billing/bill';
import { sum } from '../../blocks/billing/due/account';
import { addDays, type LocalDate } from '../../kernel/text/date';
import { date } from '../../kernel/text/fields';
import { type Currency, currency } from '../../kernel/text/money';
import { entryKinds, type Movement, movementsOf } from './movements';

/*
 * A statement of account: charges and payments day by day, with the balance after each. It is computed from the bills and
 * the days alone, so repeating the request gives the same statement. Debits are positive, credits negative.
 */

const statementEntry = v.strictObject({
  on: date,
  kind: v.picklist(entryKinds),
  assessmentId: billId,
  /** Minor units; negative where it takes off what is owed. */
  amount: v.number(),
  /** Minor units owed after this entry. */
  balance: v.number(),
});

/** The account in one currency: the balance before the first day, the entries, and the balance after the last day. */
export const account = v.strictObject({
  currency,
  opening: v.number(),
  entries: v.array(statementEntry),
  closing: v.number(),
});
type StatementAccount = v.InferInput<typeof account>;

const inOrder = (left: Movement, right: Movement): number => {
  const rank = ({ kind }: Movement): number => entryKinds.indexOf(kind);
  const byId = left.assessmentId < right.assessmentId ? -1 : 1;
  if (left.on !== right.on) return left.on < right.on ? -1 : 1;
  return rank(left) - rank(right) || (left.assessmentId === right.assessmentId ? 0 : byId);
};

const accountIn = (
  unit: Currency,
  bills: readonly Bill[],
  from: LocalDate,
  until: LocalDate,
): StatementAccount => {
  const before = addDays(from, -1);
  const all = bills.flatMap((bill) => movementsOf(bill, until, [before])).sort(inOrder);
  const opening = sum(all.filter(({ on }) => on < from).map(({ amount }) => amount));
  let balance = opening;
  const entries = all
    .filter(({ on }) => on >= from)
    .map((movement) => {
      balance += movement.amount;
      return { ...movement, balance };
    });
  return { currency: unit, opening, entries, closing: balance };
};

/** The accounts of the bills from one day to another, both included: one for each currency. */
export const statementOf = (
  bills: readonly Bill[],
  from: LocalDate,
  until: LocalDate,
): StatementAccount[] => {
  const units = [...new Set(bills.map((bill) => bill.currency))].sort();
  return units.map((unit) =>
    accountIn(
      unit,
      bills.filter((bill) => bill.currency === unit),
      from,
      until,
    ),
  );
};
