import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { eventFunctions, type QueueName, queues, queueVariable } from '../functions/platform/contract';
import type { Stage } from './config';
import { except } from './rules';

/** The longest that SQS knows: time to mend what is wrong before anything is lost. */
const kept = Duration.days(14);
/** How often a message is tried before it lies in the dead letters. */
const attempts = 5;

/** A queue and what becomes of the messages that nobody could take. */
export interface Pair {
  readonly queue: Queue;
  /** Undefined where no function is called by the queue: people empty it. */
  readonly deadLetters?: Queue;
}
export type Queues = Readonly<Record<QueueName, Pair>>;

interface QueuesProps {
  readonly stage: Stage;
  readonly key: IKey;
}

/** The timeout of the function that a queue calls, if it calls one. */
const timeoutOf = (name: QueueName): number | undefined =>
  eventFunctions.find(({ source }) => 'queue' in source && source.queue === name)?.timeoutSeconds;

class PortalQueues extends Construct {
  readonly all: Queues;

  constructor(scope: Construct, id: string, props: QueuesProps) {
    super(scope, id);
    const pairs = Object.entries(queues).map(([name]) => [name, this.pair(name as QueueName, props)]);
    this.all = Object.fromEntries(pairs) as Queues;
  }

  private pair(name: QueueName, { stage, key }: QueuesProps): Pair {
    const timeout = timeoutOf(name);
    const common = {
      retentionPeriod: kept,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      // What waits in them is owed to somebody.
      removalPolicy: RemovalPolicy.RETAIN,
    };
    const queueName = `diwan-${stage.name}-${name}`;
    if (timeout === undefined) {
      const queue = new Queue(this, name, { ...common, queueName });
      except(
        queue,
        'It is where failures end: people empty it, with an alarm while anything is in it.',
        'AwsSolutions-SQS3',
        'Serverless-SQSRedrivePolicy',
      );
      return { queue };
    }
    const deadLetters = new Queue(this, `${name}-dead`, {
      ...common,
      queueName: `${queueName}-dead`,
      redriveAllowPolicy: { redrivePermission: RedrivePermission.ALLOW_ALL },
    });
    except(deadLetters, 'It holds dead letters itself.', 'Serverless-SQSRedrivePolicy');
    const queue = new Queue(this, name, {
      ...common,
      queueName,
      // As Lambda recommends: a message is not given again while the function still has it, throttled or not.
      visibilityTimeout: Duration.seconds(timeout * 6),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: attempts },
    });
    return { queue, deadLetters };
  }
}

/** The portal's queues, each encrypted, over TLS alone, and kept when the stack goes. */
export const makeQueues = (scope: Construct, props: QueuesProps): Queues =>
  new PortalQueues(scope, 'Queues', props).all;

/** The environment of a function that uses these queues. */
export const queueEnvironment = (all: Queues, names: readonly QueueName[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [queueVariable(name), all[name].queue.queueUrl]));

const sendActions = ['sqs:SendMessage'];
const receiveActions = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:ReceiveMessage',
];

export interface QueueUse {
  readonly sends: readonly QueueName[];
  readonly receives: readonly QueueName[];
}

/** The least that a function needs to send to some queues and to receive from others, and of the key that encrypts them. */
export const queueGrants = (all: Queues, { sends, receives }: QueueUse, key: IKey): PolicyStatement[] => {
  if (sends.length + receives.length === 0) return [];
  const statement = (sid: string, actions: string[], names: readonly QueueName[]) =>
    names.length === 0
      ? []
      : [new PolicyStatement({ sid, actions, resources: names.map((name) => all[name].queue.queueArn) })];
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
