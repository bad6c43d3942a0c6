import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../../functions/kernel/table/dynamo';
import { fits, listOf, type PolicyAction, statementsFor } from '../../local/access/policy';
import { checkOf } from '../../local/access/roles';
import { policyActionsOf } from '../../local/access/table-deeds';
import type { Grants } from './run/grants';

/*
 * The roles of the deployed functions, in tests: whoever acts as a function is given a table that refuses what its role in
 * the synthesized template does not allow, as DynamoDB would. What was refused fails the test, whatever was made of it; what
 * was used is noted, so that the end of the run can tell which grants nobody needs (`run/unused-grants.cjs`).
 */

const leadingKeys = 'dynamodb:LeadingKeys';
const operator = 'ForAllValues:StringLike';

/** What was refused since the last look. */
const refused: string[] = [];

/** What functions were refused since the last look. */
export const takeRefused = (): readonly string[] => refused.splice(0);

/** Notes in `file` which grants are used: function, statement and kind of key, each once. */
const openNotes = ({ roles }: Grants, file: string) => {
  const unused = new Map<string, { readonly line: string; readonly pattern: string }[]>();
  const patternsFor = (name: string, action: PolicyAction) =>
    statementsFor(roles[name]?.policies ?? [], action).flatMap(({ Sid = '', Condition }) =>
      listOf(Condition?.[operator]?.[leadingKeys]).map((pattern) => ({
        line: `${name}\t${Sid}\t${String(pattern).replace(/#\*$/, '')}\n`,
        pattern: String(pattern),
      })),
    );
  return (name: string, action: PolicyAction): void => {
    const at = `${name} ${action.action} ${action.resource}`;
    const left = unused.get(at) ?? patternsFor(name, action);
    const keys = action.context?.[leadingKeys] ?? [];
    const used = left.filter(({ pattern }) => keys.some((key) => fits(pattern, key)));
    for (const { line } of used) appendFileSync(file, line);
    unused.set(
      at,
      left.filter((each) => !used.includes(each)),
    );
  };
};

const openJudge = (folder: string) => {
  const grants: Grants = JSON.parse(readFileSync(join(folder, 'grants.json'), 'utf8'));
  const { table, roles, environments } = grants;
  return {
    ...{ table, roles, environments },
    check: checkOf(new Map(Object.entries(roles))),
    note: openNotes(grants, join(folder, 'grants-used')),
  };
};

let judge: ReturnType<typeof openJudge> | undefined;

/** Made when it is first needed in a file of tests; undefined outside of a run, as in the bench. */
const judgeOfRun = () => {
  const { TEST_FOLDER: folder } = process.env;
  if (folder) judge ??= openJudge(folder);
  return judge;
};

interface Command {
  readonly input: object;
}

/** The document client's commands leave out what an operation is done to: `GetCommand` asks for `GetItem`. */
const operationOf = (command: Command): string =>
  command.constructor.name
    .replace(/Command$/, '')
    .replace(/^(BatchGet|BatchWrite|Delete|Get|Put|Update)$/, '$1Item');

const accessDenied = (reason: string): Error =>
  Object.assign(new Error(reason), { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } });

/** The table for whoever acts as this function (`complaints-events`). Refuses a name that no function has. */
export const asFunction = (name: string, table: Table): Table => {
  const judging = judgeOfRun();
  if (!judging) return table;
  const { check, note, roles } = judging;
  if (!Object.hasOwn(roles, name)) throw new Error(`There is no function ${name}`);
  const tables = new Map([[table.name, judging.table]]);
  const authorize = (command: Command): void => {
    for (const action of policyActionsOf(operationOf(command), command.input, tables)) {
      const reason = check(name, action);
      if (reason !== undefined) {
        refused.push(reason);
        throw accessDenied(reason);
      }
      note(name, action);
    }
  };
  const send = async (command: Command, ...more: unknown[]): Promise<unknown> => {
    authorize(command);
    return table.client.send(command as never, ...(more as never[]));
  };
  return { name: table.name, client: Object.assign(Object.create(table.client), { send }) };
};

/** What a function is made of, with the table as it is for this function. */
export const actingAs = <T extends { readonly table: Table }>(name: string, context: T): T => ({
  ...context,
  table: asFunction(name, context.table),
});

/** With what the stage `local` starts this function, and Lambda. Refuses a name that no function has. */
export const environmentOf = (name: string): Readonly<Record<string, string>> => {
  const environment = judgeOfRun()?.environments[name];
  if (!environment) throw new Error(`There is no function ${name}`);
  return {
    ...environment,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
};
