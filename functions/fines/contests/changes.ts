import type { Bill } from '../../blocks/billing/bill';
import { resuming, staying } from '../../blocks/billing/commands';
import type { Key } from '../../kernel/table/table';
import type { LocalDate } from '../../kernel/text/date';
import { become, billAct, type FineAndBillChange, onBill, type Sources, todayOf } from '../bills/changes';
import { clearedDeadline, commandOnRead, type FineCommand } from '../fines/commands';
import type { Fine } from '../fines/fine';
import { afterContest, type Ending } from './periods';

/*
 * What a contest does to a fine and its bill: all clocks rest while it is open, and run on when it ends.
 */

/** A contest by a person (`personRef`) begins: all clocks stop from today. */
export const contested = (fine: Fine, place: Key, act: FineCommand, person: string): FineAndBillChange => {
  const today = todayOf(fine, act.action);
  const contest = { by: person, on: today };
  return {
    act: commandOnRead(fine, { ...act, set: { contest }, remove: clearedDeadline }),
    others: [staying({ ...billAct(fine, place, act.action), from: today })],
  };
};

/** The bill with its open stay ended: the bill that replaces it takes over the days of the stay. */
const awake = (bill: Bill, until: LocalDate): Bill => {
  const { stayedFrom: _, ...others } = bill;
  const stays = bill.stays.map((stay) => (stay.until === undefined ? { ...stay, until } : stay));
  return { ...others, stays };
};

/** A contest ends: the clocks resume. `amount`, in minor units, is given if the fine was reduced. */
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
