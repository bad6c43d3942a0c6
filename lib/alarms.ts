import type { SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import type { AlarmProps, IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Alias, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';

/** What wakes somebody up. Each says in its runbook, `docs/runbooks/<runbook>.md`, what it means and what to do. */
export interface AlarmOf {
  /** The end of its name. */
  readonly name: string;
  readonly runbook: string;
  readonly when: string;
  readonly watch: Pick<
    AlarmProps,
    'metric' | 'threshold' | 'evaluationPeriods' | 'comparisonOperator' | 'treatMissingData'
  >;
}

const minutes = (count: number) => Duration.minutes(count);

/** Breached by the first value at or over the threshold; silent where there are no values. */
export const atLeast = (metric: IMetric, threshold: number, evaluationPeriods = 1): AlarmOf['watch'] => ({
  metric,
  threshold,
  evaluationPeriods,
  comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  treatMissingData: TreatMissingData.NOT_BREACHING,
});

/** Something lies where failures end. */
export const notEmpty = (name: string, queue: IQueue, runbook: string): AlarmOf => ({
  name: `${name}-not-empty`,
  runbook,
  when: `Something lies in the queue ${name}`,
  watch: atLeast(
    queue.metricApproximateNumberOfMessagesVisible({ period: minutes(1), statistic: 'Maximum' }),
    1,
  ),
});

/** A function fails that nobody waits for. */
export const failing = (name: string, lambda: LambdaFunction): AlarmOf => ({
  name: `${name}-fails`,
  runbook: 'function-fails',
  when: `The function ${name} fails`,
  watch: atLeast(lambda.metricErrors({ period: minutes(5), statistic: 'Sum' }), 1),
});

/** A queue is not kept up with: something has waited in it for a quarter of an hour. */
export const late = (name: string, queue: IQueue): AlarmOf => ({
  name: `${name}-late`,
  runbook: 'queue-late',
  when: `Something has waited in the queue of ${name} for a quarter of an hour`,
  watch: atLeast(
    queue.metricApproximateAgeOfOldestMessage({ period: minutes(1), statistic: 'Maximum' }),
    900,
    3,
  ),
});

/** Something lies in a lane, by the number of lanes. */
export const waiting = (lanes: IMetric): AlarmOf => ({
  name: 'set-aside',
  runbook: 'set-aside',
  when: 'Something was set aside, and waits to be told again',
  watch: atLeast(lanes, 1),
});

/** The reader of the stream does not keep up: for five minutes, what it reads is a minute old. */
export const lagging = (lambda: LambdaFunction): AlarmOf => ({
  name: 'stream-lags',
  runbook: 'stream-lags',
  when: 'What happened a minute ago has not been told',
  watch: atLeast(lambda.metric('IteratorAge', { period: minutes(1), statistic: 'Maximum' }), 60_000, 5),
});

/** The clock has stopped: a function of every minute was not called for ten. */
export const stopped = (name: string, lambda: LambdaFunction): AlarmOf => ({
  name: `${name}-stopped`,
  runbook: 'clock-stopped',
  when: `The function ${name} was not called for ten minutes`,
  watch: {
    metric: lambda.metricInvocations({ period: minutes(5), statistic: 'Sum' }),
    threshold: 1,
    evaluationPeriods: 2,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
  },
});

/** A service's API answers with server errors. By the minute, as a canary lasts five. */
export const faulty = (service: string, api: SpecRestApi): AlarmOf => ({
  name: `${service}-faults`,
  runbook: 'api-faults',
  when: `${service} answered five times in a minute that something went wrong on our side`,
  watch: atLeast(api.metricServerError({ period: minutes(1), statistic: 'Sum' }), 5),
});

/** Calls in five minutes below which a share says nothing. */
const fewCalls = 100;

/** Of a service's many calls, some in a hundred fail: more than `faulty` tells of a service that is called seldom. */
export const faultyInShare = (service: string, api: SpecRestApi): AlarmOf => ({
  name: `${service}-fault-share`,
  runbook: 'api-faults',
  when: `One in a hundred calls of ${service} fails on our side, of at least ${fewCalls} in five minutes`,
  watch: atLeast(
    new MathExpression({
      expression: `IF(calls >= ${fewCalls}, 100 * faults / calls, 0)`,
      period: minutes(5),
      usingMetrics: {
        faults: api.metricServerError({ statistic: 'Sum' }),
        calls: api.metricCount({ statistic: 'Sum' }),
      },
    }),
    1,
    2,
  ),
});

/** A service's API makes people wait: one in a hundred of them three seconds, for a quarter of an hour. */
export const slow = (service: string, api: SpecRestApi): AlarmOf => ({
  name: `${service}-slow`,
  runbook: 'api-slow',
  when: `One in a hundred callers of ${service} has waited for three seconds, for a quarter of an hour`,
  watch: atLeast(api.metricLatency({ period: minutes(5), statistic: 'p99' }), 3_000, 3),
});

/** A service's function ends without an answer: it crashes, or is too slow. */
export const crashing = (service: string, alias: Alias): AlarmOf => ({
  name: `${service}-fails`,
  runbook: 'api-faults',
  when: `The function ${service} ended three times in a minute without an answer`,
  watch: atLeast(alias.metricErrors({ period: minutes(1), statistic: 'Sum' }), 3),
});
