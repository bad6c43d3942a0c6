import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { drill, orderOf } from '../../bin/drill';
import { drillUse } from '../../bin/drill/keys';
import { differencesOf, exportOf, load } from '../../bin/drill/tables';
import { registration } from '../../functions/agencies/agencies/examples';
import { contract as agencies } from '../../functions/agencies/contract';
import { contracts } from '../../functions/contracts';
import { sealsOf } from '../../functions/kernel/contract/events';
import { openIdCodec, personRef } from '../../functions/kernel/identity/id-codec';
import { paymentKey } from '../../functions/payments/payments/payment';
import { captureOf, post } from '../settlements/books';
import { operator } from '../support/callers';
import { usePortal } from '../support/portal';
import { keysOf } from '../support/seals';
import { agenciesService } from '../support/services';

const portal = usePortal(agenciesService);
const caller = operator('5f2b8c1e-9d3a-4c7e-8b16-0a4d7e92c3f1');

/** A portal in which an agency was paid once. */
const paid = async () => {
  const { id: agencyId } = (await portal().client(agencies).registerAgency({ caller, body: registration }))
    .body;
  const paymentId = 'p1';
  const charges = { c0: { amount: 90_000, agencies: { [agencyId]: 90_000 } } };
  const { table } = portal();
  await table.client.send(
    new PutCommand({ TableName: table.name, Item: { ...paymentKey(paymentId), charges } }),
  );
  await post(
    table,
    captureOf({ agencyId, paymentId, day: '2026-11-22', at: Date.UTC(2026, 10, 22, 9) }, 90_000),
  );
  return exportOf(table);
};

describe('npm run drill -- keys', () => {
  const ring = 'k'.repeat(64);
  const uses = sealsOf(contracts);
  const [id, bill] = ['a', '0abcb'].map((text) => {
    const owned = openIdCodec(keysOf(ring)).ownedId(personRef('amina'), text);
    return text.slice(0, -1) + owned;
  });

  it('changes the keys of every use, and what the portal made opens', () => {
    const items = [
      { pk: 'a', sk: 'b', id },
      { pk: 'b', sk: bill ?? '', id: bill },
      { pk: 'c', sk: 'c' },
    ];
    expect(uses.length).toBeGreaterThan(5);
    expect(uses.flatMap((use) => drillUse(use, ring, items))).toEqual([]);
  });

  it('says where there is nothing to show', () =>
    expect(drillUse('owned-id', ring, [])).toEqual([expect.stringContaining('use it first')]));
});

describe('npm run drill -- restore', () => {
  it('finds the damage, and restores what the backup holds', async () => {
    const backup = await paid();
    const lines: string[] = [];
    const made: string[] = [];
    const make = async (name: string) => {
      made.push(name);
      return portal().database.another();
    };
    expect(await drill({ backup, make, say: (line) => lines.push(line) })).toEqual([]);
    expect(made).toEqual(['damaged', 'restored']);
    expect(lines.filter((line) => / DIFFER /.test(line))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/ agrees +90\.000 JOD$/);
  });

  it('refuses a portal whose ledger is empty, of which a drill would show nothing', async () => {
    const make = () => portal().database.another();
    await expect(drill({ backup: [{ pk: 'a', sk: 'a' }], make, say: () => undefined })).rejects.toThrow(
      'Nothing was paid',
    );
  });

  it('counts what is lost, changed and too much', async () => {
    const table = await portal().database.another();
    await load(
      table,
      ['lost', 'changed', 'same'].map((pk) => ({ pk, sk: 'x', n: 1 })),
    );
    const now = await portal().database.another();
    await load(
      now,
      ['changed', 'same', 'more'].map((pk) => ({ pk, sk: 'x', n: pk === 'changed' ? 2 : 1 })),
    );
    expect(differencesOf(await exportOf(table), await exportOf(now))).toBe(3);
  });

  it.each([[[]], [['other']], [['restore', '--quickly']], [['restore', 'now']]])('refuses %j', (args) =>
    expect(() => orderOf(args)).toThrow(),
  );

  it('is of the portal here, unless another folder is named', () => {
    expect(orderOf(['restore'])).toEqual({ what: 'restore', data: '.diwan' });
    expect(orderOf(['restore', '--data', 'x'])).toEqual({ what: 'restore', data: 'x' });
  });
});
