import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { type OrderedQueue, openOrderedQueue } from '../../kernel/events/ordered-queue';
import { type Environment, settings } from '../../kernel/outside/environment';

/*
 * How the platform's functions find the services: by files that the build lays beside their bundles, made of the contracts,
 * and by the names of queues that the stack tells.
 */

/** A file beside the bundle. */
export const routingFile = <T>(folder: string, name: 'subscriptions' | 'owners'): T =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as T;

/** The queues of services by their names; the names of all would be too long as URLs for a function's environment. */
export const openServiceQueues = (client: SQSClient, environment: Environment) => {
  const { SERVICE_QUEUES, LOST_QUEUE_URL } = settings(environment, 'SERVICE_QUEUES', 'LOST_QUEUE_URL');
  const names = JSON.parse(SERVICE_QUEUES) as Readonly<Record<string, string>>;
  const queues = new Map<string, OrderedQueue>(
    Object.entries(names).map(([service, name]) => [
      service,
      // All queues of a stage are of one account and region.
      openOrderedQueue(client, new URL(name, LOST_QUEUE_URL).href),
    ]),
  );
  return {
    services: [...queues.keys()],
    queueOf: (service: string): OrderedQueue => {
      const queue = queues.get(service);
      if (!queue) throw new Error(`the service ${service} has no queue`);
      return queue;
    },
  };
};
