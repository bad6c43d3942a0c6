import { useDatabase } from '../../support/engine';
import { mutations } from './mutations';
import { prove } from './run';
import { withoutChance } from './still';

/*
 * Whatever people, officials, the bank and the clock do, and whenever functions die: the books are right in the end.
 * `PROOF_SEED` and `PROOF_PATH` run one history again, as a counterexample says.
 */

const database = useDatabase();
withoutChance();

const { PROOF_SEED: seed, PROOF_PATH: path } = process.env;
const rounds = { least: 10, most: 30 };

/** What a proof that says anything has seen. */
const worthSeeing = [
  ...['payment success, 1 charges', 'payment success, 2 charges', 'payment failed, 0 charges'],
  ...['payment cancelled, 0 charges', 'payment error, 0 charges'],
  ...['refund success, asked for', 'refund rejected, asked for', 'refund error, asked for'],
  ...['refund success, paid_twice', 'refund success, bill_not_payable', 'refund error, paid_twice'],
  ...['bill paid', 'bill cancelled', 'bill reissued', 'entry reallocation', 'entry reversal', 'entry fee'],
  ...['answer done', 'answer none', 'answer 409 payment-in-progress', 'answer 503 busy'],
  'answer 412 refund-amount-available-mismatch',
];

it('every charge is booked once, and every history ends with books that agree', async () => {
  const again = path === undefined ? {} : { path };
  const chosen = seed === undefined ? {} : { seed: Number(seed) };
  const { commands, seen, counterexample } = await prove(database(), {
    ...{ histories: path ? 1 : 260, rounds },
    ...{ ...chosen, ...again, shrinks: path === undefined },
  });
  if (counterexample) throw new Error(counterexample);
  if (path) return;
  expect(commands).toBeGreaterThan(10_000);
  expect(worthSeeing.filter((what) => !seen.has(what))).toEqual([]);
});

describe('the proof finds', () => {
  it.each(Object.entries(mutations))('%s', async (_, mutation) => {
    const { counterexample } = await prove(
      database(),
      { histories: 500, rounds, seed: 1, shrinks: false },
      mutation,
    );
    expect(counterexample).toMatch(/again: PROOF_SEED=1 PROOF_PATH=\d+/);
  });
});
