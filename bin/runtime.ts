import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '../functions/kernel/outside/log';
import { smoke } from '../functions/platform/smoke/smoke';
import { bundle, bundleFolder } from '../lib/bundle';
import { startEngine } from '../local/dynamodb/engine';
import { createTable } from '../local/dynamodb/tables';
import { dynamo } from '../local/machine/aws';
import { runCommand } from './command';
import { type Probed, probed } from './runtime/functions';
import { deployedMajor, deployedNode } from './runtime/node';
import { environmentsIn, ofLambda, readLocalStage } from './runtime/stage';
import { tableProperties } from './runtime/table';

/*
 * `npm run runtime`: whether every bundle loads on the Node of Lambda's runtime, and answers one request, as the laptop may
 * have an older Node. Ends with 1 where one does not. Where that Node cannot be had, it says so.
 */

const run = promisify(execFile);

/** What the probe prints last. */
interface ProbedAnswer {
  readonly node: string;
  /** Milliseconds. */
  readonly load: number;
  readonly answer: number;
  readonly payload: unknown;
}

interface Runtime {
  readonly node: string;
  readonly folder: string;
  /** With what a function starts. */
  readonly envOf: (name: string) => Readonly<Record<string, string>>;
}

/** Loads a bundle in a process of its own, and gives it an event. Refuses where that ends without an answer. */
export const probe = async (
  { node, folder, envOf }: Runtime,
  name: string,
  event?: object,
): Promise<ProbedAnswer> => {
  const file = join(folder, name, 'index.js');
  const args = [join(__dirname, 'runtime/probe.cjs'), file, ...(event ? [JSON.stringify(event)] : [])];
  const { stdout } = await run(node, args, { env: { ...envOf(name) }, timeout: 60_000 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as ProbedAnswer;
};

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Asks a function what it is to be asked; refuses where it answers anything else than it must. */
export const ask = async (runtime: Runtime, { name, request, event }: Probed): Promise<ProbedAnswer> => {
  if (!request) return probe(runtime, name, event);
  const seen: { told?: ProbedAnswer; status?: string; reason?: unknown } = {};
  const hook = smoke(request, {
    call: async (asked) => {
      seen.told = await probe(runtime, name, asked);
      return { payload: JSON.stringify(seen.told.payload), failed: false };
    },
    report: async (_, status) => {
      seen.status = status;
    },
    log: { ...silent, error: (_, __, cause) => Object.assign(seen, { reason: cause }) },
  });
  await hook({ DeploymentId: name, LifecycleEventHookExecutionId: name });
  if (seen.status !== 'Succeeded' || !seen.told) throw seen.reason ?? new Error('It did not answer');
  return seen.told;
};

const lineOf = (name: string, { load, answer }: ProbedAnswer): string =>
  `${name.padEnd(28)} loads in ${load.toFixed(0).padStart(4)} ms, answers in ${answer.toFixed(0).padStart(4)} ms`;

const checkAll = async (runtime: Runtime, say: (line: string) => void): Promise<number> => {
  let failed = 0;
  for (const each of probed) {
    const line = await ask(runtime, each).then(
      (told) => lineOf(each.name, told),
      (error: unknown) => {
        failed += 1;
        return `${each.name.padEnd(28)} FAILS: ${error instanceof Error ? error.message : String(error)}`;
      },
    );
    say(line);
  }
  return failed;
};

const main = async (): Promise<void> => {
  const node = await deployedNode(console.log);
  if (node === undefined) {
    console.log(
      `Node ${deployedMajor} is not looked at: run this by Node ${deployedMajor}, or on Linux (x64).`,
    );
    return;
  }
  await bundle(bundleFolder);
  const engine = await startEngine();
  try {
    const environments = readLocalStage(environmentsIn);
    const here = { ...ofLambda, TABLE_NAME: 'diwan-runtime', AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint };
    const envOf = (name: string) => ({ ...environments[name], ...here });
    await createTable(dynamo(engine.endpoint, 'eu-central-1'), 'diwan-runtime', tableProperties);
    const failed = await checkAll({ node, folder: bundleFolder, envOf }, console.log);
    console.log(
      `${probed.length} functions on ${(await run(node, ['--version'])).stdout.trim()}, ${failed} fail.`,
    );
    if (failed > 0) process.exitCode = 1;
  } finally {
    await engine.stop();
  }
};

if (require.main === module) runCommand(main);
