import { parseArgs } from 'node:util';
import { documentClient, type Table } from '../functions/kernel/table/dynamo';
import { startEngine } from '../local/dynamodb/engine';
import { createTable } from '../local/dynamodb/tables';
import { dynamo } from '../local/machine/aws';
import { runCommand } from './command';
import { damageOf, differencesOf, exportOf, load, type Stored } from './drill/tables';
import { checkAll, tableOf } from './ledger-check';
import { tableProperties } from './runtime/table';

const usage = `Practises what is done when data were lost (docs/runbooks/restore.md), with the data of the portal that runs here.

  npm run drill -- restore

  --data <folder>  the local portal's data (.diwan)

Takes a backup of the portal's table, damages a copy, shows that the ledger check finds it, restores the backup into a new table,
and shows that nothing differs and the ledger agrees. The portal's own table is only read. Ends with 1 where anything is not so.`;

const region = 'eu-central-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** What the arguments ask for. Refuses whatever it does not understand. */
export const orderOf = (args: readonly string[]): { readonly data: string } => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string', default: '.diwan' } },
  });
  if (positionals.length !== 1 || positionals[0] !== 'restore') throw new Error(usage);
  return values;
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

const main = async (): Promise<void> => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const portal = await tableOf({ stage: 'local', ...orderOf(process.argv.slice(2)) });
  const backup = await exportOf(portal);
  portal.client.destroy();
  console.log(`Took a backup of ${backup.length} items.`);
  const engine = await startEngine();
  const client = documentClient({ endpoint: engine.endpoint, region, credentials });
  try {
    const make = async (name: string): Promise<Table> => {
      await createTable(dynamo(engine.endpoint, region), name, tableProperties);
      return { client, name };
    };
    const faults = await drill({ backup, make, say: console.log });
    for (const fault of faults) console.log(fault);
    console.log(
      faults.length > 0
        ? 'The drill FAILED.'
        : 'The drill is done: what was lost is back, and the ledger agrees.',
    );
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    client.destroy();
    await engine.stop();
  }
};

if (require.main === module) runCommand(main);
