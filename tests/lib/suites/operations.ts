import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '../../../functions/kernel/outside/log';
import type { Assembly } from '../assembly';
import { background, uncalled } from '../reading';

const root = join(__dirname, '../../..');

/** Whatever needs a person wakes one, and tells them what to do. */
export const operationsSuite = (stage: string, template: () => Assembly): void => {
  const alarms = () => template().all('AWS::CloudWatch::Alarm');
  const names = () => alarms().map(({ Properties }) => Properties.AlarmName.replace(`diwan-${stage}-`, ''));

  /** Runbooks of what a person begins, and no alarm. */
  const begun = ['ledger-check.md', 'restore.md', 'roll-back.md'];

  test('every alarm names its runbook and wakes somebody, and no runbook is without an alarm', () => {
    const topic = template().one('AWS::SNS::Topic');
    const runbooks = alarms().map(({ Properties }) => {
      for (const actions of [Properties.AlarmActions, Properties.OKActions])
        expect(actions).toEqual([
          { 'Fn::ImportValue': expect.stringContaining(`:ExportsOutputRef${topic.id}`) },
        ]);
      return Properties.AlarmDescription.match(/docs\/runbooks\/([a-z-]+\.md)$/)?.[1];
    });
    for (const runbook of runbooks) {
      expect([runbook, existsSync(join(root, 'docs/runbooks', runbook))]).toEqual([runbook, true]);
    }
    expect([...new Set([...runbooks, ...begun])].sort()).toEqual(
      readdirSync(join(root, 'docs/runbooks')).sort(),
    );
    expect(topic.Properties.KmsMasterKeyId).toBeDefined();
  });

  test('the topic hears the alarms of its own account, and nothing that is not encrypted', () => {
    const { Statement } = template().one('AWS::SNS::TopicPolicy').Properties.PolicyDocument;
    const ofTopic = { Action: 'sns:Publish', Resource: { Ref: template().one('AWS::SNS::Topic').id } };
    expect(Statement).toHaveLength(2);
    expect(Statement).toContainEqual(
      expect.objectContaining({
        ...ofTopic,
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    );
    expect(Statement).toContainEqual(
      expect.objectContaining({
        ...ofTopic,
        Effect: 'Deny',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  });

  test('every queue where failures end has an alarm from its first message on', () => {
    const calling = [
      ...template()
        .all('AWS::Lambda::EventSourceMapping')
        .map(({ Properties }) => JSON.stringify(Properties.EventSourceArn)),
    ];
    const ends = template()
      .all('AWS::SQS::Queue')
      .filter(({ id }) => !calling.some((source) => source.includes(id)))
      .map(({ Properties }) => Properties.QueueName.replace(`diwan-${stage}-`, ''));
    expect(ends).toEqual(expect.arrayContaining(['lost', 'replay-dead', 'webhooks-deliveries-dead']));
    expect(names()).toEqual(expect.arrayContaining(ends.map((name) => `${name}-not-empty`)));
    for (const { Properties } of alarms().filter(({ Properties }) =>
      /not-empty$/.test(Properties.AlarmName),
    )) {
      expect(Properties).toMatchObject({ Threshold: 1, Statistic: 'Maximum', EvaluationPeriods: 1 });
    }
  });

  test('every function that nobody waits for has an alarm when it fails, and the clock when it stops', () => {
    expect(names()).toEqual(expect.arrayContaining(uncalled.map(({ name }) => `${name}-fails`)));
    expect(names()).toEqual(expect.arrayContaining(['stream-lags', 'sweep-stopped']));
    const stopped = alarms().find(({ Properties }) => /sweep-stopped$/.test(Properties.AlarmName));
    expect(stopped?.Properties.TreatMissingData).toBe('breaching');
  });

  test('what lies in a lane has an alarm, by what the sweep says each minute', () => {
    const filter = template().one('AWS::Logs::MetricFilter').Properties;
    expect(filter.FilterPattern).toBe(`{ $.message = "${messages.swept}" }`);
    const [metric] = filter.MetricTransformations;
    expect(metric.MetricValue).toBe('$.lanes');
    const alarm = alarms().find(({ Properties }) => /-set-aside$/.test(Properties.AlarmName));
    expect(alarm?.Properties).toMatchObject({
      ...{ MetricName: metric.MetricName, Namespace: metric.MetricNamespace },
      ...{ Threshold: 1, EvaluationPeriods: 1 },
    });
  });

  test('every queue that calls a function has an alarm when it is not kept up with', () => {
    const late = background.map(({ name }) => `${name}-late`);
    expect(late.length).toBeGreaterThan(0);
    expect(names()).toEqual(expect.arrayContaining(late));
    for (const { Properties } of alarms().filter((each) => /-late$/.test(each.Properties.AlarmName))) {
      expect(Properties).toMatchObject({
        ...{ MetricName: 'ApproximateAgeOfOldestMessage', Threshold: 900, Statistic: 'Maximum' },
      });
    }
  });
};
