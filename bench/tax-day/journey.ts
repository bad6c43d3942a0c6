import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { contract as bills } from '../../functions/bills/contract';
import type { Bill } from '../../functions/blocks/billing/bill';
import { linkKey } from '../../functions/blocks/billing/payer';
import { eventsIn } from '../../functions/kernel/events/event';
import type { Queue } from '../../functions/kernel/events/queue';
import type { Effects } from '../../functions/kernel/events/reactor';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { put } from '../../functions/kernel/table/put';
import type { Item } from '../../functions/kernel/table/rule';
import type { Index } from '../../functions/kernel/table/table';
import { instant } from '../../functions/kernel/text/time';
import { changes } from '../../functions/platform/relay/changes';
import { bankOf } from '../../tests/payments/bank';
import { openScene } from '../../tests/payments/world';
import { citizen } from '../../tests/support/callers';
import type { Portal } from '../../tests/support/portal';
import { reactors } from '../../tests/support/reactions';

/*
 * One payment, from the list of bills to the receipt's number and the message in the inbox: what each step takes of the
 * table and of each index, as an engine says.
 */

/** What a step takes, in request units. */
export interface Step {
  readonly name: string;
  /** Whether the gateway carries it. */
  readonly isRequest: boolean;
  readonly trips: number;
  readonly reads: number;
  /** Of the table itself. */
  readonly writes: number;
  readonly indexWrites: Readonly<Record<Index, number>>;
  /** Milliseconds that its transaction took, where it has one. */
  readonly transaction: number | undefined;
}

interface Sum {
  reads: number;
  writes: number;
  indexWrites: Record<Index, number>;
  transaction: number | undefined;
}

const none = (): Sum => ({
  reads: 0,
  writes: 0,
  indexWrites: { owner: 0, queue: 0, due: 0 },
  transaction: undefined,
});

const isWrite = (operation: string): boolean => /^(Put|Update|Delete|TransactWrite)/.test(operation);

const add = (sum: Sum, operation: string, capacity: ConsumedCapacity): void => {
  const units = capacity.CapacityUnits ?? 0;
  if (!isWrite(operation)) {
    sum.reads += units;
    return;
  }
  let ofIndexes = 0;
  for (const [index, { CapacityUnits = 0 }] of Object.entries(capacity.GlobalSecondaryIndexes ?? {})) {
    sum.indexWrites[index as Index] += CapacityUnits;
    ofIndexes += CapacityUnits;
  }
  sum.writes += units - ofIndexes;
};

/** Counts what the client's requests take, index by index, from the last time that it was asked on. */
export const openCounter = ({ table }: Portal) => {
  let sum = none();
  table.client.middlewareStack.add(
    (next, context) => async (args) => {
      const operation = String(context.commandName);
      const input = { ...args.input, ReturnConsumedCapacity: 'INDEXES' };
      const since = performance.now();
      const result = await next({ ...args, input } as typeof args);
      if (operation.startsWith('TransactWrite')) sum.transaction = performance.now() - since;
      const { ConsumedCapacity: consumed } = result.output as { ConsumedCapacity?: ConsumedCapacity };
      for (const each of [consumed ?? []].flat()) add(sum, operation, each);
      return result;
    },
    { step: 'serialize', priority: 'high', name: 'journey' },
  );
  return (): Sum => {
    const counted = sum;
    sum = none();
    return counted;
  };
};
type Counter = ReturnType<typeof openCounter>;

type Items = ReadonlyMap<string, Item>;

const all = async ({ table }: Portal): Promise<Items> => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
  return new Map(Items.map((item) => [`${item.pk} ${item.sk}`, item]));
};

const nothing: Queue = { send: async () => undefined };

/** Tells every reactor what came of the changes since `before`: numbers receipts, fills inboxes, sends webhooks. */
const react = async (portal: Portal, before: Items, after: Items): Promise<void> => {
  const effects: Effects = { ...portal, queue: () => nothing };
  for (const [name, item] of after) {
    const images = { before: before.get(name), after: item };
    const eventsOf = changes[String(item.type)];
    const events = eventsOf ? eventsIn(eventsOf, images) : [];
    for (const event of events) for (const each of reactors) await each.react(effects)(event);
  }
};

/** The person holds the payer of the bill, as if they had claimed it by the code on a letter. */
const claim = async (
  { table, clock }: Portal,
  sub: string,
  { payer, agencyId, card }: Bill,
): Promise<void> => {
  const link = { payer, agencyId, identifier: card.identifier, claimedAt: instant(clock()) };
  await put(table, { ...linkKey(personRef(sub), payer), type: 'payer-link', version: 1, ...link });
};

/** Carries a payment out, from its bill to its receipt, and returns what each step cost. */
export const measureJourney = async (
  portal: Portal,
  count: Counter,
  sub: string,
  agencyId: string,
): Promise<Step[]> => {
  const money = openScene(portal, bankOf(portal));
  const bill = await money.bill({ holder: null, agencyId, amount: 125_500 });
  await claim(portal, sub, bill);
  const steps: Step[] = [];
  const step = async <T>(name: string, work: () => Promise<T>, isRequest = true): Promise<T> => {
    count();
    const { result, cost } = await portal.database.meter.measure(work);
    steps.push({ name, isRequest, trips: cost.roundTrips, ...count() });
    return result;
  };
  const caller = citizen(sub);
  await step('look at the bills', () => portal.client(bills).listBills({ caller }));
  const before = await all(portal);
  const made = await step('begin to pay', () => money.create([bill], { person: sub }));
  const { payment_id: id } = made.body;
  money.bank.charge(id, { fee: 250, method: { brand: 'visa', lastDigits: '4242' } });
  await step('the bank calls: booked', () => money.callback({ paymentId: id }));
  const booked = await all(portal);
  await step('see that it is paid', () => money.get(id, sub));
  await step('told: inbox, number of the receipt', () => react(portal, before, booked), false);
  const numbered = await all(portal);
  await step('told: that it has a number', () => react(portal, booked, numbered), false);
  return steps;
};
