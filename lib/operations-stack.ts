import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Alarm, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { messages } from '../functions/kernel/outside/log';
import { platformFunctions } from '../functions/platform/contract';
import { type AlarmOf, failing, faulty, lagging, late, notEmpty, stopped, waiting } from './alarms';
import type { ApiStack } from './api-stack';
import type { Stage } from './config';
import type { DataStack } from './data-stack';
import type { EventsStack } from './events-stack';
import type { PortalFunction } from './portal-function';

interface Parts {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly events: EventsStack;
}

/** Alarms, each with its runbook, and the topic that notifies operators. */
export class OperationsStack extends Stack {
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, { stage, data, api, events }: Parts, props: StackProps) {
    super(scope, id, props);
    this.stage = stage;
    const topic = new Topic(this, 'Alarms', {
      topicName: `diwan-${stage.name}-alarms`,
      masterKey: data.key,
      enforceSSL: true,
    });
    if (stage.alarms) topic.addSubscription(new EmailSubscription(stage.alarms.email));
    const action = new SnsAction(topic);
    for (const { name, runbook, when, watch } of [faulty(api.api), ...this.ofEvents(events)]) {
      const alarm = new Alarm(this, name, {
        ...watch,
        alarmName: `diwan-${stage.name}-${name}`,
        alarmDescription: `${when}. What to do: docs/runbooks/${runbook}.md`,
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
  }

  private ofEvents({ lost, replay, functions, readers }: EventsStack): AlarmOf[] {
    const ofReaders = readers.flatMap(({ name, made, queue, deadLetters }) => [
      failing(name, made.lambda),
      late(name, queue),
      ...(deadLetters ? [notEmpty(`${name}-dead`, deadLetters, 'dead-letters')] : []),
    ]);
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
      ...ofReaders,
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
