import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import { contracts } from '../../functions/contracts';
import { backgroundOf } from '../../functions/kernel/contract/events';
import { authorizers } from '../../functions/kernel/contract/gateway/definition';
import { platformFunctions } from '../../functions/platform/contract';
import { type ServiceName, serviceNumbers } from '../../functions/services';
import { parseStage, readStage, type Stage } from '../../lib/config';
import { makePortal, stackName } from '../../lib/portal';
import { flags } from '../../lib/rules';
import type { NumberedService } from '../../lib/service-stack';
import { isWhole } from '../support/sample';
import { type Assembly, readAssembly, type Template } from './assembly';
import { flat } from './reading';
import { syntheticService, syntheticServices } from './synthetic';

/*
 * The edge is cut at the walls of the services: a stack each, which says nothing of the others. And it holds thirty of them,
 * which a proof looks at.
 */

const domain = {
  name: 'portal.example.org',
  certificateArn: 'arn:aws:acm:eu-central-1:000000000000:certificate/x',
};
const stage: Stage = parseStage('test', { ...readStage('test'), domain });
const real: readonly NumberedService[] = contracts.map((contract) => ({
  contract,
  number: serviceNumbers[contract.name as ServiceName],
}));
const added = { contract: syntheticService('lamps', 25), number: 998 };
const many = syntheticServices(30, 25);

let folder: string;
/**
 * Bundles are the same before and after here: those of notifications and portal gather the words of all services, so these
 * two are deployed anew with any other, by the hash of their code alone.
 */
const build = (name: string, services: readonly NumberedService[]): Assembly => {
  const bundles = join(folder, 'bundles');
  const functions = [
    ...services.map(({ contract }) => contract),
    ...services.flatMap(({ contract }) => backgroundOf(contract, [])),
    ...platformFunctions,
    { name: 'smoke' },
  ];
  for (const each of [...functions.map((one) => one.name), 'sign-in', ...authorizers]) {
    mkdirSync(join(bundles, each), { recursive: true });
    writeFileSync(join(bundles, each, 'index.js'), `exports.handler = '${each}';`);
  }
  const app = new App({
    outdir: join(folder, name),
    context: { ...flags, bundles, 'aws:cdk:disable-asset-staging': true },
  });
  makePortal(app, stage, services);
  app.synth();
  return readAssembly(join(folder, name));
};

let now: Assembly;
let then: Assembly;
let thirty: Assembly;
const validation = process.env.CDK_VALIDATION;
beforeAll(() => {
  process.env.CDK_VALIDATION = 'false';
  folder = mkdtempSync(join(tmpdir(), 'diwan-edge-'));
  now = build('now', real);
  then = build('then', [...real, added]);
  if (isWhole) thirty = build('thirty', many);
});
afterAll(() => {
  if (validation === undefined) delete process.env.CDK_VALIDATION;
  else process.env.CDK_VALIDATION = validation;
  rmSync(folder, { recursive: true, force: true });
});

/** The stacks whose exports a stack imports. */
const importsOf = ({ text }: Template): string[] =>
  [...new Set([...text.matchAll(/"Fn::ImportValue":"([^":]+):/g)].map(([, name = '']) => name))].sort();

const textOf = (assembly: Assembly, part: string): string | undefined =>
  assembly.templates.find(({ name }) => name === stackName(stage.name, part))?.text;

describe('a service that is added', () => {
  it('changes the stack of no other', () => {
    for (const { contract } of real) {
      expect([contract.name, textOf(then, contract.name)]).toEqual([
        contract.name,
        textOf(now, contract.name),
      ]);
    }
  });

  it('changes neither the data nor the edge, but what is about all services', () => {
    const before = new Map(now.templates.map(({ name, text }) => [name, text]));
    const changed = then.templates.filter(({ name, text }) => before.get(name) !== text);
    expect(changed.map(({ name }) => name).sort()).toEqual(
      ['events', 'lamps', 'operations', 'plans'].map((part) => stackName(stage.name, part)),
    );
  });
});

