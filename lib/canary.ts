import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Alias, CfnFunction, Function as LambdaFunction, Version } from 'aws-cdk-lib/aws-lambda';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Contract } from '../functions/kernel/contract/contract';
import { smokeRequestOf } from '../functions/kernel/contract/smoke';
import type { Stage } from './config';
import { PortalFunction } from './portal-function';
import { except } from './rules';

interface CanaryProps {
  readonly stage: Stage;
  readonly contract: Contract;
  readonly version: Version;
  /** Moves to the version as the canary does. */
  readonly alias: Alias;
  /** Any of them takes the new version back. */
  readonly alarms: readonly Alarm[];
  readonly key: IKey;
}

/** What a version runs as once people use it. */
export const aliasName = 'live';

/** Versions stay when newer ones come, so that the alias can be moved back by hand (docs/runbooks/roll-back.md). */
export const versionOptions = { removalPolicy: RemovalPolicy.RETAIN };

/**
 * How a new version of a service's function comes to its callers: it is asked the smoke request of its contract, then given
 * a tenth of the calls for five minutes, then all. A wrong answer or an alarm leaves the old one in place.
 */
export class Canary extends Construct {
  constructor(scope: Construct, id: string, props: CanaryProps) {
    super(scope, id);
    const { contract, alias, alarms } = props;
    const hook = this.makeHook(props);
    const group = new LambdaDeploymentGroup(this, 'Group', {
      application: new LambdaApplication(this, 'Application'),
      alias,
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
      alarms: [...alarms],
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
      preHook: hook.lambda,
    });
    // Else it might be called before it may do what it does.
    alias.node.addDependency(hook);
    this.explain(group, hook.lambda, contract);
  }

  private makeHook({ stage, contract, version, key }: CanaryProps): PortalFunction {
    return new PortalFunction(this, 'Smoke', {
      stage,
      name: `${contract.name}-smoke`,
      bundle: 'smoke',
      description: `Asks a new version of ${contract.name} whether it answers`,
      environment: {
        TARGET: version.functionArn,
        SMOKE_REQUEST: JSON.stringify(smokeRequestOf(contract)),
        LOG_LEVEL: stage.logLevel,
      },
      grants: [
        new PolicyStatement({
          sid: 'AskVersion',
          actions: ['lambda:InvokeFunction'],
          resources: [version.functionArn],
        }),
      ],
      key,
      timeoutSeconds: 30,
      lost: 'CodeDeploy takes no answer for a no.',
    });
  }

  private explain({ role }: LambdaDeploymentGroup, hook: LambdaFunction, { name }: Contract): void {
    except(
      role,
      "AWS's own policy for moving aliases, for a role that only CodeDeploy can take.",
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
    );
    except(
      role,
      `CodeDeploy names the function that asks ${name} without a version.`,
      `AwsSolutions-IAM5[Resource::<${this.logicalIdOf(hook)}.Arn>:*]`,
    );
    except(role, 'The policy is of this one role and goes when it goes.', 'NIST.800.53.R5-IAMNoInlinePolicy');
  }

  private logicalIdOf(lambda: LambdaFunction): string {
    return lambda.stack.getLogicalId(lambda.node.defaultChild as CfnFunction);
  }
}
