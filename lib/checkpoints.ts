import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Stage } from './config';
import { except } from './rules';

/*
 * Where the checkpoints of access logs are kept: outside of the table, in a bucket whose versions nobody can delete or change
 * before their time (docs/adr/0145).
 */

const prefix = 'checkpoints/';

/** Nobody shortens the lock of a stage that people use, not even the account's own root; elsewhere whoever may, can. */
const lockOf = ({ people, checkpointLockDays }: Stage): ObjectLockRetention => {
  const days = Duration.days(checkpointLockDays);
  return people ? ObjectLockRetention.compliance(days) : ObjectLockRetention.governance(days);
};

/** Private, over TLS alone, encrypted, and locked. What is newest of a person is kept for ever. */
export const makeCheckpoints = (scope: Construct, stage: Stage, encryptionKey: IKey): Bucket => {
  const bucket = new Bucket(scope, 'Checkpoints', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    objectLockEnabled: true,
    objectLockDefaultRetention: lockOf(stage),
    lifecycleRules: [
      {
        id: 'forget-older-checkpoints',
        noncurrentVersionExpiration: Duration.days(stage.checkpointLockDays + 1),
      },
    ],
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  except(
    bucket,
    'One function writes to it and one reads it; what they do is in their logs, and each version that was written stays.',
    'AwsSolutions-S1',
    'NIST.800.53.R5-S3BucketLoggingEnabled',
  );
  except(
    bucket,
    'S3 keeps each object in three places of the region; a second region is for the country to decide.',
    'NIST.800.53.R5-S3BucketReplicationEnabled',
  );
  return bucket;
};

interface Kept {
  readonly checkpoints: Bucket;
  readonly key: IKey;
}

const actionsOf = { read: ['s3:GetObject'], keep: ['s3:PutObject'] } as const;
const ofKey = { read: ['kms:Decrypt'], keep: ['kms:Decrypt', 'kms:GenerateDataKey'] } as const;

/** What a function is given that reads checkpoints, or that keeps them: none can do both, and none can delete. */
export const giveCheckpoints = (
  task: 'read' | 'keep',
  scope: Construct,
  { checkpoints: bucket, key }: Kept,
) => {
  const region = Stack.of(bucket).region;
  const arn = Stack.of(scope).resolve(Stack.of(bucket).exportValue(bucket.bucketArn))['Fn::ImportValue'];
  except(
    scope,
    'Checkpoints are of people, who come while the portal runs: only their prefix is known here.',
    `AwsSolutions-IAM5[Resource::${arn}/${prefix}*]`,
  );
  const looking = new PolicyStatement({
    // S3 answers "forbidden" for an object that is not there to whoever may not list it.
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringLike: { 's3:prefix': [`${prefix}*`] } },
  });
  return {
    environment: { CHECKPOINTS_BUCKET: bucket.bucketName },
    grants: [
      new PolicyStatement({ actions: [...actionsOf[task]], resources: [bucket.arnForObjects(`${prefix}*`)] }),
      ...(task === 'read' ? [looking] : []),
      new PolicyStatement({
        actions: [...ofKey[task]],
        resources: [key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } },
      }),
    ],
  };
};
