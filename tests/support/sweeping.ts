import { contracts } from '../../functions/contracts';
import { ownersOf } from '../../functions/kernel/contract/subscriptions';
import { openMessageHandler } from '../../functions/kernel/events/act';
import type { OrderedMessage, ServiceMessage } from '../../functions/kernel/events/message';
import type { Deadlines } from '../../functions/kernel/events/module';
import type { Effects } from '../../functions/kernel/events/reactor';
import type { Timing } from '../../functions/kernel/events/timing';
import { sweep } from '../../functions/platform/sweep/sweep';
import { actingAs, asFunction } from './functions';

/** Nothing waits, and there is time enough. */
export const patient: Timing = { left: () => 600_000, pause: async () => undefined };

/** The deadlines of which one sweep tells. */
const dueNow = async (deadlines: Deadlines, { table, log, clock }: Effects): Promise<OrderedMessage[]> => {
  const told: OrderedMessage[] = [];
  const queueOf = () => ({
    send: async (messages: readonly OrderedMessage[]) => {
      told.push(...messages);
      return [];
    },
  });
  const owners = Object.fromEntries(Object.keys(deadlines).map((type) => [type, 'service']));
  await sweep({ table: asFunction('sweep', table), log, clock, owners, queueOf })(patient.left);
  return told;
};

/** What the service does that has deadlines of a type, as its function of events. */
const handlerFor = (type: string, deadlines: Deadlines, effects: Effects) => {
  const onDue = deadlines[type];
  const service = ownersOf(contracts)[type];
  if (!onDue || !service) throw new Error(`Nobody acts on deadlines of ${type}`);
  return openMessageHandler({ deadlines: { [type]: onDue } }, actingAs(`${service}-events`, effects));
};

/** A sweep, and what the services do whose deadlines are over. Fails in the end where one of them fails. */
export const sweeping = (deadlines: Deadlines, effects: Effects) => async (): Promise<void> => {
  const acts = new Map(
    Object.keys(deadlines).map((type) => [type, handlerFor(type, deadlines, effects)] as const),
  );
  const done = await Promise.allSettled(
    (await dueNow(deadlines, effects)).map(async ({ body }) => {
      const told = body as Extract<ServiceMessage, { due: object }>;
      await acts.get(told.due.type)?.(told, patient);
    }),
  );
  const failed = done.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
};
