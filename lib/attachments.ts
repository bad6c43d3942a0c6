import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { forgottenAfterDays, prefixes } from '../functions/kernel/outside/bucket';
import { except } from './rules';

/*
 * The bucket of people's photographs and papers, and what a function may do in it.
 */

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
    lifecycleRules: [
      {
        id: 'forget-what-was-not-attached',
        prefix: prefixes.incoming,
        expiration: lifetime,
        abortIncompleteMultipartUploadAfter: lifetime,
      },
    ],
    // Any page may send the form and follow the link that it was given, as any page may call the API.
    cors: [
      { allowedMethods: [HttpMethods.GET, HttpMethods.POST], allowedOrigins: ['*'], allowedHeaders: ['*'] },
    ],
    removalPolicy: RemovalPolicy.RETAIN,
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
    'What a citizen uploads is deleted with its position once it was looked at, and what is refused at once: no older version may keep it. What is kept is never written over, as its hash is in its key.',
    'NIST.800.53.R5-S3BucketVersioningEnabled',
  );
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

/** What a function does with files: lets people upload and download, looks at what has come, or works through what was kept. */
type FileTask = 'sign' | 'settle' | 'import';

const actionsOf: Readonly<Record<FileTask, { readonly incoming: string[]; readonly attached: string[] }>> = {
  // A link or a form can do what the role can that signed it.
  sign: { incoming: ['s3:PutObject'], attached: ['s3:GetObject'] },
  settle: {
    incoming: ['s3:DeleteObject', 's3:GetObject'],
    attached: ['s3:DeleteObject', 's3:PutObject'],
  },
  import: { incoming: [], attached: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'] },
};

/** The environment of a function that uses the bucket. */
export const filesEnvironment = ({ attachments }: Kept): Record<string, string> => ({
  ATTACHMENTS_BUCKET: attachments.bucketName,
});

interface Kept {
  readonly attachments: Bucket;
  readonly key: IKey;
}

/** Gives a role the least that it needs of the bucket for files of items of these kinds, and of the key that encrypts it. */
export const grantFiles = (
  role: Role,
  task: FileTask,
  kinds: readonly string[],
  { attachments: bucket, key }: Kept,
): void => {
  const below = (prefix: string): string[] => kinds.map((kind) => bucket.arnForObjects(`${prefix}${kind}/*`));
  const { incoming, attached } = actionsOf[task];
  const allow = (sid: string, actions: string[], resources: string[]): void => {
    if (actions.length > 0) role.addToPolicy(new PolicyStatement({ sid, actions, resources }));
  };
  allow('Incoming', incoming, below(prefixes.incoming));
  allow('Attached', attached, below(prefixes.attached));
  // Without the permission to list, S3 answers "forbidden" for objects that do not exist.
  if (task !== 'sign') allow('Missing', ['s3:ListBucket'], [bucket.bucketArn]);
  role.addToPolicy(
    new PolicyStatement({
      sid: 'DecryptFiles',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(bucket).region}.amazonaws.com` } },
    }),
  );
  excuse(role, bucket, kinds);
};

/** The name under which the bucket's stack exports its ARN is how cdk-nag calls it. */
const excuse = (role: Role, bucket: Bucket, kinds: readonly string[]): void => {
  const arn = Stack.of(role).resolve(Stack.of(bucket).exportValue(bucket.bucketArn))['Fn::ImportValue'];
  const places = kinds.flatMap((kind) =>
    Object.values(prefixes).map((prefix) => `${arn}/${prefix}${kind}/*`),
  );
  except(
    role,
    'Files are of items, which are made while the portal runs: only their kinds are known here.',
    ...places.map((place) => `AwsSolutions-IAM5[Resource::${place}]`),
  );
};

/** Sends an event of each upload for items of these kinds to the queue, by the event bus; what cannot be sent is a dead letter. */
export const routeUploadEvents = (
  scope: Construct,
  name: string,
  { attachments }: Kept,
  kinds: readonly string[],
  { queue, deadLetters }: { readonly queue: IQueue; readonly deadLetters: IQueue },
): void => {
  const rule = new Rule(scope, `${name}-arrivals`, {
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: {
        bucket: { name: [attachments.bucketName] },
        object: { key: kinds.map((kind) => ({ prefix: `${prefixes.incoming}${kind}/` })) },
      },
    },
  });
  rule.addTarget(new SqsQueue(queue, { deadLetterQueue: deadLetters }));
};
