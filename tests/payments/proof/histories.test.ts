import { useDatabase } from '../../support/engine';
import { extent } from '../../support/sample';
import type { Command, History } from './commands';
import { mutations, none, unconditional } from './mutations';
import { live, prove } from './run';
import { withoutChance } from './still';

/* The short version of payments.proof.ts, always of the same histories. */

const database = useDatabase();
withoutChance();

const rounds = { least: 10, most: 30 };

it('the books agree after many commands', async () => {
  const { commands, counterexample } = await prove(database(), { histories: extent(4, 34), rounds, seed: 4 });
  if (counterexample) throw new Error(counterexample);
  expect(commands).toBeGreaterThan(extent(120, 1_500));
}, 240_000);

/** What the proof has found once, as short as it got. */
const found: Readonly<Record<string, History>> = {
  'a second charge, after the last time that the bank is asked by itself, and a function that dies between the two':
    {
      rounds: [
        [{ command: { do: 'pay', bills: [0], tenths: 10 }, planned: [] }],
        [{ command: { do: 'charge', payment: 0, how: 'twice' }, planned: [] }],
        [{ command: { do: 'wait', minutes: 50 }, planned: [] }],
        [
          {
            command: { do: 'callback', which: 0, again: false },
            planned: [{ at: 3, mishap: 'killed-after' }],
          },
        ],
      ],
      choices: [0],
    },
};

it.each(Object.entries(found))('they agree after %s', async (_, history) => {
  const { wrong } = await live(database(), history, none);
  expect(wrong).toEqual([]);
});

it('and do not if a charge looks like a new one in every answer', async () => {
  const mutation = mutations['charges that are told apart by the question, and not by the charge'];
  const found = () => prove(database(), { histories: 20, rounds, seed: 1, shrinks: false }, mutation);
  const { counterexample } = await found();
  expect(counterexample).toContain('each charge is booked once');
  // The same seed leads to the same history, and to the same end.
  expect((await found()).counterexample).toBe(counterexample);
}, 120_000);

const done = (command: Command): History['rounds'][number] => [{ command, planned: [] }];
const refund = (looks: boolean) => done({ do: 'refund', payment: 0, agency: 0, tenths: 4, looks });

/** Two officers give back what both have seen to be available. */
const refundedTwice: History = {
  rounds: [
    done({ do: 'pay', bills: [0], tenths: 10 }),
    done({ do: 'charge', payment: 0, how: 'once' }),
    done({ do: 'callback', which: 0, again: false }),
    refund(true),
    refund(false),
  ],
  choices: [0],
};

it('nor if refunds are not told what is believed to be available', async () => {
  const answered = (await live(database(), refundedTwice, none)).seen;
  expect(answered).toContain('answer 412 refund-amount-available-mismatch');
  const { wrong } = await live(database(), refundedTwice, unconditional);
  expect(wrong).toEqual([expect.stringContaining('a refund knows what is available: 2 refunds were made')]);
});
