import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { openDirectory } from '../functions/blocks/agencies/directory';
import { documentClient, type Table } from '../functions/kernel/table/dynamo';
import { readStage } from '../lib/config';
import { readState } from '../local/machine/state';
import { runCommand } from './command';
import { type Audit, auditAgency } from './ledger/audit';
import { amountOf } from './tour/guide';

const usage = `Proves the ledger: makes all totals again from the entries, and holds the entries against payments and refunds.

  npm run ledger:check                                        the portal that runs here
  npm run ledger:check -- --stage production --table <name>   a deployed one, with the credentials of its account

  --agency <id>    one agency alone; else all of them
  --data <folder>  the local portal's data (.diwan)

Ends with 1 where anything differs, and says what. Reads only.`;

/** What the arguments ask for. Refuses whatever it does not understand. */
export const orderOf = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      stage: { type: 'string', default: 'local' },
      table: { type: 'string' },
      agency: { type: 'string' },
      data: { type: 'string', default: '.diwan' },
    },
  });
  if (values.stage !== 'local' && values.table === undefined)
    throw new Error(`--table is missing\n\n${usage}`);
  return values;
};
type Order = ReturnType<typeof orderOf>;

const local = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The table of the portal that runs here, whose engine holds no other. */
const localTable = async ({ data }: Order): Promise<Table> => {
  const file = join(resolve(data), 'portal.json');
  const portal = readState<{ readonly tables: string } | undefined>(file, undefined);
  if (portal === undefined) throw new Error('No portal is running here; start it with npm start');
  const { region } = readStage('local');
  const config = { region, endpoint: portal.tables, credentials: local };
  const administrator = new DynamoDBClient(config);
  const { TableNames: [name] = [] } = await administrator.send(new ListTablesCommand({}));
  administrator.destroy();
  if (name === undefined) throw new Error('The portal that runs here has no table');
  return { client: documentClient(config), name };
};

/** The table that is to be looked at. */
export const tableOf = async (order: Order): Promise<Table> => {
  const { stage, table: name } = order;
  if (name === undefined) return localTable(order);
  return { client: documentClient({ region: readStage(stage).region }), name };
};

const lineOf = ({ agencyId, entries, booked, findings }: Audit): string => {
  const sums = [...booked].map(([currency, sum]) => amountOf(sum, currency)).join(', ') || '–';
  const verdict = findings.length ? `${findings.length} DIFFER` : 'agrees';
  return `${agencyId}  ${String(entries).padStart(9)}  ${verdict.padEnd(9)}  ${sums}`;
};

/** Checks all agencies, or the one that is asked for, and tells of each. Gives what is wrong. */
export const check = async (
  table: Table,
  agencies: readonly string[],
  say: (line: string) => void,
): Promise<readonly string[]> => {
  const findings: string[] = [];
  say(`${'agency'.padEnd(24)}  ${'entries'.padStart(9)}  ${'ledger'.padEnd(9)}  booked`);
  for (const agencyId of agencies) {
    const audit = await auditAgency(table, agencyId);
    say(lineOf(audit));
    findings.push(...audit.findings.map((finding) => `${agencyId}: ${finding}`));
  }
  for (const finding of findings) say(finding);
  return findings;
};

/** Checks every agency of a portal. */
export const checkAll = async (table: Table, say: (line: string) => void): Promise<readonly string[]> => {
  const listed = await openDirectory({ table, clock: Date.now }).agencies();
  return check(
    table,
    listed.map(({ id }) => id),
    say,
  );
};

const main = async (): Promise<void> => {
  // The SDK's word on which Node comes next is not about this check.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const order = orderOf(process.argv.slice(2));
  const table = await tableOf(order);
  const findings = await (order.agency === undefined
    ? checkAll(table, console.log)
    : check(table, [order.agency], console.log));
  table.client.destroy();
  if (findings.length > 0) process.exitCode = 1;
};

if (require.main === module) runCommand(main, { usage });
