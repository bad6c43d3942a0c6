import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import { contracts } from '../../functions/contracts';
import { type ServiceName, serviceNumbers } from '../../functions/services';
import { readStage } from '../../lib/config';
import { makePortal } from '../../lib/portal';
import { flags } from '../../lib/rules';
import { readTemplate, type Template } from '../../local/template/template';
import { probed } from './functions';

/** Settings by the end of the function's name, as the stage gives them to it. */
export type Environments = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Configured {
  readonly FunctionName: string;
  readonly Environment?: { readonly Variables?: Readonly<Record<string, unknown>> };
}

/** With the provider of other stages: where the laptop's bank answers is known only when it runs. */
const stage = { ...readStage('local'), payments: readStage('test').payments };
const prefix = `diwan-${stage.name}-`;

/** What is said of functions, by the ends of their names. */
export const byFunction = <T>(said: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries(
    [...said].flatMap(([name, what]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), what] as const] : [],
    ),
  );

/**
 * Synthesizes the stacks of the stage `local` and shows them to `read`. What is read of them here does not depend on bundles,
 * so each function has an empty one, and nothing is compiled. The rules of cdk-nag are for what is deployed.
 */
export const readLocalStage = <T>(read: (template: Template) => T): T => {
  process.env.CDK_VALIDATION = 'false';
  const folder = mkdtempSync(join(tmpdir(), 'diwan-stage-'));
  try {
    const [bundles, outdir] = [join(folder, 'bundles'), join(folder, 'cdk.out')];
    for (const { name } of probed) {
      mkdirSync(join(bundles, name), { recursive: true });
      writeFileSync(join(bundles, name, 'index.js'), '');
    }
    const app = new App({ outdir, context: { ...flags, bundles } });
    const services = contracts.map((contract) => ({
      contract,
      number: serviceNumbers[contract.name as ServiceName],
    }));
    makePortal(app, stage, services);
    app.synth();
    return read(readTemplate(outdir, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The environment of each function. The one bundle of all smoke tests is looked at with that of the first. */
export const environmentsIn = (template: Template): Environments => {
  const environments = byFunction(
    template.all<Configured>('AWS::Lambda::Function').map(({ properties: { FunctionName, Environment } }) => {
      const variables = Object.entries(Environment?.Variables ?? {});
      return [
        FunctionName,
        Object.fromEntries(variables.map(([name, value]) => [name, String(value)])),
      ] as const;
    }),
  );
  return { ...environments, smoke: environments[`${contracts[0]?.name}-smoke`] ?? {} };
};

/** What Lambda adds to a function's environment, here for nobody in particular. */
export const ofLambda = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
} as const;
