import type { Bill } from '../../blocks/billing/bill';
import { resuming, staying } from '../../blocks/billing/commands';
import type { Key } from '../../kernel/table/table';
import type { LocalDate } from '../../kernel/text/date';
import { billAct, changeTo, type FineAndBillChange, onBill, type Sources, todayOf } from '../bills/changes';
import { clearedDeadline, commandOnRead, type FineCommand } from '../fines/commands';
import type { Fine } from '../fines/fine';
import { afterContest, type Ending } from './periods';

/*
 * What a contest does to a fine and its bill: all clocks rest while it is open, and run on when it ends.
 */

/** A contest by a person (`personRef`) begins: all clocks stop from today. */
export const contestChange = (
  fine: Fine,
  place: Key,
  command: FineCommand,
  person: string,
): FineAndBillChange => {
  const today = todayOf(fine, command.action);
  const contest = { by: person, on: today };
  return {
    command: commandOnRead(fine, { ...command, set: { contest }, remove: clearedDeadline }),
    others: [staying({ ...billAct(fine, place, command.action), from: today })],
  };
};

/** The bill with its open stay ended: the bill that replaces it takes over the days of the stay. */
const withoutOpenStay = (bill: Bill, until: LocalDate): Bill => {
  const { stayedFrom: _, ...others } = bill;
  const stays = bill.stays.map((stay) => (stay.until === undefined ? { ...stay, until } : stay));
  return { ...others, stays };
};

/** A contest ends: the clocks resume. `amount`, in minor units, is given if the fine was reduced. */
export const contestEndChange = (
  fine: Fine,
  bill: Bill,
  command: FineCommand,
  { ending, amount = fine.card.amount }: { ending: Ending; amount?: number },
  sources: Sources,
): Promise<FineAndBillChange> => {
  const today = todayOf(fine, command.action);
  const after = afterContest({ ...fine, card: { ...fine.card, amount } }, today, ending);
  const resumed = resuming(bill, {
    agencyId: fine.card.agencyId,
    action: onBill(command.action),
    until: today,
  });
  const reason = command.details.text ?? command.name;
  const read = { fine, bill: withoutOpenStay(bill, today), after, act: command };
  return changeTo(read, sources, { reason, same: [resumed] });
};
