import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { AlarmOf } from './alarms';
import type { Stage } from './config';

/** Makes an alarm that tells the topic when it begins and when it is over, with the runbook that says what to do. */
export const addAlarm = (
  scope: Construct,
  { name, runbook, when, watch }: AlarmOf,
  { stage, topic }: { readonly stage: Stage; readonly topic: ITopic },
): Alarm => {
  const alarm = new Alarm(scope, name, {
    ...watch,
    alarmName: `diwan-${stage.name}-${name}`,
    alarmDescription: `${when}. What to do: docs/runbooks/${runbook}.md`,
  });
  const action = new SnsAction(topic);
  alarm.addAlarmAction(action);
  alarm.addOkAction(action);
  return alarm;
};
