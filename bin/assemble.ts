import { parentPort, workerData } from 'node:worker_threads';
import { stop } from 'esbuild';
import { bundle } from '../lib/bundle';

/** What `local/build.ts` asks for. */
export interface Assembling {
  /** The folder of the bundles. */
  readonly bundles: string;
  /** Whether the bundles in it are those of the sources as they are. */
  readonly areKept: boolean;
}

/** Bundles, while CDK is being loaded, and then synthesizes as bin/app.ts does, by the same environment. */
const assemble = async ({ bundles, areKept }: Assembling): Promise<void> => {
  const bundled = areKept ? Promise.resolve() : bundle(bundles, { maps: false, keep: true });
  // A failure is thrown below: until then nothing awaits it.
  bundled.catch(() => undefined);
  // The compiler is a process of its own, so this takes a processor that would be idle.
  await new Promise((resolve) => setTimeout(resolve, 50));
  require('../lib/portal');
  await bundled;
  await stop();
  parentPort?.postMessage('templates');
  require('./app');
};

assemble(workerData as Assembling).catch((error: unknown) => {
  // Thrown outside of the promise, it ends the thread, and whoever started that is told.
  setImmediate(() => {
    throw error;
  });
});
