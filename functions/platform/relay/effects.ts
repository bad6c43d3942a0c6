import type { SQSClient } from '@aws-sdk/client-sqs';
import { openQueue, queueClient } from '../../kernel/events/queue';
import type { Effects, Reactor } from '../../kernel/events/reactor';
import { openIdCodec } from '../../kernel/identity/id-codec';
import { openSigner } from '../../kernel/identity/signer';
import { settings } from '../../kernel/outside/environment';
import { openLog } from '../../kernel/outside/log';
import { documentClient } from '../../kernel/table/dynamo';
import type { Clock } from '../../kernel/text/time';
import type { Listener } from './listener';

type Environment = Readonly<Record<string, string | undefined>>;

/** The effects of one of these functions, from the environment that the stack gave it. */
export const openEffects = (
  name: string,
  environment: Environment,
  clock: Clock,
): Effects & { readonly client: SQSClient } => {
  const { TABLE_NAME, SEAL_SECRET, DELIVERIES_QUEUE_URL, MAIL_QUEUE_URL, SETTLEMENTS_QUEUE_URL } = settings(
    environment,
    'TABLE_NAME',
    'SEAL_SECRET',
    'DELIVERIES_QUEUE_URL',
    'MAIL_QUEUE_URL',
    'SETTLEMENTS_QUEUE_URL',
  );
  const client = queueClient();
  return {
    client,
    table: { client: documentClient(), name: TABLE_NAME },
    ids: openIdCodec(SEAL_SECRET),
    signer: openSigner(SEAL_SECRET),
    queues: {
      deliveries: openQueue(client, DELIVERIES_QUEUE_URL),
      mail: openQueue(client, MAIL_QUEUE_URL),
      settlements: openQueue(client, SETTLEMENTS_QUEUE_URL),
    },
    log: openLog(name, environment.LOG_LEVEL),
    clock,
    portal: environment.PORTAL_URL,
  };
};

/** The reactors, with the effects of this function. */
export const openListeners = (reactors: readonly Reactor[], effects: Effects): Listener[] =>
  reactors.map(({ name, react }) => ({ name, react: react(effects) }));