describe.each([
  ['the services that there are', () => now] as const,
  ...(isWhole ? [['thirty services of twenty-five routes', () => thirty] as const] : []),
])('the stacks of %s', (_, assembly) => {
  it('import from those before them alone', () => {
    const early = ['data', 'userPool', 'edge', 'events'];
    const late = ['plans', 'operations'];
    const isService = ({ name }: Template) =>
      ![...early, ...late].some((part) => name === stackName(stage.name, part));
    const services = assembly().templates.filter(isService);
    expect(services.length).toBeGreaterThan(10);
    for (const each of services) {
      const others = importsOf(each).filter((name) =>
        ['data', 'userPool', 'edge', 'events'].every((part) => name !== stackName(stage.name, part)),
      );
      expect([each.name, others]).toEqual([each.name, []]);
    }
    for (const [index, part] of early.entries()) {
      const template = assembly().templates.find(({ name }) => name === stackName(stage.name, part));
      const before = early.slice(0, index).map((each) => stackName(stage.name, each));
      const imports = template ? importsOf(template) : ['no such stack'];
      expect([part, imports.filter((each) => !before.includes(each))]).toEqual([part, []]);
    }
  });

  it('import what never changes: nothing that is made anew with a version, a plan or a deployment', () => {
    const imported = assembly().templates.flatMap(({ text }) =>
      [...text.matchAll(/"Fn::ImportValue":"[^":]+:ExportsOutput(?:Ref|FnGetAtt)([A-Za-z]+)/g)].map(
        ([, id = '']) => id,
      ),
    );
    expect(imported.filter((id) => /Version|Alias|Deployment|Plan[a-z]/.test(id))).toEqual([]);
  });

  it('stay far below the limits of CloudFormation', () => {
    for (const { name, text, resources } of assembly().templates) {
      expect([name, text.length < 500_000, resources.length < 300]).toEqual([name, true, true]);
    }
  });

  it('tell no function more than its environment holds', () => {
    const names = new Map(
      assembly()
        .all('AWS::SQS::Queue')
        .map(({ id, Properties }) => [id, String(Properties.QueueName)]),
    );
    for (const { Properties } of assembly().all('AWS::Lambda::Function')) {
      const text = JSON.stringify(flat(Properties.Environment?.Variables ?? {})).replace(
        /\{[^{}]*"Fn::GetAtt\W+(\w+)[^{}]*\}/g,
        (whole, id: string) => names.get(id) ?? whole,
      );
      expect([Properties.FunctionName, text.length < 4_096]).toEqual([Properties.FunctionName, true]);
    }
  });

  it('stay below the quotas of API Gateway', () => {
    for (const { stack, Properties } of assembly().all('AWS::ApiGateway::RestApi')) {
      const parts = Object.keys(Properties.Body.paths).flatMap((path) =>
        path.split('/').map((__, index, all) => all.slice(0, index + 1).join('/')),
      );
      expect([stack, new Set(parts).size < 250]).toEqual([stack, true]);
    }
    // As docs/deploying.md says to ask for.
    const rules = assembly().all('AWS::ApiGatewayV2::RoutingRule');
    expect(rules.length).toBeLessThan(200);
    const priorities = rules.map(({ Properties }) => Properties.Priority);
    expect(new Set(priorities).size).toBe(rules.length);
    expect(Math.max(...priorities)).toBe(1_000_000);
  });

  it.each(authorizers)('leave the policy of the authorizer %s below twenty kilobytes', (authorizer) => {
    const statements = assembly()
      .all('AWS::Lambda::Permission')
      .filter(({ Properties }) => Properties.FunctionName === `diwan-${stage.name}-${authorizer}`)
      .map(({ id, stack, Properties }) => ({
        // As CloudFormation names it, with letters of its own behind.
        Sid: `${stack}-${id}-ABCDEFGHIJKL`,
        Effect: 'Allow',
        Principal: { Service: Properties.Principal },
        Action: Properties.Action,
        Resource: `arn:aws:lambda:eu-central-1:000000000000:function:${Properties.FunctionName}`,
        Condition: {
          ArnLike: {
            'AWS:SourceArn': String(flat(Properties.SourceArn)).replace('<AWS::AccountId>', '0'.repeat(12)),
          },
        },
      }));
    // Few standards have keys as bearer tokens.
    if (authorizer !== 'bearer') expect(statements.length).toBeGreaterThan(5);
    expect(
      JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: statements }).length,
    ).toBeLessThan(20_480);
  });
});
