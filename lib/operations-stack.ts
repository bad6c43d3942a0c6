import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { messages } from '../functions/kernel/outside/log';
import { platformFunctions } from '../functions/platform/contract';
import { addAlarm } from './alarm';
import { type AlarmOf, failing, lagging, notEmpty, stopped, waiting } from './alarms';
import type { Stage } from './config';
import type { EventsStack } from './events-stack';
import type { PortalFunction } from './portal-function';

interface Parts {
  readonly stage: Stage;
  /** Whom the alarms tell. */
  readonly topic: ITopic;
  readonly events: EventsStack;
}

/** The alarms of what belongs to no service and is not called by anybody, each with its runbook. */
export class OperationsStack extends Stack {
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, { stage, topic, events }: Parts, props: StackProps) {
    super(scope, id, props);
    this.stage = stage;
    for (const each of this.ofEvents(events)) addAlarm(this, each, { stage, topic });
  }

  private ofEvents({ lost, replay, functions }: EventsStack): AlarmOf[] {
    const ofFunctions = platformFunctions.flatMap(({ name, source }) => {
      const made = functions.get(name);
      if (!made) return [];
      const { lambda } = made;
      return [
        failing(name, lambda),
        ...('stream' in source ? [lagging(lambda)] : []),
        ...('everyMinutes' in source ? [stopped(name, lambda), waiting(this.lanes(made))] : []),
      ];
    });
    return [
      notEmpty('lost', lost, 'stream-lost'),
      notEmpty('replay-dead', replay.deadLetters, 'dead-letters'),
      ...ofFunctions,
    ];
  }

  /** How many lanes there are, as the sweep counts them each minute. */
  private lanes({ logGroup }: PortalFunction): IMetric {
    const filter = new MetricFilter(this, 'Lanes', {
      logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', messages.swept),
      metricNamespace: 'Diwan',
      metricName: `${this.stage.name}-lanes`,
      metricValue: '$.lanes',
    });
    return filter.metric({ period: Duration.minutes(1), statistic: 'Maximum' });
  }
}
