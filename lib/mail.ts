import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Stage } from './config';

/** The environment of a function that sends e-mail: nothing on a stage that sends none. */
export const mailEnvironment = ({ mail }: Stage): Record<string, string> =>
  mail ? { MAIL_FROM: mail.from, MAIL_NAME: mail.name } : {};

/** The least that it needs of SES: to send what it has composed (SES asks for this name), from the one address. */
export const mailGrants = (scope: Construct, { mail }: Stage): PolicyStatement[] =>
  mail
    ? [
        new PolicyStatement({
          sid: 'SendMail',
          actions: ['ses:SendRawEmail'],
          resources: [
            Stack.of(scope).formatArn({
              service: 'ses',
              resource: 'identity',
              resourceName: mail.verifiedDomain,
            }),
          ],
          conditions: { StringEquals: { 'ses:FromAddress': mail.from } },
        }),
      ]
    : [];
