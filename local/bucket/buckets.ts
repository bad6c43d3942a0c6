import { join } from 'node:path';
import type { Check } from '../access/roles';
import { freePort } from '../machine/child';
import { readState, writeState } from '../machine/state';
import type { Queues } from '../queues/queues';
import type { Resource, Template } from '../template/template';
import type { CorsRule } from './cors';
import { checkRules, expire, type LifecycleRule } from './lifecycle';
import { createBucketNotifier } from './notifications';
import type { Bucket } from './operations';
import { type ServedBucket, startBucketServer } from './server';
import type { Secrets } from './signature';
import { openStore, type Stored } from './store';

interface BucketProperties {
  readonly CorsConfiguration?: { readonly CorsRules: readonly CorsRule[] };
  readonly LifecycleConfiguration?: { readonly Rules: readonly LifecycleRule[] };
  readonly BucketEncryption?: {
    readonly ServerSideEncryptionConfiguration: readonly {
      readonly ServerSideEncryptionByDefault?: { readonly KMSMasterKeyID?: string };
    }[];
  };
  readonly NotificationConfiguration?: {
    readonly EventBridgeConfiguration?: { readonly EventBridgeEnabled?: boolean };
  };
}

interface Local extends ServedBucket {
  readonly rules: readonly LifecycleRule[];
  readonly notifies: boolean;
}

export interface Buckets {
  /** Where S3 answers, for functions and browsers alike. */
  readonly endpoint: string;
  stop(): Promise<void>;
}

interface BucketsOptions {
  readonly template: Template;
  readonly folder: string;
  /** Where the template's rules send what happens. */
  readonly queues: Pick<Queues, 'byArn'>;
  readonly check: Check;
  readonly onRefused: (who: string, reason: string) => void;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

const EXPIRY_MS = 60_000;
const PORT = 'port.json';

/** The port of the last start, if it is free: links that were given out then still lead here. */
const portOf = async (folder: string): Promise<number> => {
  const { port } = readState<{ readonly port?: number }>(join(folder, PORT), {});
  return port === undefined ? 0 : freePort(port).catch(() => 0);
};

/**
 * Starts S3 with the buckets of the template: their objects in `folder`, their cross-origin rules, their lifetimes, and the
 * events that they give off. Functions are held to their roles; over plain HTTP, as it listens on this machine alone.
 */
export const startBuckets = async (options: BucketsOptions): Promise<Buckets> => {
  const { template, folder, queues, check, onRefused, clock = Date.now } = options;
  const buckets = template
    .all<BucketProperties>('AWS::S3::Bucket')
    .map((resource) => bucketOf(resource, folder));
  const tell = createBucketNotifier(template, queues);
  const told = buckets.filter(({ notifies }) => notifies);
  const onCreated = (bucket: Bucket, object: Stored) => {
    if (told.some(({ name }) => name === bucket.name)) tell(bucket, object);
  };
  const sweep = () => {
    for (const { store, rules } of buckets) expire(store, rules, clock());
  };
  sweep();
  // A portal killed between storing an object and sending its event sends the event now.
  for (const bucket of told) {
    for (const object of bucket.store.all()) if (object.untold) tell(bucket, object);
  }
  const sweeping = setInterval(sweep, EXPIRY_MS).unref();
  const circumstances = {
    region: template.region,
    secrets: secretsOf(template),
    clock,
    check,
    onRefused,
    onCreated,
  };
  const server = await startBucketServer(buckets, circumstances, await portOf(folder));
  writeState(join(folder, PORT), { port: server.port });
  return {
    endpoint: server.endpoint,
    stop: async () => {
      clearInterval(sweeping);
      await server.stop();
    },
  };
};

const bucketOf = ({ ref, attribute, properties }: Resource<BucketProperties>, folder: string): Local => {
  const rules = properties.LifecycleConfiguration?.Rules ?? [];
  checkRules(rules);
  const { EventBridgeConfiguration, ...others } = properties.NotificationConfiguration ?? {};
  const [other] = Object.keys(others);
  if (other) throw new Error(`The local cloud does not know ${other} of the bucket ${ref}`);
  const [encryption] = properties.BucketEncryption?.ServerSideEncryptionConfiguration ?? [];
  return {
    name: ref,
    arn: attribute('Arn'),
    store: openStore(join(folder, ref)),
    keyArn: encryption?.ServerSideEncryptionByDefault?.KMSMasterKeyID,
    cors: properties.CorsConfiguration?.CorsRules ?? [],
    rules,
    notifies: EventBridgeConfiguration?.EventBridgeEnabled ?? EventBridgeConfiguration !== undefined,
  };
};

/** Each function signs by its own name; its secret and its token are the local cloud's (see lambda/function.ts). */
const secretsOf = (template: Template): Secrets => {
  const names = new Set(template.all('AWS::Lambda::Function').map(({ ref }) => ref));
  return (accessKeyId) => (names.has(accessKeyId) ? { secret: 'local', token: 'local' } : undefined);
};
