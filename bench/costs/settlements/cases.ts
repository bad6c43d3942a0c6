import { ledgerShardNames } from '../../../functions/blocks/ledger/account';
import { bookingsOf } from '../../../functions/blocks/ledger/entry-writes';
import { writeTogether } from '../../../functions/kernel/table/write';
import type { contract } from '../../../functions/settlements/contract';
import { agency } from '../../../tests/support/callers';
import { type Cases, spends } from '../case';
import { type Scene, times } from '../scene';

const date = '2026-02-28';
const shards = ledgerShardNames.length;

/** An agency to which 100 taxes were paid on that day, with the bank's fees. */
const settled = async (scene: Scene) => {
  const agencyId = await scene.register();
  let paid = 0;
  await times(100, async () => {
    paid += 1;
    const of = {
      agencyId,
      day: date,
      at: Date.UTC(2026, 1, 28, 9),
      paymentId: `payment-${paid}`,
      of: 'charge',
    };
    const [first, ...others] = bookingsOf([
      {
        ...{ ...of, cause: 'capture', currency: 'JOD' },
        postings: [
          { side: 'debit', account: 'clearing:sandbox', amount: 60_000 },
          { side: 'credit', account: 'revenue:land-tax', amount: 60_000 },
        ],
      },
      {
        ...{ ...of, cause: 'fee', currency: 'JOD' },
        postings: [
          { side: 'debit', account: 'fees:sandbox', amount: 900 },
          { side: 'credit', account: 'clearing:sandbox', amount: 900 },
        ],
      },
    ]);
    if (first) await writeTogether(scene.portal.table, first, ...others);
  });
  return { caller: agency(agencyId, 'settlements:read'), params: { date } };
};

/** Each shard is asked for the months before, and for the days of the month. */
const oneDay = spends([1, 2 * shards, 0], [shards / 2, 0], 'consistent', 'spread');

export const cases: Cases<typeof contract> = {
  getBalances: [
    {
      asking: async (scene) => ({ caller: (await settled(scene)).caller, query: { on: date } }),
      ...oneDay,
    },
  ],
  getSettlement: [{ asking: settled, ...oneDay }],
  downloadSettlement: [{ asking: settled, ...oneDay }],
  listJournal: [
    { when: '20 of 200', asking: settled, ...spends([1, shards, 0], [1, 0], 'consistent', 'spread') },
  ],
  downloadJournal: [
    { when: 'of 200', asking: settled, ...spends([1, shards, 0], [11.5, 0], 'consistent', 'spread') },
  ],
};
