import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation, type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Duration } from 'aws-cdk-lib/core';
import { type AlarmOf, atLeast } from './alarms';
import type { Stage } from './config';

/*
 * What wakes somebody up of what the stage shares with all its services: the table, the account's functions, its mail.
 */

const period = Duration.minutes(5);

/** The table refuses calls since too many come at once. Single ones are tried again by the functions. */
export const throttled = (table: TableV2): AlarmOf => ({
  name: 'table-throttles',
  runbook: 'table-throttles',
  when: 'The table refused a hundred calls in five minutes since too many came at once',
  watch: atLeast(
    new MathExpression({
      expression: 'reads + writes',
      period,
      usingMetrics: {
        reads: table.metric('ReadThrottleEvents', { statistic: 'Sum' }),
        writes: table.metric('WriteThrottleEvents', { statistic: 'Sum' }),
      },
    }),
    100,
    2,
  ),
});

/** The operations that functions are granted. */
const operations = [
  ...[Operation.GET_ITEM, Operation.BATCH_GET_ITEM, Operation.QUERY, Operation.PUT_ITEM],
  ...[Operation.UPDATE_ITEM, Operation.DELETE_ITEM, Operation.TRANSACT_WRITE_ITEMS],
];

/** DynamoDB itself fails. */
export const failingTable = (table: TableV2): AlarmOf => ({
  name: 'table-fails',
  runbook: 'table-throttles',
  when: 'DynamoDB failed ten times in five minutes',
  watch: atLeast(table.metricSystemErrorsForOperations({ operations, period, statistic: 'Sum' }), 10, 2),
});

/** The share of the account's calls at once from which on somebody should ask for more. */
const fullShare = 0.8;

/** The functions of the account come near to what AWS allows them at once. */
export const crowded = ({ accountConcurrency }: Stage): AlarmOf => ({
  name: 'concurrency-nearly-used-up',
  runbook: 'exhausted-quota',
  when: `Functions claim four fifths of the ${accountConcurrency} calls at once that the account has`,
  watch: atLeast(
    new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'ClaimedAccountConcurrency',
      period: Duration.minutes(1),
      statistic: 'Maximum',
    }),
    Math.floor(fullShare * accountConcurrency),
    3,
  ),
});

/** SES looks into accounts whose bounces reach five in a hundred, and complaints one in a thousand. */
const reputations = [
  { name: 'mail-bounces', metricName: 'Reputation.BounceRate', threshold: 0.04, what: 'came back' },
  {
    ...{ name: 'mail-complaints', metricName: 'Reputation.ComplaintRate' },
    ...{ threshold: 0.0008, what: 'was marked as junk' },
  },
] as const;

/** Too much of the account's mail is not wanted, or goes nowhere. Nothing where the stage sends none. */
export const unwelcome = ({ mail }: Stage): AlarmOf[] =>
  mail
    ? reputations.map(({ name, metricName, threshold, what }) => ({
        ...{ name, runbook: 'mail-reputation' },
        when: `${threshold * 100} in a hundred letters ${what}`,
        watch: atLeast(
          new Metric({
            ...{ namespace: 'AWS/SES', metricName, statistic: 'Average' },
            period: Duration.hours(1),
          }),
          threshold,
        ),
      }))
    : [];
