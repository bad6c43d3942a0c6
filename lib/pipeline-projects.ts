import { BuildSpec, ComputeType, LinuxBuildImage, PipelineProject } from 'aws-cdk-lib/aws-codebuild';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { readStage } from './config';
import type { Pipeline as Config, Target } from './pipeline-config';

/*
 * The steps of a pipeline that run commands, each in a project with a role of its own.
 */

/** What a project runs, and what it may do besides reading its sources and writing its log. */
interface Work {
  readonly commands: readonly string[];
  readonly grants: readonly PolicyStatement[];
  readonly minutes: number;
}

export interface ProjectProps extends Work {
  readonly config: Config;
  readonly key: IKey;
}

/** Everything that must hold before anything is deployed. It can do nothing in any account. */
export const checking = (): Work => ({ commands: ['.ci/run'], grants: [], minutes: 120 });

/** What `cdk deploy` takes in the account of a stage: the roles that `cdk bootstrap` made there for it. */
const bootstrapRoles = ['deploy', 'file-publishing', 'lookup'];

/** Which roles an account has for who deploys: those that `cdk bootstrap` made. A stage that names no account is in this one. */
const rolesFor = (scope: Construct, { bootstrapQualifier: qualifier }: Config, stage: string): string[] => {
  const { partition, account: own } = Stack.of(scope);
  const { region, account = own } = readStage(stage);
  return bootstrapRoles.map(
    (role) => `arn:${partition}:iam::${account}:role/cdk-${qualifier}-${role}-role-${account}-${region}`,
  );
};

/** A stage, or services of it, as people deploy them; then the question whether it answers as it should. */
export const deploying = (scope: Construct, config: Config, { stage, smoke }: Target): Work => ({
  commands: [
    'npm ci',
    // Services are words: the shell parts them, and takes none for a pattern or a command.
    'set -f; if [ "$SERVICES" = all ]; then SERVICES=; fi',
    `npm run deploy -- $SERVICES -c stage=${stage} --require-approval never`,
    ...(smoke ? [`npm run smoke -- ${smoke}`] : []),
  ],
  grants: [
    new PolicyStatement({
      sid: 'Deploy',
      actions: ['sts:AssumeRole'],
      resources: rolesFor(scope, config, stage),
    }),
  ],
  minutes: 120,
});

export const makeProject = (scope: Construct, name: string, props: ProjectProps): PipelineProject => {
  const { config, key, commands, grants, minutes } = props;
  const logGroup = new LogGroup(scope, `${name}-log`, {
    retention: config.logRetentionDays,
    encryptionKey: key,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  const project = new PipelineProject(scope, name, {
    description: `Diwan pipeline ${config.name}: ${name}`,
    // The table's native engine, which the tests use, is there for this processor alone.
    environment: { buildImage: LinuxBuildImage.AMAZON_LINUX_2023_5, computeType: ComputeType.LARGE },
    encryptionKey: key,
    grantReportGroupPermissions: false,
    timeout: Duration.minutes(minutes),
    logging: { cloudWatch: { logGroup } },
    buildSpec: BuildSpec.fromObject({
      version: '0.2',
      env: { shell: 'bash' },
      phases: {
        install: { 'runtime-versions': { nodejs: 22 } },
        build: { 'on-failure': 'ABORT', commands },
      },
    }),
  });
  for (const grant of grants) project.addToRolePolicy(grant);
  return project;
};
