import { requireAudibleAlarms } from '../../../local/access/alarm-topics';
import type { Resource, Template } from '../../../local/template/template';

const account = '000000000000';
const topic = `arn:aws:sns:eu-central-1:${account}:alarms`;
const key = `arn:aws:kms:eu-central-1:${account}:key/k`;
const to = { Principal: { Service: 'cloudwatch.amazonaws.com' }, Effect: 'Allow' };
const secure = {
  ...{ Effect: 'Deny', Principal: '*', Action: 'sns:Publish', Resource: topic },
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const speaking = { ...to, Action: 'sns:Publish', Resource: topic };
const encrypting = { ...to, Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: '*' };

const resource = (ref: string, arn: string, properties: object) =>
  ({ id: ref, ref, properties, attribute: () => arn, stack: { account } }) as unknown as Resource<unknown>;

const templateWith = (onTopic: readonly object[], onKey: readonly object[]): Template => {
  const byType: Readonly<Record<string, readonly Resource<unknown>[]>> = {
    'AWS::CloudWatch::Alarm': [resource('Late', 'arn:late', { AlarmActions: [topic] })],
    'AWS::SNS::Topic': [resource(topic, topic, { KmsMasterKeyId: key })],
    'AWS::SNS::TopicPolicy': [resource('p', '', { Topics: [topic], PolicyDocument: { Statement: onTopic } })],
    'AWS::KMS::Key': [resource('k', key, { KeyPolicy: { Statement: onKey } })],
  };
  const all = <P>(type: string) => (byType[type] ?? []) as Resource<P>[];
  return { region: 'eu-central-1', has: (type) => type in byType, output: () => undefined, all };
};

it('an alarm may speak on a topic that takes TLS alone, if policies of topic and key let it', () =>
  expect(() => requireAudibleAlarms(templateWith([secure, speaking], [encrypting]))).not.toThrow());

it.each([
  ['whose policy only refuses', [secure], [encrypting]],
  ['whose key does not serve alarms', [secure, speaking], []],
  ['whose key only decrypts for them', [secure, speaking], [{ ...encrypting, Action: 'kms:Decrypt' }]],
])('a topic %s stops the start', (_, onTopic, onKey) =>
  expect(() => requireAudibleAlarms(templateWith(onTopic, onKey))).toThrow('lets the alarm Late speak on it'),
);
