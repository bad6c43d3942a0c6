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
  const begun = ['ledger-check.md'];

  test('every alarm names its runbook and wakes somebody, and no runbook is without an alarm', () => {
    const topic = template().one('AWS::SNS::Topic');
    const runbooks = alarms().map(({ Properties }) => {
      expect(Properties.AlarmActions).toEqual([{ Ref: topic.id }]);
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

  test('every queue where failures end has an alarm from its first message on', () => {
    const calling = new Set(
      template()
        .all('AWS::Lambda::EventSourceMapping')
        .map(({ Properties }) => Properties.EventSourceArn['Fn::GetAtt']?.[0]),
    );
    const ends = template()
      .all('AWS::SQS::Queue')
      .filter(({ id }) => !calling.has(id))
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
    expect(names()).toEqual(expect.arrayContaining(['stream-lags', 'sweep-stopped', 'api-faults']));
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
