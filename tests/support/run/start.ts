import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '../../../local/dynamodb/engine';
import { writeGrants } from './grants';

/** How a run of the tests looks to jest before it starts. */
interface Run {
  readonly maxWorkers: number;
}

/** How this run ends, where `stop.ts` finds it: both run in jest's own process. */
export const running = globalThis as typeof globalThis & { endRun?: () => Promise<void> };

/**
 * One DynamoDB engine for each of jest's workers, which tests of a file after the other share: each makes tables of its own.
 * And a folder for what is built once (`build.ts`), with what each function may do (`functions.ts`). Both travel in the
 * environment, as workers share nothing else.
 */
const start = async ({ maxWorkers }: Run): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'diwan-tests-'));
  const [engines] = await Promise.all([
    Promise.all(Array.from({ length: maxWorkers }, () => startEngine())),
    writeGrants(join(folder, 'grants.json')),
  ]);
  process.env.TEST_ENGINES = engines.map(({ endpoint }) => endpoint).join(' ');
  process.env.TEST_FOLDER = folder;
  running.endRun = async () => {
    await Promise.all(engines.map((engine) => engine.stop()));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
};

export default start;
