import type { Receipt } from '../../../functions/blocks/receipts/receipt';
import { eventsIn } from '../../../functions/kernel/events/event';
import type { Effects } from '../../../functions/kernel/events/reactor';
import { openIdCodec } from '../../../functions/kernel/identity/id-codec';
import type { Item } from '../../../functions/kernel/table/rule';
import { onDue } from '../../../functions/receipts/numbers/due';
import { eventsOf } from '../../../functions/receipts/numbers/events';
import { receiptNumbers } from '../../../functions/receipts/numbers/reactions';
import { useDatabase } from '../../support/engine';
import { actingAs } from '../../support/functions';
import { testKeys } from '../../support/seals';
import { issue, stored } from '../world';

const database = useDatabase();
const ids = openIdCodec(testKeys);
const now = Date.parse('2026-11-22T10:16:00.000Z');
const effects = () =>
  actingAs('receipts-events', { table: database().table, clock: () => now }) as unknown as Effects;
const made = (payment: string) => issue({ table: database().table, ids }, 'amina', 'office', payment);
const after = async (receipt: Receipt) => (await stored(database().table, [receipt]))[0] as Receipt;
const eventsBetween = (before: Receipt | undefined, then: Receipt) =>
  eventsIn(eventsOf, { before: before as unknown as Item, after: then as unknown as Item });

it('the event of an issued receipt is for the portal only, which numbers it', async () => {
  const receipt = await made('one');
  const events = eventsBetween(undefined, receipt);
  expect(events).toMatchObject([{ type: 'receipt.issued', audience: {}, subject: receipt.id }]);
  for (const event of events) await receiptNumbers.react(effects())(event);
  const numbered = await after(receipt);
  expect(numbered.card.number).toBe(1);
  expect(eventsBetween(receipt, numbered)).toMatchObject([
    {
      type: 'receipt.numbered',
      audience: { agencies: ['office'] },
      at: now,
      data: { receiptId: receipt.id, number: 1, year: 2026, paidOn: '2026-11-22' },
    },
  ]);
  expect(JSON.stringify(eventsBetween(receipt, numbered))).not.toContain(receipt.owner);
});

it('a receipt is numbered once if the event comes twice, and gives off no further events', async () => {
  const receipt = await made('two');
  const react = receiptNumbers.react(effects());
  for (const event of [...eventsBetween(undefined, receipt), ...eventsBetween(undefined, receipt)])
    await react(event);
  const numbered = await after(receipt);
  expect(numbered.version).toBe(2);
  const refunded = { ...numbered, version: 3, card: { ...numbered.card, refunded: 5 } };
  expect(eventsBetween(numbered, refunded)).toEqual([]);
});

it('the sweep numbers receipts whose events were lost', async () => {
  const receipt = await made('three');
  await onDue(effects())(receipt as unknown as Item, now);
  expect((await after(receipt)).card.number).toBeGreaterThan(0);
});
