import { join } from 'node:path';
import type { Check } from '../access/roles';
import type { Functions } from '../lambda/functions';
import type { Resource, Template } from '../template/template';
import type { CorsRule } from './cors';
import { checkRules, expire, type LifecycleRule } from './lifecycle';
import type { Circumstances } from './operations';
import { type ServedBucket, startBucketServer } from './server';
import type { Secrets } from './signature';
import { openStore, type Stored } from './store';
import { createTeller, type Teller } from './telling';

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
  readonly isTold: boolean;
}

export interface Buckets {
  /** Where S3 answers, for functions and browsers alike. */
  readonly endpoint: string;
  readonly port: number;
  /** Begins to tell functions what has come, first of all what came before and was not told. */
  connect(functions: Pick<Functions, 'invoke'>): void;
  stop(): Promise<void>;
}

export interface BucketsOptions {
  readonly template: Template;
  readonly folder: string;
  readonly port?: number;
  readonly check: Check;
  readonly onRefused: (who: string, reason: string) => void;
  readonly clock?: () => number;
}

const EXPIRY_MS = 60_000;

/**
 * Starts S3 with the buckets of the template: their objects in `folder`, their cross-origin rules, their lifetimes, and the
 * events that they give off. Functions are held to their roles; over plain HTTP, as it listens on this machine alone.
 */
export async function startBuckets(options: BucketsOptions): Promise<Buckets> {
  const { template, folder, check, onRefused, clock = Date.now } = options;
  const resources = template.all<BucketProperties>('AWS::S3::Bucket');
  const buckets = resources.map((resource) => bucketOf(resource, folder));
  let teller: Teller | undefined;
  const tell = (bucket: Local, object: Stored) => void teller?.tell(bucket, object);
  const circumstances: Circumstances = {
    ...{ region: template.region, secrets: secretsOf(template), clock, check, onRefused },
    onCreated: (bucket, object) => {
      const served = buckets.find((each) => each.name === bucket.name);
      if (served?.isTold) tell(served, object);
    },
  };
  const sweep = () => {
    for (const { store, rules } of buckets) expire(store, rules, clock());
  };
  sweep();
  const sweeping = setInterval(sweep, EXPIRY_MS).unref();
  const server = await startBucketServer(buckets, circumstances, options.port ?? 0);
  return {
    endpoint: server.endpoint,
    port: server.port,
    connect(functions) {
      teller = createTeller({ template, functions, onUrgent: onRefused });
      for (const bucket of buckets.filter(({ isTold }) => isTold)) {
        for (const object of bucket.store.all()) if (object.untold) tell(bucket, object);
      }
    },
    async stop() {
      clearInterval(sweeping);
      teller?.stop();
      await server.stop();
    },
  };
}

function bucketOf({ ref, attribute, properties }: Resource<BucketProperties>, folder: string): Local {
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
    isTold: EventBridgeConfiguration?.EventBridgeEnabled ?? EventBridgeConfiguration !== undefined,
  };
}

/** Each function signs by its own name; its secret and its token are the local cloud's (see lambda/function.ts). */
function secretsOf(template: Template): Secrets {
  const names = new Set(template.all('AWS::Lambda::Function').map(({ ref }) => ref));
  return (accessKeyId) => (names.has(accessKeyId) ? { secret: 'local', token: 'local' } : undefined);
}
