import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Stage } from './config';

/** The ARN of who sends a stage's texts: what AWS End User Messaging knows under this name. */
const originOf = (scope: Construct, origin: string): string => {
  const [resource = '', ...name] = origin.split('/');
  return Stack.of(scope).formatArn({ service: 'sms-voice', resource, resourceName: name.join('/') });
};

/** What a function that sends texts is given: nothing on a stage that sends none; else the leave to send from the one origin. */
export const giveSms = (scope: Construct, { sms }: Stage) => {
  if (!sms) return { environment: {}, grants: [] };
  const origin = originOf(scope, sms.origin);
  return {
    environment: {
      SMS_ORIGIN: origin,
      SMS_MOST: sms.mostDollars,
      ...(sms.name ? { SMS_NAME: sms.name } : {}),
    },
    grants: [
      new PolicyStatement({ sid: 'SendSms', actions: ['sms-voice:SendTextMessage'], resources: [origin] }),
    ],
  };
};
