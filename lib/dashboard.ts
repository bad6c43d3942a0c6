import {
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Contract } from '../functions/kernel/contract/contract';
import type { Stage } from './config';
import { functionName } from './portal-function';
import { eventQueueName } from './queues';

/*
 * One page of the whole portal: a row for each service. It names APIs and queues by their fixed names, so that no service's
 * stack has to export anything for it.
 */

const period = Duration.minutes(5);
const width = 6;

const api = (stage: Stage, service: string, metricName: string, statistic: string): IMetric =>
  new Metric({
    ...{ namespace: 'AWS/ApiGateway', metricName, statistic, period, label: statistic },
    dimensionsMap: { ApiName: functionName(stage, service), Stage: 'live' },
  });

const graph = (title: string, ...left: IMetric[]): GraphWidget => new GraphWidget({ title, width, left });

/** Faults in a hundred calls; nothing where nobody calls. */
const faultShare = (stage: Stage, service: string): IMetric =>
  new MathExpression({
    ...{ expression: '100 * faults / calls', label: '%', period },
    usingMetrics: {
      faults: api(stage, service, '5XXError', 'Sum'),
      calls: api(stage, service, 'Count', 'Sum'),
    },
  });

const oldest = (stage: Stage, service: string): IMetric =>
  new Metric({
    ...{ namespace: 'AWS/SQS', metricName: 'ApproximateAgeOfOldestMessage', label: 'seconds' },
    ...{ statistic: 'Maximum', period },
    dimensionsMap: { QueueName: eventQueueName(stage, service) },
  });

const rowOf = (stage: Stage, { name, events }: Contract): GraphWidget[] => [
  graph(`${name}: calls`, api(stage, name, 'Count', 'Sum')),
  graph(`${name}: faults`, faultShare(stage, name)),
  graph(`${name}: milliseconds`, ...['p50', 'p99'].map((each) => api(stage, name, 'Latency', each))),
  ...(events ? [graph(`${name}: oldest event`, oldest(stage, name))] : []),
];

/** Makes the dashboard `diwan-<stage>`. `lanes` is the number of things that were set aside. */
export const makeDashboard = (
  scope: Construct,
  stage: Stage,
  services: readonly Contract[],
  lanes: readonly IMetric[],
): void => {
  const dashboard = new Dashboard(scope, 'Dashboard', { dashboardName: `diwan-${stage.name}` });
  dashboard.addWidgets(
    new TextWidget({ markdown: `# Diwan ${stage.name}`, width: 24 - width, height: 2 }),
    graph('lanes: what was set aside', ...lanes),
  );
  for (const service of services) dashboard.addWidgets(...rowOf(stage, service));
};
