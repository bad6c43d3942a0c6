import { randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { check, orderOf } from '../../bin/ledger-check';
import { refundKey } from '../../functions/blocks/billing/keys';
import { ledgerShardOf } from '../../functions/blocks/ledger/account';
import { entryOf, reversalOf } from '../../functions/blocks/ledger/entry';
import { totalsKeys } from '../../functions/blocks/ledger/totals';
import { paymentKey } from '../../functions/payments/payments/payment';
import { refundIdOf } from '../../functions/payments/refunds/refund';
import { captureOf, feeOf, payoutOf, post, refundOf } from '../settlements/books';
import { useDatabase } from '../support/engine';

const database = useDatabase();
const table = () => database().table;

const day = '2026-11-22';
const at = Date.UTC(2026, 10, 22, 9);

const put = (Item: Record<string, unknown>) =>
  table().client.send(new PutCommand({ TableName: table().name, Item }));

/** A payment of an agency as payments keep it, as far as the ledger is held against it. */
const paid = (agencyId: string, id: string, ...amounts: readonly number[]) =>
  put({
    ...paymentKey(id),
    charges: Object.fromEntries(
      amounts.map((amount, index) => [`c${index}`, { amount, agencies: { [agencyId]: amount } }]),
    ),
  });

const given = (id: string, amount: number, status: string) =>
  put({ ...refundKey(id), card: { status, money: { amount, currency: 'JOD' } } });

/** An agency with a payment, and a refund of it that was paid out. */
const ledger = async () => {
  const [agencyId, paymentId] = [randomUUID(), randomUUID().replaceAll('-', '')];
  const refundId = refundIdOf(paymentId, 'one');
  const draft = { agencyId, paymentId, day, at };
  await paid(agencyId, paymentId, 100_000);
  await post(table(), captureOf(draft, 100_000), feeOf(draft, 1_500));
  await given(refundId, 40_000, 'success');
  const back = refundOf({ ...draft, refundId }, 40_000);
  await post(table(), back);
  await post(table(), payoutOf({ ...draft, refundId }, 40_000));
  return { agencyId, paymentId, refundId, draft, back };
};

const checked = async (agencyId: string) => {
  const lines: string[] = [];
  const findings = await check(table(), [agencyId], (line) => lines.push(line));
  return { findings: findings.join('\n'), text: lines.join('\n') };
};

describe('npm run ledger:check', () => {
  it('tells what was booked of a ledger that agrees', async () => {
    const { agencyId } = await ledger();
    const { findings, text } = await checked(agencyId);
    expect(findings).toBe('');
    expect(text).toMatch(new RegExp(`^${agencyId} +4 +agrees +181\\.500 JOD$`, 'm'));
  });

  it.each([0, 1])('finds totals that the entries do not come to (%s)', async (which) => {
    const { agencyId, paymentId } = await ledger();
    const Key = totalsKeys(agencyId, ledgerShardOf(paymentId), day)[which] ?? { pk: '', sk: '' };
    const names = { '#column': 'credit:revenue:land-tax:JOD' };
    await table().client.send(
      new UpdateCommand({
        ...{ TableName: table().name, Key, UpdateExpression: 'ADD #column :one' },
        ...{ ExpressionAttributeNames: names, ExpressionAttributeValues: { ':one': 1 } },
      }),
    );
    const { findings, text } = await checked(agencyId);
    expect(findings).toContain(
      `${Key.sk}: credit:revenue:land-tax:JOD is kept as 100001, and its entries come to 100000`,
    );
    expect(text).toContain('1 DIFFER');
  });

  it('finds an entry that is gone', async () => {
    const { agencyId, draft } = await ledger();
    const { pk, sk } = entryOf(feeOf(draft, 1_500));
    await table().client.send(new DeleteCommand({ TableName: table().name, Key: { pk, sk } }));
    expect((await checked(agencyId)).findings).toContain('entries is kept as 4, and its entries come to 3');
  });

  it('finds an entry that was changed', async () => {
    const { agencyId, draft } = await ledger();
    const entry = entryOf(captureOf(draft, 100_000));
    const [debit, credit] = entry.postings;
    await put({ ...entry, postings: [debit, { ...credit, amount: 1 }] });
    const { findings } = await checked(agencyId);
    expect(findings).toContain(`entry ${entry.id}: debits are not credits`);
    expect(findings).toMatch(/debits of 181500 JOD, credits of 81501 JOD/);
  });

  it('finds an entry that stands on another day than its own', async () => {
    const { agencyId, draft } = await ledger();
    const entry = entryOf(feeOf(draft, 1_500));
    await put({ ...entry, day: '2026-11-21' });
    expect((await checked(agencyId)).findings).toContain(
      `entry ${entry.id}: stands where it does not belong`,
    );
  });

  it('finds captures of which the payment knows nothing, and charges that nobody booked', async () => {
    const { agencyId, paymentId } = await ledger();
    await paid(agencyId, paymentId, 90_000);
    expect((await checked(agencyId)).findings).toContain(`payment ${paymentId} has no charge of 100000`);
    await paid(agencyId, paymentId, 100_000, 100_000);
    expect((await checked(agencyId)).findings).toContain(
      `payment ${paymentId}: 2 charges, of which 1 are booked`,
    );
  });

  it('finds refunds of which something else was booked than became of them', async () => {
    const { agencyId, refundId, back } = await ledger();
    await given(refundId, 40_000, 'submitted');
    expect((await checked(agencyId)).findings).toContain(
      `refund ${refundId}: submitted, of 40000, and booked are 40000 asked for, 40000 paid out, 0 taken back`,
    );
    await given(refundId, 40_000, 'error');
    await post(table(), reversalOf(entryOf(back), at, day));
    expect((await checked(agencyId)).findings).toMatch(/error, of 40000, .* 40000 paid out/);
  });
});

describe('what is asked for', () => {
  it('is the portal here, unless another is named with its table', () => {
    expect(orderOf([])).toMatchObject({ stage: 'local', data: '.diwan' });
    expect(orderOf(['--stage', 'test', '--table', 'x', '--agency', 'y'])).toMatchObject({
      ...{ stage: 'test', table: 'x', agency: 'y' },
    });
  });

  it.each([[['--stage', 'test']], [['all']], [['--quickly']]])('refuses %j', (args) =>
    expect(() => orderOf(args)).toThrow(),
  );
});
