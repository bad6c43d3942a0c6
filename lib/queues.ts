import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  DeduplicationScope,
  FifoThroughputLimit,
  type IQueue,
  Queue,
  QueueEncryption,
  RedrivePermission,
} from 'aws-cdk-lib/aws-sqs';
import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Stage } from './config';
import { except } from './rules';

/** The longest that SQS knows: time to mend what is wrong before anything is lost. */
const kept = Duration.days(14);
/** How often a message is tried before it lies in the dead letters. */
const attempts = 5;

/** A queue and what becomes of the messages that nobody could take. */
export interface Pair {
  readonly queue: Queue;
  readonly deadLetters: Queue;
}

interface QueueProps {
  /** Among the queues of its stack. */
  readonly name: string;
  readonly key: IKey;
}

interface ReaderProps extends QueueProps {
  /** The timeout of the function that it calls. */
  readonly timeoutSeconds: number;
}

/** Encrypted, and over TLS alone. */
const common = (key: IKey) => ({
  retentionPeriod: kept,
  encryption: QueueEncryption.KMS,
  encryptionMasterKey: key,
  enforceSSL: true,
});

/**
 * Kept when the stack goes, as what waits in it is owed to somebody; not when its creation is taken back. It has a name that
 * CloudFormation makes: one that is kept under a fixed name would stand in the way of the next creation.
 */
const owed = (key: IKey) => ({ ...common(key), removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE });

/** As Lambda recommends: a message is not given again while the function still has it, throttled or not. */
const hiddenFor = (timeoutSeconds: number): Duration => Duration.seconds(timeoutSeconds * 6);

/** A queue that calls nobody: people empty it, with an alarm while anything is in it. */
export const makePlainQueue = (scope: Construct, { name, key }: QueueProps): Queue => {
  const queue = new Queue(scope, `${name}-queue`, owed(key));
  except(
    queue,
    'It is where failures end: people empty it, with an alarm while anything is in it.',
    'AwsSolutions-SQS3',
    'Serverless-SQSRedrivePolicy',
  );
  return queue;
};

/** A queue of work with its dead letters, whose URL is an output: `DeadLetters` and its name without hyphens. */
export const makeWorkQueue = (scope: Construct, { name, key, timeoutSeconds }: ReaderProps): Pair => {
  const deadLetters = new Queue(scope, `${name}-queue-dead`, {
    ...owed(key),
    redriveAllowPolicy: { redrivePermission: RedrivePermission.ALLOW_ALL },
  });
  except(deadLetters, 'It holds dead letters itself.', 'Serverless-SQSRedrivePolicy');
  const queue = new Queue(scope, `${name}-queue`, {
    ...owed(key),
    visibilityTimeout: hiddenFor(timeoutSeconds),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: attempts },
  });
  new CfnOutput(scope, `DeadLetters-${name}`, { value: deadLetters.queueUrl });
  return { queue, deadLetters };
};

/** Fixed, so that others may name the queue without importing anything of its stack. */
export const eventQueueName = ({ name }: Stage, service: string): string =>
  `diwan-${name}-${service}-events.fifo`;

/**
 * A service's queue of events: in order for each item, and as quick as the number of items allows. It goes with its stack:
 * events can be told again from their log, and deadlines stand in the index. So it may have a fixed name, and a short one, as
 * the names of all services' queues stand in one environment.
 */
export const makeEventQueue = (
  scope: Construct,
  {
    stage,
    service,
    key,
    timeoutSeconds,
  }: Omit<ReaderProps, 'name'> & { readonly stage: Stage; readonly service: string },
): Queue => {
  const queue = new Queue(scope, `${service}-events-queue`, {
    ...common(key),
    removalPolicy: RemovalPolicy.DESTROY,
    queueName: eventQueueName(stage, service),
    fifo: true,
    deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
    fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
    visibilityTimeout: hiddenFor(timeoutSeconds),
  });
  except(
    queue,
    'Dead letters would break the order of an item: what cannot be taken goes to a lane in the table, with all that follows of the item.',
    'AwsSolutions-SQS3',
    'Serverless-SQSRedrivePolicy',
  );
  return queue;
};

const sendActions = ['sqs:SendMessage'];
const receiveActions = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:ReceiveMessage',
];

interface QueueUse {
  readonly sends: readonly IQueue[];
  readonly receives: readonly IQueue[];
}

/** The least that a function needs to send to some queues and to receive from others, and of the key that encrypts them. */
export const queueGrants = ({ sends, receives }: QueueUse, key: IKey): PolicyStatement[] => {
  if (sends.length + receives.length === 0) return [];
  const statement = (sid: string, actions: string[], queues: readonly IQueue[]) =>
    queues.length === 0
      ? []
      : [new PolicyStatement({ sid, actions, resources: queues.map(({ queueArn }) => queueArn) })];
  return [
    ...statement('Send', sendActions, sends),
    ...statement('Receive', receiveActions, receives),
    new PolicyStatement({
      sid: 'DecryptMessages',
      actions: ['kms:Decrypt', ...(sends.length ? ['kms:GenerateDataKey'] : [])],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `sqs.${Stack.of(key).region}.amazonaws.com` } },
    }),
  ];
};
