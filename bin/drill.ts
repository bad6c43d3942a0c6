import { parseArgs } from 'node:util';
import { contracts } from '../functions/contracts';
import { sealsOf } from '../functions/kernel/contract/events';
import { documentClient, type Table } from '../functions/kernel/table/dynamo';
import { startEngine } from '../local/dynamodb/engine';
import { createTable } from '../local/dynamodb/tables';
import { dynamo } from '../local/machine/aws';
import { runCommand } from './command';
import { drillUse } from './drill/keys';
import { damageOf, differencesOf, exportOf, load, type Stored } from './drill/tables';
import { checkAll, tableOf } from './ledger-check';
import { localVault } from './rotate';
import { canDrop } from './rotate/ring';
import { tableProperties } from './runtime/table';

const usage = `Practises what is done in an emergency, with the data of the portal that runs here.

  npm run drill -- restore   data were lost (docs/runbooks/restore.md)
  npm run drill -- keys      a key has leaked (docs/runbooks/compromised-key.md)

  --data <folder>  the local portal's data (.diwan)

restore takes a backup of the portal's table, damages a copy, shows that the ledger check finds it, restores the backup into a new table,
and shows that nothing differs and the ledger agrees. keys changes the keys of each use in memory, step by step, and shows that what
the portal has made still opens, and that a key which was taken away opens nothing. The portal's own table and keys are only read. Ends with 1 where anything is not so.`;

const region = 'eu-central-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** What the arguments ask for. Refuses whatever it does not understand. */
export const orderOf = (
  args: readonly string[],
): { readonly what: 'restore' | 'keys'; readonly data: string } => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string', default: '.diwan' } },
  });
  const [what, ...rest] = positionals;
  if ((what !== 'restore' && what !== 'keys') || rest.length > 0) throw new Error(usage);
  return { what, ...values };
};

interface Drill {
  /** What the backup holds. */
  readonly backup: readonly Stored[];
  /** Makes an empty table. */
  readonly make: (name: string) => Promise<Table>;
  readonly say: (line: string) => void;
}

/** Carries out the drill; gives what was not as it must be. */
export const drill = async ({ backup, make, say }: Drill): Promise<readonly string[]> => {
  const damage = damageOf(backup);
  if (damage.lost.length === 0)
    throw new Error('Nothing was paid in this portal yet, so there is no ledger to lose');
  const damaged = await make('damaged');
  await load(damaged, damage.left);
  say(`Damaged a copy: ${damage.lost.length} entries of the ledger are gone. What the ledger check says:`);
  const faults = [
    ...((await checkAll(damaged, say)).length === 0 ? ['the ledger check did not find the damage'] : []),
  ];

  const since = performance.now();
  const restored = await make('restored');
  await load(restored, backup);
  say(
    `Restored ${backup.length} items into a new table in ${((performance.now() - since) / 1000).toFixed(1)} s:`,
  );
  const different = differencesOf(backup, await exportOf(restored));
  if (different > 0) faults.push(`${different} items are not as they were`);
  if ((await checkAll(restored, say)).length > 0)
    faults.push('the ledger of the restored table does not agree');
  return faults;
};

/** Practises with the keys of each use that the portal here has made; gives what was not as it must be. */
const drillKeys = (backup: readonly Stored[], data: string): readonly string[] =>
  sealsOf(contracts).flatMap((use) => {
    const faults = drillUse(use, localVault(use, data).read(), backup);
    const opens = canDrop(use)
      ? 'what was made opens, and no more once the old key is gone'
      : 'what was made opens';
    console.log(`${use.padEnd(22)} ${faults.length > 0 ? 'FAILS' : opens}`);
    return faults;
  });

const drillRestore = async (backup: readonly Stored[]): Promise<readonly string[]> => {
  const engine = await startEngine();
  const client = documentClient({ endpoint: engine.endpoint, region, credentials });
  try {
    const make = async (name: string): Promise<Table> => {
      await createTable(dynamo(engine.endpoint, region), name, tableProperties);
      return { client, name };
    };
    return await drill({ backup, make, say: console.log });
  } finally {
    client.destroy();
    await engine.stop();
  }
};

const done = {
  restore: 'what was lost is back, and the ledger agrees',
  keys: 'ids, codes and secrets outlive a change of their keys',
} as const;

const main = async (): Promise<void> => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const { what, data } = orderOf(process.argv.slice(2));
  const portal = await tableOf({ stage: 'local', data });
  const backup = await exportOf(portal);
  portal.client.destroy();
  console.log(`Took a backup of ${backup.length} items.`);
  const faults = what === 'keys' ? drillKeys(backup, data) : await drillRestore(backup);
  for (const fault of faults) console.log(fault);
  console.log(faults.length > 0 ? 'The drill FAILED.' : `The drill is done: ${done[what]}.`);
  if (faults.length > 0) process.exitCode = 1;
};

if (require.main === module) runCommand(main, { usage });
