import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { forgottenAfterDays, prefixes } from '../functions/kernel/outside/bucket';
import { except } from './rules';

/**
 * Days for which the bucket keeps what was deleted, by a citizen or by mistake. A backup keeps it as long as backups are kept
 * (docs/deploying.md says what that promises).
 */
const deletedAfterDays = 30;

/** Private, over TLS alone, encrypted. What was uploaded and not attached is dropped by the bucket itself. */
export const makeBucket = (scope: Construct, key: IKey): Bucket => {
  const lifetime = Duration.days(forgottenAfterDays);
  const bucket = new Bucket(scope, 'Attachments', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    // One data key for many files: else each upload and each download would be a paid request to KMS.
    bucketKeyEnabled: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    lifecycleRules: [
      {
        id: 'forget-what-was-not-attached',
        prefix: prefixes.incoming,
        expiration: lifetime,
        abortIncompleteMultipartUploadAfter: lifetime,
        noncurrentVersionExpiration: lifetime,
      },
      {
        id: 'forget-what-was-deleted',
        noncurrentVersionExpiration: Duration.days(deletedAfterDays),
        expiredObjectDeleteMarker: true,
      },
    ],
    // Any page may send the form and follow the link that it was given, as any page may call the API.
    cors: [
      { allowedMethods: [HttpMethods.GET, HttpMethods.POST], allowedOrigins: ['*'], allowedHeaders: ['*'] },
    ],
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  // Uploads are published on the event bus, so that the bucket need not know who handles them.
  const resource = bucket.node.defaultChild as CfnBucket;
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  explain(bucket);
  return bucket;
};

const explain = (bucket: Bucket): void => {
  except(
    bucket,
    'Every link and form is asked of a function, which logs it; that an agency looked is in the access log of the citizen.',
    'AwsSolutions-S1',
    'NIST.800.53.R5-S3BucketLoggingEnabled',
  );
  except(
    bucket,
    'S3 keeps each object in three places of the region; a second region is for the country to decide.',
    'NIST.800.53.R5-S3BucketReplicationEnabled',
  );
};
