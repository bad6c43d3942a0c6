import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import { stageNames } from '../../lib/config';
import { type Pipeline, parsePipeline, readPipeline } from '../../lib/pipeline-config';
import { makePipeline } from '../../lib/pipeline-stack';
import { check, flags } from '../../lib/rules';
import { type Assembly, type Resource, readAssembly } from './assembly';
import { list } from './reading';

const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Synthesizes a pipeline; fails on findings of cdk-nag that nobody has explained. */
const synthesize = (config: Pipeline): Assembly => {
  const outdir = join(folder, String(Math.random()));
  // CDK's own check of the template only warns, and takes longer than all the rest.
  const app = new App({ outdir, context: flags, builtinCloudFormationValidation: false });
  makePipeline(app, config);
  check(app);
  app.synth();
  return readAssembly(outdir);
};

let assembly: Assembly;
beforeAll(() => {
  assembly = synthesize(readPipeline('sample'));
});

const pipeline = () => assembly.one('AWS::CodePipeline::Pipeline').Properties;
const commandsOf = (project: Resource): string[] =>
  JSON.parse(project.Properties.Source.BuildSpec).phases.build.commands;
const project = (step: string): Resource => {
  const found = assembly
    .all('AWS::CodeBuild::Project')
    .find(({ Properties }) => Properties.Description.endsWith(`: ${step}`));
  if (!found) throw new Error(`There is no step ${step}`);
  return found;
};

/** What a step may do, by action: what of it is done by which resource. */
const statementsOf = ({ Properties }: Resource) => {
  const role = Properties.ServiceRole['Fn::GetAtt'][0];
  return assembly
    .all('AWS::IAM::Policy')
    .filter((policy) => policy.Properties.Roles[0].Ref === role)
    .flatMap((policy) => policy.Properties.PolicyDocument.Statement);
};
const assuming = (step: string): readonly string[] =>
  statementsOf(project(step))
    .filter(({ Action }) => list(Action).includes('sts:AssumeRole'))
    .flatMap(({ Resource: where }) => list(where).map((each) => JSON.stringify(each)));

test('what was pushed is checked, deployed to one stage after the other, and asked how it answers', () => {
  const stages = pipeline().Stages.map(({ Name, Actions }: { Name: string; Actions: { Name: string }[] }) => [
    Name,
    Actions.map((action) => action.Name),
  ]);
  expect(stages).toEqual([
    ['Source', ['Fetch']],
    ['Check', ['Test']],
    ['Deploy-test', ['Deploy']],
    ['Deploy-production', ['Approve', 'Deploy']],
  ]);
  expect(pipeline()).toMatchObject({ PipelineType: 'V2', ExecutionMode: 'QUEUED' });
  expect(commandsOf(project('Check'))).toEqual(['.ci/run']);
  expect(commandsOf(project('Deploy-production')).slice(-2)).toEqual([
    'npm run deploy -- $SERVICES -c stage=production --require-approval never',
    'npm run smoke -- https://portal.example.org',
  ]);
});

test('whoever starts it may name services, which the command for deploying takes', () => {
  expect(pipeline().Variables).toMatchObject([{ Name: 'services', DefaultValue: 'all' }]);
  const [deploy] = pipeline().Stages[2].Actions;
  expect(JSON.parse(deploy.Configuration.EnvironmentVariables)).toEqual([
    { name: 'SERVICES', type: 'PLAINTEXT', value: '#{variables.services}' },
  ]);
  const shell = commandsOf(project('Deploy-test'))[1];
  expect(shell).toBe('set -f; if [ "$SERVICES" = all ]; then SERVICES=; fi');
});

test('a step that deploys may take the roles that CDK made in its stage, and that of checks none', () => {
  expect(assuming('Check')).toEqual([]);
  const roles = assuming('Deploy-test');
  expect(roles).toHaveLength(3);
  for (const role of roles) expect(role).toMatch(/role\/cdk-hnb659fds-(deploy|file-publishing|lookup)-role-/);
  for (const { Properties } of assembly.all('AWS::IAM::Role'))
    expect(Properties.ManagedPolicyArns ?? []).toEqual([]);
});

test('logs may use the key that encrypts them', () => {
  const { KeyPolicy } = assembly.one('AWS::KMS::Key').Properties;
  expect(KeyPolicy.Statement).toContainEqual(
    expect.objectContaining({ Principal: { Service: 'logs.eu-central-1.amazonaws.com' } }),
  );
  expect(assembly.all('AWS::Logs::LogGroup')).toHaveLength(3);
});

test('a pipeline is of stages that there are', () => {
  const right = JSON.parse(readFileSync(join(__dirname, '../../config/pipelines/sample.json'), 'utf8'));
  const refused = (change: object) => () => parsePipeline('x.json', { ...right, ...change });
  expect(refused({})).not.toThrow();
  expect(refused({ stages: [{ stage: 'nowhere' }] })).toThrow('There is no stage "nowhere"');
  expect(refused({ stages: [] })).toThrow('x.json is not the configuration of a pipeline:\n  stages');
  expect(refused({ source: { ...right.source, branch: 'main; rm' } })).toThrow('source.branch');
  expect(stageNames()).not.toContain('sample');
});
