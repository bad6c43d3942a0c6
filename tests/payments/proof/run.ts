import fc from 'fast-check';
import type { Database } from '../../support/engine';
import { type Beset, type History, history, lengthOf } from './commands';
import { drain } from './drain';
import { type Ending, violations } from './invariants';
import { type Answer, type Memory, openMemory } from './memory';
import { type Mutation, none } from './mutations';
import { play } from './play';
import { type Snapshot, snapshotOf } from './snapshot';
import { openWorld, payers, type World } from './world';

const chargesAt = async ({ bank }: World): Promise<Ending['charges']> => {
  const charges = await Promise.all(
    bank.opened.map(async ({ paymentId }) => {
      const { charges: all } = await bank.find(bank.referenceOf(paymentId));
      return [paymentId, all] as const;
    }),
  );
  return new Map(charges.filter(([, all]) => all.length > 0));
};

/** What a history has brought about, in words: a proof that saw little proves little. */
const seenIn = (after: Snapshot, { requests }: Memory): string[] => [
  ...after.payments.map(({ status, charges }) => `payment ${status}, ${Object.keys(charges).length} charges`),
  ...after.refunds.map(({ card }) => `refund ${card.status}, ${card.automatic ?? 'asked for'}`),
  ...after.bills.map(({ state }) => `bill ${state}`),
  ...after.entries.map(({ cause }) => `entry ${cause}`),
  ...requests.flatMap(({ answers }) => (answers.length > 0 ? answers : [undefined])).map(answerOf),
];

const answerOf = (answer: Answer | undefined): string => {
  if (!answer) return 'answer none';
  const { code } = (answer.body ?? {}) as { readonly code?: string };
  return `answer ${answer.status < 300 ? 'done' : `${answer.status} ${code}`}`;
};

/** Before anything else each payer has a bill. */
const beginning: readonly Beset[] = payers.map((_, payer) => ({
  command: { do: 'issue', payer, amounts: [100 + payer, 50], terms: 'parts' },
  planned: [],
}));

/** Lives through a history, lets reconciliation run to its end, and returns all violations. */
export const live = async (
  database: Database,
  { rounds, choices }: History,
  mutation: Mutation,
): Promise<{ readonly wrong: readonly string[]; readonly seen: readonly string[] }> => {
  const world = await openWorld(await database.another(), choices, mutation);
  const stage = { world, memory: openMemory() };
  await Promise.all(beginning.map((beset) => play(stage, beset)));
  for (const round of rounds) await Promise.all(round.map((beset) => play(stage, beset)));
  await drain(stage);
  const after = await snapshotOf(world.table);
  world.table.client.destroy();
  const wrong = violations({ ...stage, after, charges: await chargesAt(world) });
  return { wrong, seen: seenIn(after, stage.memory) };
};

interface Proof {
  readonly histories: number;
  readonly rounds: { readonly least: number; readonly most: number };
  readonly seed?: number;
  /** Of one history: as a counterexample says. */
  readonly path?: string;
  readonly shrinks?: boolean;
}

interface Proven {
  readonly commands: number;
  /** What came of the histories, and how often. */
  readonly seen: ReadonlyMap<string, number>;
  /** Of the shortest history that was found to go wrong, in words: with what runs it again. */
  readonly counterexample: string | undefined;
}

const told = ({ rounds, choices }: History): string =>
  [
    ...rounds.map(
      (round, index) => `  ${index + 1}. ${round.map((beset) => JSON.stringify(beset)).join('\n     ∥ ')}`,
    ),
    `  choices ${JSON.stringify(choices)}`,
  ].join('\n');

/** Milliseconds after which shrinking stops and the counterexample is reported. */
const patience = 600_000;

/** Tries random histories, side by side with nothing else: chance in the waiting between tries would change their course. */
export const prove = async (
  database: Database,
  { histories, rounds, seed, path, shrinks = true }: Proof,
  mutation: Mutation = none,
): Promise<Proven> => {
  let commands = 0;
  const seen = new Map<string, number>();
  const property = fc.asyncProperty(history(rounds), async (one) => {
    commands += lengthOf(one);
    const { wrong, seen: some } = await live(database, one, mutation);
    for (const what of some) seen.set(what, (seen.get(what) ?? 0) + 1);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  });
  const settings = {
    ...{ numRuns: histories, endOnFailure: !shrinks, interruptAfterTimeLimit: patience },
    ...(seed === undefined ? {} : { seed }),
  };
  const found = await fc.check(property, path ? { ...settings, path } : settings);
  if (!found.failed) return { commands, seen, counterexample: undefined };
  const [one] = found.counterexample ?? [];
  const again = `PROOF_SEED=${found.seed} PROOF_PATH=${found.counterexamplePath} npm run proof -- tests/payments`;
  const reason = found.errorInstance instanceof Error ? found.errorInstance.message : '';
  return { commands, seen, counterexample: `${reason}\n\nafter\n${one ? told(one) : ''}\n\nagain: ${again}` };
};
