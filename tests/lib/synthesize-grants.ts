import { writeFileSync } from 'node:fs';
import { byFunction, environmentsIn, readLocalStage } from '../../bin/runtime/stage';
import { rolesIn } from '../../local/access/roles';
import type { TableProperties } from '../../local/dynamodb/tables';
import type { Grants, Note } from '../support/run/grants';

/*
 * A program: synthesizes the stacks of the stage `local` and writes into the file that it is given what each function's role
 * may do, and with which environment it starts.
 */

const grants = readLocalStage((template): Grants => {
  const [table, ...others] = template.all<TableProperties>('AWS::DynamoDB::GlobalTable');
  if (!table || others.length > 0) throw new Error('There is not one table');
  return {
    table: { arn: table.attribute('Arn'), properties: table.properties },
    roles: byFunction(rolesIn(template)),
    environments: environmentsIn(template),
  };
});
const sources = Object.keys(require.cache).filter((file) => !file.includes('node_modules'));
const [, , file = ''] = process.argv;
writeFileSync(file, JSON.stringify({ sources, grants } satisfies Omit<Note, 'digest'>));
