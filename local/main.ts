import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assemble } from './build';
import { startCloud } from './cloud';
import { registrations } from './demo/cast';
import { demoOf } from './demo/demo';
import { tour } from './demo/tour';
import { type GatewayServer, openServer } from './gateway/server';
import { endAll } from './machine/end';
import { lockFolder } from './machine/lock';
import { writeState } from './machine/state';
import { noteOf } from './note';
import { defaultData, type Options, optionsOf, usage } from './options';
import { createProgress } from './progress';
import { startRegistry } from './registry/registry';

const IMPATIENT_MS = 500;
/** How long requests under way are waited for, and all there is to stop; then the process ends with what is left of it. */
const DRAIN_MS = 1_000;
const STOP_WITHIN_MS = 4_000;
/** What this program keeps in a data folder: `--fresh` takes away nothing else, whatever folder it is given. */
const OWN = [
  ...[
    'bank',
    'buckets',
    'build.json',
    'bundles',
    'cdk.out',
    'cognito',
    'demo-authenticator.json',
    'demo-begun.json',
    'demo.json',
    'gateway.json',
    'keys.json',
    'logs',
    'mail',
    'ports.json',
    'queues',
    'registry.json',
    'secrets.json',
    'streams.json',
  ],
  ...['tables.dynamodb-local', 'tables.sqlite', 'tables.sqlite-shm', 'tables.sqlite-wal'],
];

/** The agency of the demo that the laptop's civil registry acts for. */
const registryName = registrations.registry.names.en;

const say = (line: string) => console.log(`  ${line}`);

const open = async (port: number): Promise<GatewayServer> => {
  try {
    return await openServer(port, (error) => console.error(`  gateway: ${error}`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is taken; choose another with --port`, { cause: error });
  }
};

const start = async (
  { port, data, fresh }: Options,
  onLost: (error: Error) => void,
): Promise<() => Promise<void>> => {
  const started: (() => unknown)[] = [];
  const stop = () => endAll(started, STOP_WITHIN_MS);
  const { step, end } = createProgress((line) => console.log(line));
  try {
    started.push(await lockFolder(data));
    if (fresh) for (const name of OWN) rmSync(join(data, name), { recursive: true, force: true });
    const note = join(data, 'portal.json');
    rmSync(note, { force: true });
    const server = await open(port);
    started.push(server.close);
    const url = `http://localhost:${server.port}`;
    const assembly = step('build', () => assemble(data)).then(({ folder }) => folder);
    const cloud = await startCloud({ assembly, data, server, fresh, step, say, onLost });
    started.push(cloud.stop);
    const { cognito, template } = cloud;
    const flags = data === resolve(defaultData) ? '' : ` --data ${data}`;
    const { bank } = cloud;
    const within = { data, url, cognito, region: template.region, ...(bank && { bank }) };
    const { demo, isShown, show } = await step('people', () => demoOf(within));
    writeState(note, noteOf(cloud, url, { demo, isShown }));
    started.push(() => rmSync(note, { force: true }));
    const apiKey = demo.agencies.find(({ name }) => name === registryName)?.apiKey;
    if (apiKey) started.push(startRegistry({ url, apiKey, data, say }).stop);
    started.push(() => server.drain(DRAIN_MS));
    // Counted from when the process began, as whoever typed the command counts.
    const ready = (performance.now() / 1000).toFixed(1);
    console.log(`\nDiwan is ready after ${ready} s.\n\n${tour({ ...cloud, url, demo, flags })}`);
    if (isShown) end();
    else {
      say('What the services show of themselves is still being put in; `npm run tour` waits for it.');
      step('demo', show)
        // A portal that has ended meanwhile has no note.
        .then(() => existsSync(note) && writeState(note, noteOf(cloud, url, { demo, isShown: true })))
        .catch(onLost)
        .finally(end);
    }
    return stop;
  } catch (error) {
    end();
    await stop();
    throw error;
  }
};

const main = async (): Promise<void> => {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) return console.log(usage);
  let stop = async (): Promise<void> => undefined;
  let endingSince = 0;
  const end = async (code = 0) => {
    // A terminal and npm may both pass on one Ctrl-C; a second one, meant, comes later and does not wait.
    if (endingSince > 0 && Date.now() - endingSince > IMPATIENT_MS) process.exit(1);
    if (endingSince > 0) return;
    endingSince = Date.now();
    await stop();
    process.exit(code);
  };
  const lose = (error: Error) => {
    // What is under way while it ends fails because of that.
    if (endingSince > 0) return;
    console.error(`  ${error.message}. The portal ends; what was acknowledged is kept.`);
    void end(1);
  };
  process.on('SIGINT', () => end());
  process.on('SIGTERM', () => end());
  stop = await start(optionsOf(args), lose);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  const { code } = error as NodeJS.ErrnoException;
  if (code?.startsWith('ERR_PARSE_ARGS')) console.error(usage);
  process.exit(1);
});
