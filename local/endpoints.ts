import { join } from 'node:path';
import type { Check } from './access/roles';
import { startTableProxy } from './access/table-proxy';
import { startBuckets } from './bucket/buckets';
import { controlOperations } from './gateway/control';
import { startControlPlane } from './gateway/control-plane';
import { createKeyStore, type KeyStore } from './gateway/keys';
import { startKeys } from './keys/server';
import { createWake, type Wake } from './machine/wake';
import type { Mail } from './mail/mail';
import { startParameters } from './parameters/server';
import { openQueues, type Queues } from './queues/queues';
import type { QueueServer } from './queues/server';
import type { Template } from './template/template';

interface EndpointsOptions {
  readonly template: Template;
  /** The data folder. */
  readonly data: string;
  /** Where the tables' engine answers. */
  readonly engine: string;
  readonly queueServer: QueueServer;
  readonly mail: Pick<Mail, 'serve'>;
  readonly check: Check;
  /** Called with each call that a role does not allow. */
  readonly onRefused: (functionName: string, reason: string) => void;
  /** Is given what ends each of them, also of those that had begun when another failed. */
  readonly started: (() => Promise<void>)[];
}

/** The services of AWS that functions call, each of which holds its callers to their roles. */
interface Endpoints {
  /** The environment variables by which SDKs find them. */
  readonly variables: Readonly<Record<string, string>>;
  readonly keys: KeyStore;
  readonly queues: Queues;
  /** Notified when a function has written to a table. */
  readonly written: Wake;
}

/** Starts the services that functions call. */
export const startEndpoints = async (options: EndpointsOptions): Promise<Endpoints> => {
  const { template, data, queueServer, started } = options;
  const keys = createKeyStore(join(data, 'gateway.json'));
  const planIds = template.all('AWS::ApiGateway::UsagePlan').map(({ ref }) => ref);
  const operations = controlOperations(keys, planIds);
  const control = await startControlPlane({ ...options, operations, region: template.region });
  started.push(control.stop);
  const written = createWake();
  const proxy = await startTableProxy({ ...options, onWritten: written.notify });
  started.push(proxy.stop);
  const queues = openQueues(template, join(data, 'queues'));
  started.push(async () => queues.close());
  queueServer.serve({ ...options, queues });
  const buckets = await startBuckets({ ...options, queues, folder: join(data, 'buckets') });
  started.push(buckets.stop);
  const parameters = await startParameters(options);
  started.push(parameters.stop);
  const kms = await startKeys(options);
  started.push(kms.stop);
  return {
    variables: {
      AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint,
      AWS_ENDPOINT_URL_API_GATEWAY: control.endpoint,
      AWS_ENDPOINT_URL_SQS: queueServer.endpoint,
      AWS_ENDPOINT_URL_S3: buckets.endpoint,
      AWS_ENDPOINT_URL_KMS: kms.endpoint,
      AWS_ENDPOINT_URL_SSM: parameters.endpoint,
      ...(await options.mail.serve(options)),
    },
    keys,
    queues,
    written,
  };
};
