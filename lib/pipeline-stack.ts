import type { PipelineProject } from 'aws-cdk-lib/aws-codebuild';
import {
  Artifact,
  ExecutionMode,
  type IAction,
  Pipeline,
  PipelineType,
  ProviderType,
  Variable,
} from 'aws-cdk-lib/aws-codepipeline';
import {
  CodeBuildAction,
  CodeStarConnectionsSourceAction,
  ManualApprovalAction,
} from 'aws-cdk-lib/aws-codepipeline-actions';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { type App, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { explainGrants, makeArtifacts, makePipelineKey } from './pipeline-artifacts';
import type { Pipeline as Config, Target } from './pipeline-config';
import { checking, deploying, makeProject, type ProjectProps } from './pipeline-projects';

/** All services: what is deployed unless whoever starts the pipeline names some. */
const everything = 'all';

/**
 * A pipeline that checks what was pushed and deploys it to one stage after the other, by the same command as people do. A stack
 * without differences is left alone; who starts it by hand may name the services that are deployed (docs/adr/0111).
 */
export class PipelineStack extends Stack {
  private readonly source = new Artifact('Source');
  private readonly services = new Variable({
    variableName: 'services',
    description: `Services by name, separated by spaces, or "${everything}"`,
    defaultValue: everything,
  });

  private readonly projects: PipelineProject[] = [];

  constructor(scope: Construct, id: string, config: Config, props: StackProps) {
    super(scope, id, props);
    const key = makePipelineKey(this, config.name);
    const fetching = this.fetching(config);
    const bucket = makeArtifacts(this, key);
    const pipeline = new Pipeline(this, 'Pipeline', {
      pipelineType: PipelineType.V2,
      // What was pushed later waits its turn: two deployments of one stage at once would stop each other.
      executionMode: ExecutionMode.QUEUED,
      artifactBucket: bucket as IBucket,
      restartExecutionOnUpdate: false,
      usePipelineRoleForActions: true,
      variables: [this.services],
      triggers: [
        {
          providerType: ProviderType.CODE_STAR_SOURCE_CONNECTION,
          gitConfiguration: {
            sourceAction: fetching,
            pushFilter: [{ branchesIncludes: [config.source.branch], filePathsExcludes: ['docs/adr/**'] }],
          },
        },
      ],
      stages: [
        { stageName: 'Source', actions: [fetching] },
        { stageName: 'Check', actions: [this.checking(config, key)] },
        ...config.stages.map((target) => ({
          stageName: `Deploy-${target.stage}`,
          actions: this.deploying(config, target, key),
        })),
      ],
    });
    // CDK grants it under the former name of the service alone.
    pipeline.addToRolePolicy(
      new PolicyStatement({
        sid: 'Connect',
        actions: ['codeconnections:UseConnection'],
        resources: [config.source.connectionArn],
      }),
    );
    explainGrants(this, bucket, this.projects);
  }

  private fetching({ source }: Config): CodeStarConnectionsSourceAction {
    return new CodeStarConnectionsSourceAction({
      actionName: 'Fetch',
      connectionArn: source.connectionArn,
      owner: source.owner,
      repo: source.repository,
      branch: source.branch,
      output: this.source,
      // The trigger above says what starts it.
      triggerOnPush: false,
    });
  }

  private checking(config: Config, key: Key): IAction {
    return new CodeBuildAction({
      actionName: 'Test',
      input: this.source,
      project: this.project('Check', { config, key, ...checking() }),
    });
  }

  private deploying(config: Config, target: Target, key: Key): IAction[] {
    const { stage, approval } = target;
    const asking = new ManualApprovalAction({
      actionName: 'Approve',
      runOrder: 1,
      additionalInformation: `What came before is well, and may go to ${stage}.`,
    });
    const running = new CodeBuildAction({
      actionName: 'Deploy',
      runOrder: 2,
      input: this.source,
      project: this.project(`Deploy-${stage}`, { config, key, ...deploying(this, config, target) }),
      environmentVariables: { SERVICES: { value: this.services.reference() } },
    });
    return approval ? [asking, running] : [running];
  }

  private project(name: string, props: ProjectProps): PipelineProject {
    const project = makeProject(this, name, props);
    this.projects.push(project);
    return project;
  }
}

/** The stack of a pipeline. It deploys stages, and belongs to none of them. */
export const makePipeline = (app: App, config: Config): PipelineStack =>
  new PipelineStack(app, `Diwan-pipeline-${config.name}`, config, {
    env: { region: config.region, ...(config.account ? { account: config.account } : {}) },
    tags: { portal: 'diwan', pipeline: config.name },
  });
