import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { prefixes } from '../functions/kernel/outside/bucket';
import { except } from './rules';

/*
 * What a function may do in the bucket of people's photographs and papers.
 */

/** What a function does with files: lets people upload and download, or download alone, looks at what has come, works through what was kept, or deletes it. */
type FileTask = 'sign' | 'show' | 'settle' | 'import' | 'erase';

const actionsOf: Readonly<Record<FileTask, { readonly incoming: string[]; readonly attached: string[] }>> = {
  // A link or a form can do what the role can that signed it.
  sign: { incoming: ['s3:PutObject'], attached: ['s3:GetObject'] },
  show: { incoming: [], attached: ['s3:GetObject'] },
  settle: {
    incoming: ['s3:DeleteObject', 's3:GetObject'],
    attached: ['s3:DeleteObject', 's3:PutObject'],
  },
  import: { incoming: [], attached: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'] },
  erase: { incoming: [], attached: ['s3:DeleteObject'] },
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
  if (task === 'settle' || task === 'import') role.addToPolicy(lookingFor(bucket, keysRead(task, kinds)));
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

/** The keys, as patterns, of the objects that a task reads. */
const keysRead = (task: FileTask, kinds: readonly string[]): string[] =>
  (['incoming', 'attached'] as const)
    .filter((place) => actionsOf[task][place].includes('s3:GetObject'))
    .flatMap((place) => kinds.map((kind) => `${prefixes[place]}${kind}/*`));

/**
 * Without the permission to list, S3 answers "forbidden" for objects that do not exist. It asks for that permission as if the
 * list were of the very key, so it need reach no further than what is read (docs/adr/0110).
 */
const lookingFor = (bucket: Bucket, keys: readonly string[]): PolicyStatement =>
  new PolicyStatement({
    sid: 'Missing',
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringLike: { 's3:prefix': keys } },
  });

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
