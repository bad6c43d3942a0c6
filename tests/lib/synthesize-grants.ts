import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { contracts } from '../../functions/contracts';
import { serviceNumbers } from '../../functions/services';
import { readStage } from '../../lib/config';
import { makePortal } from '../../lib/portal';
import { flags } from '../../lib/rules';
import { rolesIn } from '../../local/access/roles';
import type { TableProperties } from '../../local/dynamodb/tables';
import { readTemplate } from '../../local/template/template';
import type { Grants, Note } from '../support/run/grants';
import { bundled } from './reading';

/*
 * A program: synthesizes the stacks of the stage `local` and writes what each function's role may do into the file that it is
 * given. Roles do not depend on bundles, so each function has an empty one, and nothing is compiled.
 */

const folder = mkdtempSync(join(tmpdir(), 'diwan-grants-'));
const [bundles, outdir] = [join(folder, 'bundles'), join(folder, 'cdk.out')];
for (const name of [...bundled, 'smoke']) {
  mkdirSync(join(bundles, name), { recursive: true });
  writeFileSync(join(bundles, name, 'index.js'), '');
}

const app = new App({ outdir, context: { ...flags, bundles } });
const numbers: Readonly<Record<string, number>> = serviceNumbers;
const services = contracts.map((contract) => ({ contract, number: numbers[contract.name] ?? 0 }));
const stage = readStage('local');
makePortal(app, stage, services);
app.synth();

const template = readTemplate(outdir, folder);
const [table, ...others] = template.all<TableProperties>('AWS::DynamoDB::GlobalTable');
if (!table || others.length > 0) throw new Error('There is not one table');
const prefix = `diwan-${stage.name}-`;
const grants: Grants = {
  table: { arn: table.attribute('Arn'), properties: table.properties },
  roles: Object.fromEntries(
    [...rolesIn(template)].flatMap(([name, role]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), role]] : [],
    ),
  ),
};
const sources = Object.keys(require.cache).filter((file) => !file.includes('node_modules'));
const [, , file = ''] = process.argv;
writeFileSync(file, JSON.stringify({ sources, grants } satisfies Omit<Note, 'digest'>));
rmSync(folder, { recursive: true });
