import { dueIn, timerPartitions } from '../../../functions/kernel/events/deadlines';
import { days } from '../../../functions/kernel/text/time';
import { invoke } from './invocation';
import type { Memory } from './memory';
import { settleOne } from './play';
import type { World } from './world';

/*
 * After a history nothing fails, no callback comes, and reconciliation runs to its end: whatever is in progress after
 * that stays so forever.
 */

interface Stage {
  readonly world: World;
  readonly memory: Memory;
}

/** Payments, refunds and receipts that are due within a week, earliest first. */
const nextDue = async ({ table, clock }: World): Promise<string | undefined> => {
  const found: string[] = [];
  for (const partition of timerPartitions) {
    for await (const page of dueIn(table, partition, clock() + days(7))) {
      found.push(...page.filter(({ type }) => type !== 'bill').map(({ dueAt }) => dueAt));
    }
  }
  return found.sort()[0];
};

const settleAll = async (stage: Stage): Promise<void> => {
  for (const message of [...stage.world.messages.waiting]) await settleOne(stage, message, []);
};

/** The bank decides about what it is processing, and states the missing fees. */
const endBank = ({ world, memory }: Stage): void => {
  const { bank } = world;
  for (const { paymentId, money } of bank.opened) {
    if (bank.stateOf(paymentId) !== 'processing') continue;
    if (money.amount % 2 === 0) bank.charge(paymentId, { fee: 1 });
    else bank.say(paymentId, 'declined');
  }
  for (const { paymentId, chargeId, fee } of memory.feeless) bank.tell(paymentId, chargeId, { fee });
};

/** More deadlines than any history leaves behind. */
const patience = 200;

export const drain = async (stage: Stage): Promise<void> => {
  const { world } = stage;
  endBank(stage);
  await settleAll(stage);
  for (let left = patience; left > 0; left -= 1) {
    const dueAt = await nextDue(world);
    if (dueAt === undefined) return;
    const wait = Date.parse(dueAt) - world.clock();
    if (wait > 0) world.clock.advance(wait);
    await invoke([], world.sweep);
    await settleAll(stage);
  }
  throw new Error('The reconciler comes to no end');
};
