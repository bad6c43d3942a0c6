import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
  type VersionOptions,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { bundleFolder } from './bundle';
import type { Stage } from './config';
import { except } from './rules';

interface PortalFunctionProps {
  readonly stage: Stage;
  /** The end of its name. */
  readonly name: string;
  /** The folder of its bundle, where it is not `name`. */
  readonly bundle?: string;
  readonly description: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly grants: readonly PolicyStatement[];
  /** Encrypts its environment and its log. */
  readonly key: IKey;
  /** The kernel gives the table five seconds (`withRetry`); the rest is for a cold start. The gateway waits for 29. */
  readonly timeoutSeconds?: number;
  /** Calls that are kept free for it, whatever others do, and that it may make at once at most. */
  readonly reserved?: number | undefined;
  /** How its versions are, if it has any. */
  readonly versions?: VersionOptions;
  /** Why no call of it is lost though Lambda keeps no dead letters for it. */
  readonly lost: string;
}

/** A function's name, fixed so that other stacks can name the function without importing anything of its stack. */
export const functionName = (stage: Stage, name: string): string => `diwan-${stage.name}-${name}`;

/** The context `bundles` names another folder than that of `npm run build`. */
const codeOf = (scope: Construct, name: string): Code => {
  const folder = join(scope.node.tryGetContext('bundles') ?? bundleFolder, name);
  if (!existsSync(join(folder, 'index.js'))) throw new Error(`${folder} holds no bundle: npm run build`);
  return Code.fromAsset(folder, { exclude: ['*.map'] });
};

/** One Lambda function as every function of the portal is: its own role, its own log, its own environment. */
export class PortalFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: PortalFunctionProps) {
    super(scope, id);
    const { stage, name, key } = props;
    this.logGroup = new LogGroup(this, 'Log', {
      retention: stage.logRetentionDays,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    this.role = this.makeRole(props);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: functionName(stage, name),
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      // Graviton: a fifth cheaper for the same work.
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: codeOf(this, props.bundle ?? name),
      // A function's share of a processor grows with its memory, and a cold start is all processor: with a gigabyte it
      // takes about half as long as with half of one, for the same price.
      memorySize: 1024,
      timeout: Duration.seconds(props.timeoutSeconds ?? 10),
      ...(props.reserved === undefined ? {} : { reservedConcurrentExecutions: props.reserved }),
      environment: { ...props.environment, TIME_ZONE: stage.timeZone },
      // Lambda itself grants the role the use of the key when it creates the function.
      environmentEncryption: key,
      logGroup: this.logGroup,
      role: this.role,
      tracing: Tracing.ACTIVE,
      ...(props.versions ? { currentVersionOptions: props.versions } : {}),
    });
    this.logGroup.grantWrite(this.role);
    this.explain(props);
  }

  private makeRole({ name, grants }: PortalFunctionProps): Role {
    const role = new Role(this, 'Role', {
      description: `What the function ${name} may do`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    for (const grant of grants) role.addToPolicy(grant);
    return role;
  }

  private explain({ lost, reserved }: PortalFunctionProps): void {
    except(
      this.role,
      'X-Ray accepts traces for no narrower resource than all.',
      'AwsSolutions-IAM5[Resource::*]',
    );
    except(
      this.role,
      'The policy is of this one role, made from its contract, and goes when it goes.',
      'NIST.800.53.R5-IAMNoInlinePolicy',
    );
    except(
      this.lambda,
      'It is in no network of ours: it calls AWS alone, over TLS, by its role. A network would need a NAT or endpoints, paid when idle.',
      'NIST.800.53.R5-LambdaInsideVPC',
    );
    if (reserved === undefined) {
      except(
        this.lambda,
        'Routes, streams and queues have bounds of their own; reserving concurrency for every function would take it from the others.',
        'NIST.800.53.R5-LambdaConcurrency',
      );
    }
    except(this.lambda, lost, 'NIST.800.53.R5-LambdaDLQ', 'Serverless-LambdaDLQ');
  }
}

/** The integration URI of a function, or of its alias (`name:alias`), in this stack's account and region, by name alone. */
export const invocationUri = (scope: Construct, name: string): string => {
  const { partition, region } = Stack.of(scope);
  const lambda = Stack.of(scope).formatArn({ service: 'lambda', resource: `function:${name}` });
  return `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${lambda}/invocations`;
};
