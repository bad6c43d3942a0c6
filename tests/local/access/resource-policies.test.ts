import { allowsService, resourcePoliciesIn } from '../../../local/access/resource-policies';
import { createCheck } from '../../../local/access/roles';
import type { Resource, Template } from '../../../local/template/template';

/*
 * Policies that resources have themselves: those of a queue and a topic that take TLS alone, of a bucket, and of a key that
 * hands over to its account. What is true of requests here (TLS, one account) is so in the local cloud as well.
 */

const account = '000000000000';
const arns = {
  queue: `arn:aws:sqs:eu-central-1:${account}:jobs`,
  topic: `arn:aws:sns:eu-central-1:${account}:alarms`,
  bucket: 'arn:aws:s3:::files',
  key: `arn:aws:kms:eu-central-1:${account}:key/data`,
};
const root = { AWS: `arn:aws:iam::${account}:root` };
const everybody = { AWS: '*' };
const insecure = { Bool: { 'aws:SecureTransport': 'false' } };

const deny = (Action: string, Resource: unknown, Condition: object = insecure) => ({
  ...{ Effect: 'Deny', Principal: everybody, Action, Resource, Condition },
});
const allow = (Principal: unknown, Action: string | string[], Resource: unknown, more: object = {}) => ({
  ...{ Effect: 'Allow', Principal, Action, Resource, ...more },
});
const fromAccount = { Condition: { StringEquals: { 'aws:SourceAccount': account } } };

type Statements = readonly object[];
interface Policies {
  readonly queue?: Statements;
  readonly topic?: Statements;
  readonly bucket?: Statements;
  readonly key?: Statements;
  /** Of the role of the one function. */
  readonly role?: Statements;
}

const resource = (ref: string, arn: string, properties: object = {}) =>
  ({ id: ref, ref, properties, attribute: () => arn, stack: { account } }) as unknown as Resource<unknown>;
const document = (Statement: Statements = []) => ({ PolicyDocument: { Statement } });

const templateWith = ({ queue, topic, bucket, key = [], role }: Policies): Template => {
  const roleArn = `arn:aws:iam::${account}:role/worker`;
  const byType: Readonly<Record<string, readonly Resource<unknown>[]>> = {
    'AWS::SQS::Queue': [resource('http://queues/jobs', arns.queue)],
    'AWS::SQS::QueuePolicy': [resource('q', '', { Queues: ['http://queues/jobs'], ...document(queue) })],
    'AWS::SNS::Topic': [resource(arns.topic, arns.topic)],
    'AWS::SNS::TopicPolicy': [resource('t', '', { Topics: [arns.topic], ...document(topic) })],
    'AWS::S3::Bucket': [resource('files', arns.bucket)],
    'AWS::S3::BucketPolicy': [resource('b', '', { Bucket: 'files', ...document(bucket) })],
    'AWS::KMS::Key': [resource('data', arns.key, { KeyPolicy: { Statement: key } })],
    'AWS::IAM::Role': [resource('worker', roleArn, { Policies: [document(role)] })],
    'AWS::Lambda::Function': [resource('work', 'arn:work', { Role: roleArn })],
  };
  const all = <P>(type: string) => (byType[type] ?? []) as Resource<P>[];
  return { region: 'eu-central-1', has: (type) => type in byType, output: () => undefined, all };
};

/** Whether the function may do it, and if not, who says so. */
const asked = (policies: Policies, action: string, on: string, context?: Record<string, string[]>) => {
  const attempted = { action, resource: on, ...(context && { context }) };
  return createCheck(templateWith(policies))('work', attempted)?.split(' does not')[0] ?? 'allowed';
};
const own = (Action: string, Resource: string) => [{ Effect: 'Allow', Action, Resource }];

describe('a queue', () => {
  const sends = own('sqs:SendMessage', arns.queue);

  it.each<[string, Policies, string]>([
    [
      'that refuses what is not over TLS takes what is',
      { role: sends, queue: [deny('sqs:*', arns.queue)] },
      'allowed',
    ],
    [
      'refuses whom its policy denies, whatever their role allows',
      { role: sends, queue: [deny('sqs:*', arns.queue, {})] },
      `The policy of ${arns.queue}`,
    ],
    ['refuses whose role allows nothing', { queue: [deny('sqs:*', arns.queue)] }, 'The role of work'],
    [
      'takes from whom its policy names, without their role',
      { queue: [allow({ AWS: `arn:aws:iam::${account}:role/worker` }, 'sqs:SendMessage', arns.queue)] },
      'allowed',
    ],
    [
      'leaves it to the account’s policies where it names the account',
      { queue: [allow(root, 'sqs:SendMessage', arns.queue)] },
      'The role of work',
    ],
    [
      'refuses whom another account is named for',
      { queue: [allow({ AWS: 'arn:aws:iam::111111111111:root' }, 'sqs:SendMessage', arns.queue)] },
      'The role of work',
    ],
  ])('%s', (_, policies, expected) => expect(asked(policies, 'sqs:SendMessage', arns.queue)).toBe(expected));
});

