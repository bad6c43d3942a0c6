import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '../../../functions/contracts';
import { messages } from '../../../functions/kernel/outside/log';
import { readStage } from '../../../lib/config';
import type { Assembly } from '../assembly';
import { background, flat, queuesOf, uncalled } from '../reading';

const root = join(__dirname, '../../..');

/** Whatever needs a person wakes one, and tells them what to do. */
export const operationsSuite = (stage: string, template: () => Assembly): void => {
  const alarms = () => template().all('AWS::CloudWatch::Alarm');
  const names = () => alarms().map(({ Properties }) => Properties.AlarmName.replace(`diwan-${stage}-`, ''));

  /** Runbooks of what a person begins, and no alarm. */
  const begun = [
    ...[
      'access-chain.md',
      'compromised-key.md',
      'erasure.md',
      'firewall-false-positives.md',
      'ledger-check.md',
      'region-loss.md',
    ],
    ...['restore.md', 'roll-back.md', ...(readStage(stage).mail ? [] : ['mail-reputation.md'])],
  ];

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

  test('every alarm is heard: by the topic, whose policy lets CloudWatch in, encrypted by a key that CloudWatch may use', () => {
    const topic = template().one('AWS::SNS::Topic');
    const [key, ...others] = template()
      .all('AWS::KMS::Key')
      .filter(({ Properties }) => Properties.KeySpec === undefined);
    if (!key || others.length > 0) throw new Error('There is not one key that encrypts');
    const policy = template().one('AWS::SNS::TopicPolicy').Properties;
    const cloudWatch = {
      ...{ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    };
    for (const { stack, Properties } of alarms()) {
      const [action] = Properties.AlarmActions;
      expect([stack, action['Fn::ImportValue']]).toEqual([
        ...[stack, expect.stringMatching(new RegExp(`:ExportsOutputRef${topic.id}[0-9A-F]{8}$`))],
      ]);
    }
    expect(policy.Topics).toEqual([{ Ref: topic.id }]);
    expect(policy.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ ...cloudWatch, Action: 'sns:Publish', Resource: { Ref: topic.id } }),
    );
    expect(topic.Properties.KmsMasterKeyId['Fn::ImportValue']).toContain(
      `:ExportsOutputFnGetAtt${key.id}Arn`,
    );
    expect(key.Properties.KeyPolicy.Statement).toContainEqual(
      expect.objectContaining({
        ...cloudWatch,
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: '*',
      }),
    );
  });

  /** The metrics of an alarm by what stands for each in its expression. */
  const watched = (end: string) => {
    const { Metrics, Threshold } = alarmOf(end).Properties;
    const metrics = Metrics.filter(({ MetricStat }: { MetricStat?: object }) => MetricStat).map(
      ({ MetricStat }: { MetricStat: { Metric: { MetricName: string } } }) => MetricStat.Metric.MetricName,
    );
    return { Threshold, metrics, text: JSON.stringify(Metrics) };
  };
  const alarmOf = (end: string) => {
    const found = alarms().find(({ Properties }) => Properties.AlarmName === `diwan-${stage}-${end}`);
    if (!found) throw new Error(`There is no alarm ${end}`);
    return found;
  };

  test('each service has an alarm when a share of many calls fails, and when people wait', () => {
    for (const { name } of contracts) {
      const share = watched(`${name}-fault-share`);
      expect([share.Threshold, [...share.metrics].sort()]).toEqual([1, ['5XXError', 'Count']]);
      expect(share.text).toContain('IF(calls >= 100, 100 * faults / calls, 0)');
      expect(alarmOf(`${name}-slow`).Properties).toMatchObject({
        ...{ MetricName: 'Latency', ExtendedStatistic: 'p99', Threshold: 3_000, EvaluationPeriods: 3 },
      });
    }
  });

  test('the table, the calls of the account and its mail have alarms', () => {
    expect(watched('table-throttles').metrics).toEqual(['ReadThrottleEvents', 'WriteThrottleEvents']);
    expect(new Set(watched('table-fails').metrics)).toEqual(new Set(['SystemErrors']));
    const { accountConcurrency, mail } = readStage(stage);
    expect(alarmOf('concurrency-nearly-used-up').Properties).toMatchObject({
      ...{ MetricName: 'ClaimedAccountConcurrency', Threshold: 0.8 * accountConcurrency },
    });
    const reputation = names().filter((name: string) => name.startsWith('mail-'));
    expect(reputation.sort()).toEqual(mail ? ['mail-bounces', 'mail-complaints'] : []);
  });

  test('one page shows every service: calls, faults, how long they take, and its oldest event', () => {
    const text = JSON.stringify(flat(template().one('AWS::CloudWatch::Dashboard').Properties.DashboardBody));
    for (const { name, events } of contracts) {
      for (const title of ['calls', 'faults', 'milliseconds', ...(events ? ['oldest event'] : [])])
        expect(text).toContain(`${name}: ${title}`);
      expect(text).toContain(`diwan-${stage}-${name}`);
    }
    const queues = template()
      .all('AWS::SQS::Queue')
      .flatMap(({ Properties }) => Properties.QueueName ?? []);
    expect(queues.length).toBeGreaterThan(5);
    for (const name of queues) expect(text).toContain(name);
    expect(text).toContain(`${stage}-lanes`);
  });

  test('a budget tells who hears of alarms, where the stage has one', () => {
    const { monthlyBudget, alarms: whom } = readStage(stage);
    const found = template().all('AWS::Budgets::Budget');
    expect(found.map(({ Properties }) => Properties.Budget.BudgetLimit)).toEqual(
      monthlyBudget === undefined ? [] : [{ Amount: monthlyBudget, Unit: 'USD' }],
    );
    for (const { Properties } of found) {
      expect(Properties.Budget.CostFilters).toEqual({ TagKeyValue: [`user:stage$${stage}`] });
      for (const { Subscribers } of Properties.NotificationsWithSubscribers)
        expect(Subscribers).toEqual([{ SubscriptionType: 'EMAIL', Address: whom?.email }]);
    }
  });

  test('every queue where failures end has an alarm from its first message on', () => {
    const calling = [
      ...template()
        .all('AWS::Lambda::EventSourceMapping')
        .map(({ Properties }) => JSON.stringify(Properties.EventSourceArn)),
    ];
    const ends = [...queuesOf(template(), stage)]
      .filter(([, { id }]) => !calling.some((source) => source.includes(id)))
      .map(([name]) => name);
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
