import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventFunctions } from '../../../functions/platform/contract';
import type { Assembly } from '../assembly';

const root = join(__dirname, '../../..');

/** Whatever needs a person wakes one, and tells them what to do. */
export const operationsSuite = (stage: string, template: () => Assembly): void => {
  const alarms = () => template().all('AWS::CloudWatch::Alarm');
  const names = () => alarms().map(({ Properties }) => Properties.AlarmName.replace(`diwan-${stage}-`, ''));

  /** Runbooks of what a person begins, and no alarm. */
  const begun = ['ledger-check.md', 'roll-back.md'];

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
    const called = new Set(eventFunctions.flatMap(({ source }) => ('queue' in source ? [source.queue] : [])));
    const ends = template()
      .all('AWS::SQS::Queue')
      .map(({ Properties }) => Properties.QueueName.replace(`diwan-${stage}-`, ''))
      .filter((name) => !called.has(name));
    expect(ends).toEqual(expect.arrayContaining(['set-aside', 'lost', 'replay-dead']));
    expect(names()).toEqual(expect.arrayContaining(ends.map((name) => `${name}-not-empty`)));
    for (const { Properties } of alarms().filter(({ Properties }) =>
      /not-empty$/.test(Properties.AlarmName),
    )) {
      expect(Properties).toMatchObject({ Threshold: 1, Statistic: 'Maximum', EvaluationPeriods: 1 });
    }
  });

  test('every function that nobody waits for has an alarm when it fails, and the clock when it stops', () => {
    expect(names()).toEqual(expect.arrayContaining(eventFunctions.map(({ name }) => `${name}-fails`)));
    expect(names()).toEqual(expect.arrayContaining(['stream-lags', 'sweep-stopped']));
    const stopped = alarms().find(({ Properties }) => /sweep-stopped$/.test(Properties.AlarmName));
    expect(stopped?.Properties.TreatMissingData).toBe('breaching');
  });
};
