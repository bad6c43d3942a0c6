import type { Bill } from '../../blocks/billing/bill';
import { isOpen as billIsOpen } from '../../blocks/billing/commands';
import { billNotFound } from '../../blocks/billing/refusals';
import { subActionOf } from '../../kernel/identity/action';
import { requirement } from '../../kernel/table/requirement';
import { type FineAndBillChange, type Sources, surchargeChange } from '../bills/changes';
import { changeAfter, commandOnRead, type FineCommand } from '../fines/commands';
import type { ActionName, Fine } from '../fines/fine';
import { stateAfter } from '../fines/rules';
import type { Step } from '../offences/offence-type';
import { surchargeOf } from '../terms/charge';
import { nextCheckOf } from '../terms/schedule';

/*
 * The effect of a step on an unpaid fine. The transaction requires that the bill is still open, so that nobody is asked for
 * what they have paid, even before the payment's event has arrived.
 */

const names = {
  reminder: 'remind',
  surcharge: 'surcharge',
  enforcement: 'enforce',
} as const satisfies Record<Step['kind'], ActionName>;

/** The command for a step. Its action id is the same in every sweep, so that the step is taken once. */
const commandFor = (fine: Fine, step: Step, now: number): FineCommand => ({
  id: fine.id,
  name: names[step.kind],
  action: { ...subActionOf({ ...fine.made, at: now }, `step ${fine.taken}`), at: now },
  agencyId: fine.card.agencyId,
  details: {
    step: fine.taken + 1,
    ...(step.kind === 'surcharge' ? { amount: surchargeOf(fine.card.amount, step) } : {}),
  },
});

/** The change that takes a step of a fine, which was read with its open bill. `now` in milliseconds since 1970. */
export const stepChange = async (
  fine: Fine,
  bill: Bill,
  step: Step,
  now: number,
  sources: Sources,
): Promise<FineAndBillChange> => {
  const command = commandFor(fine, step, now);
  const unpaid = requirement({ pk: bill.pk, sk: bill.sk }, [billIsOpen], billNotFound);
  if (step.kind === 'surcharge') return surchargeChange(fine, bill, command, [unpaid], sources);
  const state = stateAfter(command.name) ?? fine.card.state;
  const after = { ...fine, taken: fine.taken + 1, card: { ...fine.card, state } };
  return {
    command: commandOnRead(fine, {
      ...command,
      ...changeAfter(after, await nextCheckOf(after, sources.calendars)),
    }),
    others: [unpaid],
  };
};
