import type { PipelineProject } from 'aws-cdk-lib/aws-codebuild';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { type CfnElement, Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { except } from './rules';

/** Days for which what passed from one step to the next is kept. */
const artifactDays = 30;

/** Encrypts what passes from one step to the next, and the logs of the steps. */
export const makePipelineKey = (stack: Stack, name: string): Key => {
  const key = new Key(stack, 'Key', {
    description: `Diwan pipeline ${name}: sources and logs`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  const logGroups = stack.formatArn({ service: 'logs', resource: `log-group:${stack.stackName}-*` });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
      actions: [
        ...['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
        ...['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
      ],
      resources: ['*'],
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
    }),
  );
  return key;
};

/** Sources on their way from one step to the next; nothing in it is worth keeping. */
export const makeArtifacts = (scope: Construct, key: IKey): Bucket => {
  const bucket = new Bucket(scope, 'Artifacts', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    lifecycleRules: [
      {
        expiration: Duration.days(artifactDays),
        noncurrentVersionExpiration: Duration.days(1),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
    ],
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  except(
    bucket,
    'It holds copies of the repository, for a month; whoever wants to know who read them asks CloudTrail.',
    'AwsSolutions-S1',
    'NIST.800.53.R5-S3BucketLoggingEnabled',
    'NIST.800.53.R5-S3BucketReplicationEnabled',
  );
  return bucket;
};

/** Actions with a pattern that CDK grants for artifacts, on the one bucket and key of the pipeline. */
const artifactActions = [
  ...['kms:GenerateDataKey*', 'kms:ReEncrypt*'],
  ...['s3:Abort*', 's3:DeleteObject*', 's3:GetBucket*', 's3:GetObject*', 's3:List*'],
];

/** Says why the roles of a pipeline have grants with patterns. */
export const explainGrants = (stack: Stack, bucket: Bucket, projects: readonly PipelineProject[]): void => {
  // As cdk-nag calls a resource.
  const idOf = ({ node }: Construct): string => stack.getLogicalId(node.defaultChild as CfnElement);
  except(
    stack,
    'Artifacts have names that CodePipeline makes; the bucket and the key are those of this pipeline alone.',
    ...artifactActions.map((action) => `AwsSolutions-IAM5[Action::${action}]`),
    `AwsSolutions-IAM5[Resource::<${idOf(bucket)}.Arn>/*]`,
  );
  except(
    stack,
    'The policy is of one role, made for one step, and goes when it goes.',
    'NIST.800.53.R5-IAMNoInlinePolicy',
  );
  for (const project of projects) {
    const group = `arn:${stack.partition}:logs:${stack.region}:<AWS::AccountId>:log-group:/aws/codebuild/<${idOf(project)}>:*`;
    except(project, 'Log streams have names that CodeBuild makes.', `AwsSolutions-IAM5[Resource::${group}]`);
  }
};
