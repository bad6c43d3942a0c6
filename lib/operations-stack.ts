import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { eventFunctions } from '../functions/platform/contract';
import { addAlarm } from './alarm';
import { type AlarmOf, failing, lagging, notEmpty, stopped } from './alarms';
import type { Stage } from './config';
import type { EventsStack } from './events-stack';

interface Parts {
  readonly stage: Stage;
  /** Whom the alarms tell. */
  readonly topic: ITopic;
  readonly events: EventsStack;
}

/** Where each queue without a reader of its own says what lies in it; the others have dead letters. */
const runbooks: Readonly<Record<string, string>> = { 'set-aside': 'set-aside', lost: 'stream-lost' };

/** The alarms of what happens without being called, each with its runbook. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, { stage, topic, events }: Parts, props: StackProps) {
    super(scope, id, props);
    for (const each of this.ofEvents(events)) addAlarm(this, each, { stage, topic });
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
