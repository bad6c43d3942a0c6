import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bucket, openBucket } from '../../../functions/kernel/outside/bucket';
import type { AwsSigner } from '../../../functions/kernel/outside/s3-signature';
import { createCheck } from '../../../local/access/roles';
import { type Buckets, startBuckets } from '../../../local/bucket/buckets';
import type { Resource, Template } from '../../../local/template/template';

const arn = 'arn:aws:s3:::files';
const keyArn = 'arn:aws:kms:eu-central-1:000000000000:key/files';
const region = 'eu-central-1';
const onS3 = { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } };

const properties = {
  CorsConfiguration: {
    CorsRules: [
      { AllowedOrigins: ['*'], AllowedMethods: ['GET', 'POST'], AllowedHeaders: ['x-*'], MaxAge: 60 },
    ],
  },
  LifecycleConfiguration: { Rules: [{ Status: 'Enabled', Prefix: 'incoming/', ExpirationInDays: 1 }] },
  BucketEncryption: {
    ServerSideEncryptionConfiguration: [
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: keyArn } },
    ],
  },
  NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
};

/** The policy of each function: `signer` may put and get, `looker` list as well, `keyless` all but the key of KMS. */
const policies: Readonly<Record<string, readonly object[]>> = {
  signer: [
    { Effect: 'Allow', Action: ['s3:PutObject'], Resource: `${arn}/incoming/*` },
    { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: `${arn}/attached/*` },
    { Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: keyArn, Condition: onS3 },
  ],
  looker: [
    { Effect: 'Allow', Action: ['s3:GetObject', 's3:DeleteObject'], Resource: `${arn}/*` },
    {
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: arn,
      Condition: { StringLike: { 's3:prefix': ['attached/*', 'incoming/*'] } },
    },
    { Effect: 'Allow', Action: 'kms:Decrypt', Resource: keyArn, Condition: onS3 },
  ],
  keyless: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: `${arn}/*` }],
};

type Properties = Readonly<Record<string, unknown>>;

const resource = (ref: string, of: Properties, itsArn = `arn:${ref}`) =>
  ({
    ...{ id: ref, ref, properties: of, attribute: () => itsArn },
    stack: { account: '000000000000' },
  }) as unknown as Resource<unknown>;

const functions = Object.keys(policies);

const fromRule = {
  Effect: 'Allow',
  Action: ['sqs:SendMessage', 'sqs:GetQueueAttributes'],
  Resource: 'arn:uploads',
  Principal: { Service: 'events.amazonaws.com' },
  Condition: { ArnEquals: { 'aws:SourceArn': 'arn:rule' } },
};

/** A template with one bucket, three functions with their roles, and one rule. */
export const templateWith = (
  changes: Properties = {},
  pattern: object = { source: ['aws.s3'] },
  grants: readonly object[] = [fromRule],
): Template => {
  const byType: Readonly<Record<string, readonly Resource<unknown>[]>> = {
    'AWS::S3::Bucket': [resource('files', { ...properties, ...changes }, arn)],
    'AWS::Lambda::Function': functions.map((name) => resource(name, { Role: `arn:role-of-${name}` })),
    'AWS::IAM::Role': functions.map((name) =>
      resource(
        `role-of-${name}`,
        { Policies: [{ PolicyDocument: { Statement: policies[name] } }] },
        `arn:role-of-${name}`,
      ),
    ),
    'AWS::Events::Rule': [
      resource('rule', { State: 'ENABLED', EventPattern: pattern, Targets: [{ Arn: 'arn:uploads' }] }),
    ],
    'AWS::SQS::Queue': [resource('http://queues/uploads', {}, 'arn:uploads')],
    'AWS::SQS::QueuePolicy': [
      resource('policy', { Queues: ['http://queues/uploads'], PolicyDocument: { Statement: grants } }),
    ],
  };
  return {
    region,
    has: (type) => type in byType,
    output: () => undefined,
    all: <P>(type: string) => (byType[type] ?? []) as Resource<P>[],
  };
};

export const signerOf = (accessKeyId: string, secret = 'local', sessionToken = 'local'): AwsSigner => ({
  region,
  credentials: { accessKeyId, secretAccessKey: secret, sessionToken },
});

export interface World {
  readonly folder: string;
  readonly buckets: Buckets;
  readonly refused: string[];
  /** What was sent to the queue `uploads`. */
  readonly sent: unknown[];
  /** Milliseconds since 1970; may be moved. */
  readonly clock: { now: number };
  /** The bucket as a function holds it. */
  bucket(accessKeyId?: string, secret?: string, token?: string): Bucket;
  /** Stops and starts again over the same folder. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export const openWorld = async (template: Template = templateWith(), queueKey?: string): Promise<World> => {
  const folder = mkdtempSync(join(tmpdir(), 'buckets-'));
  const clock = { now: Date.parse('2026-03-01T08:00:00Z') };
  const refused: string[] = [];
  const sent: unknown[] = [];
  const queue = {
    config: {
      ...{ name: 'uploads', arn: 'arn:uploads', url: 'http://queues/uploads' },
      ...(queueKey !== undefined && { keyArn: queueKey }),
    },
    send: ({ body }: { readonly body: string }) => sent.push(JSON.parse(body)),
  };
  const queues = { byArn: (wanted: string) => (wanted === queue.config.arn ? (queue as never) : undefined) };
  const start = (): Promise<Buckets> =>
    startBuckets({
      ...{ template, folder, queues, check: createCheck(template), clock: () => clock.now },
      onRefused: (who, reason) => refused.push(`${who}: ${reason}`),
    });
  const state = { buckets: await start() };
  return {
    ...{ folder, refused, sent, clock },
    get buckets() {
      return state.buckets;
    },
    bucket: (accessKeyId = 'signer', secret = 'local', token = 'local') =>
      openBucket({
        name: 'files',
        endpoint: state.buckets.endpoint,
        signer: signerOf(accessKeyId, secret, token),
      }),
    restart: async () => {
      await state.buckets.stop();
      state.buckets = await start();
    },
    stop: async () => {
      await state.buckets.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Sends a form as a browser does: its fields, then its file. */
export const post = (
  { url, fields }: { readonly url: string; readonly fields: Readonly<Record<string, string>> },
  content: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([content]), 'photo.png');
  return fetch(url, { method: 'POST', body: form, headers });
};

/** Status and code of a refusal. */
export const codeOf = async (reply: Response): Promise<string> => {
  const text = await reply.text();
  return `${reply.status} ${/<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? text}`;
};
