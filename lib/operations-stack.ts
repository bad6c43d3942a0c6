import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Contract } from '../functions/kernel/contract/contract';
import { messages } from '../functions/kernel/outside/log';
import { platformFunctions } from '../functions/platform/contract';
import { addAlarm } from './alarm';
import { type AlarmOf, failing, lagging, notEmpty, stopped, waiting } from './alarms';
import { makeBudget } from './budget';
import { crowded, failingTable, throttled, unwelcome } from './capacity-alarms';
import type { Stage } from './config';
import { makeDashboard } from './dashboard';
import type { DataStack } from './data-stack';
import type { EventsStack } from './events-stack';
import type { IdentityStack } from './identity-stack';
import type { PortalFunction } from './portal-function';

interface Parts {
  readonly stage: Stage;
  /** Whom the alarms tell. */
  readonly topic: ITopic;
  readonly data: DataStack;
  readonly identity: IdentityStack;
  readonly events: EventsStack;
  readonly services: readonly Contract[];
}

/** The alarms of what belongs to no service, each with its runbook; the page of all services, and the budget. */
export class OperationsStack extends Stack {
  private readonly stage: Stage;
  private readonly lanes: IMetric[] = [];

  constructor(
    scope: Construct,
    id: string,
    { stage, topic, data, identity, events, services }: Parts,
    props: StackProps,
  ) {
    super(scope, id, props);
    this.stage = stage;
    const { table } = data;
    const signIn = failing('sign-in', identity.signIn.lambda);
    const shared = [signIn, throttled(table), failingTable(table), crowded(stage), ...unwelcome(stage)];
    for (const each of [...this.ofEvents(events), ...shared]) addAlarm(this, each, { stage, topic });
    makeDashboard(this, stage, services, this.lanes);
    makeBudget(this, stage);
  }

  private ofEvents({ lost, replay, functions }: EventsStack): AlarmOf[] {
    const ofFunctions = platformFunctions.flatMap(({ name, source }) => {
      const made = functions.get(name);
      if (!made) return [];
      const { lambda } = made;
      return [
        failing(name, lambda),
        ...('stream' in source ? [lagging(lambda)] : []),
        ...('everyMinutes' in source ? [stopped(name, lambda), waiting(this.countLanes(made))] : []),
      ];
    });
    return [
      notEmpty('lost', lost, 'stream-lost'),
      notEmpty('replay-dead', replay.deadLetters, 'dead-letters'),
      ...ofFunctions,
    ];
  }

  /** How many lanes there are, as the sweep counts them each minute. */
  private countLanes({ logGroup }: PortalFunction): IMetric {
    const filter = new MetricFilter(this, 'Lanes', {
      logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', messages.swept),
      metricNamespace: 'Diwan',
      metricName: `${this.stage.name}-lanes`,
      metricValue: '$.lanes',
    });
    const metric = filter.metric({ period: Duration.minutes(1), statistic: 'Maximum' });
    this.lanes.push(metric);
    return metric;
  }
}
