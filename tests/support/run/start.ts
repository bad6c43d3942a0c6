import { startEngine } from '../../../local/dynamodb/engine';

/** How a run of the tests looks to jest before it starts. */
interface Run {
  readonly maxWorkers: number;
}

/** The engines of this run, where `stop.ts` finds them: both run in jest's own process. */
export const running = globalThis as typeof globalThis & { stopEngines?: () => Promise<void> };

/**
 * One DynamoDB engine for each of jest's workers, which tests of a file after the other share: each makes tables of its own.
 * Their addresses travel in the environment, as workers share nothing else.
 */
const start = async ({ maxWorkers }: Run): Promise<void> => {
  const engines = await Promise.all(Array.from({ length: maxWorkers }, () => startEngine()));
  process.env.TEST_ENGINES = engines.map(({ endpoint }) => endpoint).join(' ');
  running.stopEngines = async () => {
    await Promise.all(engines.map((engine) => engine.stop()));
  };
};

export default start;
