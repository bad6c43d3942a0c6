import { Stack, type StackProps } from 'aws-cdk-lib';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { eventFunctions } from '../functions/platform/contract';
import { type AlarmOf, failing, faulty, lagging, notEmpty, stopped } from './alarms';
import type { ApiStack } from './api-stack';
import type { Stage } from './config';
import type { DataStack } from './data-stack';
import type { EventsStack } from './events-stack';

interface Parts {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly events: EventsStack;
}

/** Where each queue without a reader of its own says what lies in it; the others have dead letters. */
const runbooks: Readonly<Record<string, string>> = { 'set-aside': 'set-aside', lost: 'stream-lost' };

/** Alarms, each with its runbook, and the topic that notifies operators. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, { stage, data, api, events }: Parts, props: StackProps) {
    super(scope, id, props);
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

  private ofEvents({ queues, functions }: EventsStack): AlarmOf[] {
    const ofQueues = Object.entries(queues).map(([name, { queue, deadLetters }]) =>
      deadLetters
        ? notEmpty(`${name}-dead`, deadLetters, 'dead-letters')
        : notEmpty(name, queue, runbooks[name] ?? 'dead-letters'),
    );
    const ofFunctions = eventFunctions.flatMap(({ name, source }) => {
      const made = functions.get(name);
      if (!made) return [];
      const { lambda } = made;
      return [
        failing(name, lambda),
        ...('stream' in source ? [lagging(lambda)] : []),
        ...('everyMinutes' in source ? [stopped(name, lambda)] : []),
      ];
    });
    return [...ofQueues, ...ofFunctions];
  }
}