describe('an object', () => {
  const reads = own('s3:GetObject', `${arns.bucket}/attached/*`);
  const object = `${arns.bucket}/attached/x`;
  const tls = (version: number) =>
    deny('s3:*', [arns.bucket, `${arns.bucket}/*`], {
      NumericLessThan: { 's3:TlsVersion': version },
    });

  it('is judged by the policy of its bucket', () => {
    expect(asked({ role: reads, bucket: [tls(1.2)] }, 's3:GetObject', object)).toBe('allowed');
    expect(asked({ role: reads, bucket: [tls(1.4)] }, 's3:GetObject', object)).toBe(
      `The policy of ${object}`,
    );
  });
});

describe('a key', () => {
  const uses = own('kms:Decrypt', arns.key);
  const delegating = allow(root, 'kms:*', '*');
  const through = (service: string) => ({ 'kms:ViaService': [`${service}.eu-central-1.amazonaws.com`] });

  it.each<[string, Policies, string]>([
    ['hands over to roles where its policy says so', { role: uses, key: [delegating] }, 'allowed'],
    ['refuses roles where it does not', { role: uses, key: [] }, `The policy of ${arns.key}`],
    ['refuses roles that allow nothing', { key: [delegating] }, 'The role of work'],
    [
      'serves others than it names',
      { role: uses, key: [allow({ Service: 'x' }, 'kms:*', '*')] },
      `The policy of ${arns.key}`,
    ],
  ])('%s', (_, policies, expected) => expect(asked(policies, 'kms:Decrypt', arns.key)).toBe(expected));

  it('can be for one service alone', () => {
    const only = { StringEquals: { 'kms:ViaService': 'sqs.eu-central-1.amazonaws.com' } };
    const policies = { key: [allow(everybody, 'kms:Decrypt', '*', { Condition: only })] };
    expect(asked(policies, 'kms:Decrypt', arns.key, through('sqs'))).toBe('allowed');
    expect(asked(policies, 'kms:Decrypt', arns.key, through('s3'))).toBe('The role of work');
  });
});

describe('a service of AWS', () => {
  const publishes = (policies: Policies, service = 'cloudwatch.amazonaws.com', from = account) =>
    allowsService(resourcePoliciesIn(templateWith(policies)), service, {
      ...{ action: 'sns:Publish', resource: arns.topic, context: { 'aws:SourceAccount': [from] } },
    });
  const alarms = allow({ Service: 'cloudwatch.amazonaws.com' }, 'sns:Publish', arns.topic, fromAccount);
  const secure = deny('sns:Publish', arns.topic);

  it('speaks on a topic whose policy lets it, from this account', () => {
    expect(publishes({ topic: [secure, alarms] })).toBe(true);
    expect(publishes({ topic: [secure, alarms] }, 'cloudwatch.amazonaws.com', '1')).toBe(false);
    expect(publishes({ topic: [secure, alarms] }, 'events.amazonaws.com')).toBe(false);
  });

  it('does not where the policy only refuses, or denies it', () => {
    expect(publishes({ topic: [secure] })).toBe(false);
    expect(publishes({ topic: [alarms, deny('sns:*', arns.topic, {})] })).toBe(false);
  });
});

it('refuses a policy of what the template lacks, and one that names nobody', () => {
  const template = templateWith({});
  const lacking = {
    ...template,
    all: (type: string) => (type === 'AWS::SQS::Queue' ? [] : template.all(type)),
  };
  expect(() => resourcePoliciesIn(lacking as Template)).toThrow('q is the policy of http://queues/jobs');
  const nobody = { Effect: 'Allow', Action: '*', Resource: '*' };
  expect(() => asked({ queue: [nobody] }, 'sqs:SendMessage', arns.queue)).toThrow('without a Principal');
});
