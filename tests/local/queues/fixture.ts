import { join } from 'node:path';
import { SQSClient } from '@aws-sdk/client-sqs';
import { openQueues, type Queues } from '../../../local/queues/queues';
import { openQueueServer } from '../../../local/queues/server';
import { readTemplate } from '../../../local/template/template';
import { eventsStack } from '../background-fixture';
import { writeFixture } from '../fixture';

/** The queues of a template behind AWS's own client. */
export interface Sqs {
  readonly client: SQSClient;
  readonly queues: () => Queues;
  /** The URL of a queue by its logical id. */
  urlOf(id: string): string;
  /** Opens the queues anew, over their files. */
  restart(): void;
  close(): Promise<void>;
}

/** Serves the queues of the fixture, and what `resources` add to them. */
export const openSqs = async (resources: object): Promise<Sqs> => {
  const fixture = writeFixture(eventsStack('', resources));
  const server = await openQueueServer();
  const template = readTemplate(fixture.assembly, fixture.data, server.endpoint);
  let queues: Queues;
  const open = () => {
    queues = openQueues(template, join(fixture.data, 'queues'));
    server.serve({ queues, check: () => undefined, onRefused: () => undefined });
  };
  open();
  const client = new SQSClient({
    endpoint: server.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'somebody', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return {
    client,
    queues: () => queues,
    urlOf: (id) => template.all('AWS::SQS::Queue').find((queue) => queue.id === id)?.ref ?? '',
    restart: () => {
      queues.close();
      open();
    },
    close: async () => {
      client.destroy();
      queues.close();
      await server.stop();
      fixture.remove();
    },
  };
};

export const fifoQueue = (more: object = {}) => ({
  Type: 'AWS::SQS::Queue',
  Properties: {
    FifoQueue: true,
    DeduplicationScope: 'messageGroup',
    FifoThroughputLimit: 'perMessageGroupId',
    VisibilityTimeout: 30,
    ...more,
  },
});
