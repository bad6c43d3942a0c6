import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Stage } from './config';
import { except } from './rules';

/*
 * The payment provider of a stage: its secret, and the environment of the functions that use it. See docs/adr/0081.
 */

/** What stands in the secret until somebody has put the provider's own values there. */
const placeholder = 'put-the-key-of-the-provider-here';

/** The provider's key and what its callbacks are signed with: `{"key": "…", "callbackSecret": "…"}`. */
export const makePaymentSecret = (scope: Construct, encryptionKey: IKey): Secret => {
  const secret = new Secret(scope, 'PaymentSecret', {
    description:
      'Of the payment provider: key, and callbackSecret. After a change raise payments.secretRevision.',
    encryptionKey,
    generateSecretString: {
      secretStringTemplate: JSON.stringify({ key: placeholder }),
      generateStringKey: 'callbackSecret',
      // Letters of base64, as many as make whole bytes: 48.
      ...{ passwordLength: 64, excludePunctuation: true },
    },
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  except(
    secret,
    'The provider gives its values out and takes them back; nobody else can rotate them.',
    'AwsSolutions-SMG4',
    'NIST.800.53.R5-SecretsManagerRotationEnabled',
  );
  new CfnOutput(scope, 'PaymentSecretArn', { value: secret.secretArn });
  return secret;
};

const addressOf = ({ payments, domain }: Stage): Record<string, string> => {
  if (payments.provider !== 'sandbox' || !payments.url || !domain) return {};
  return {
    PAYMENT_PROVIDER_URL: payments.url,
    PAYMENT_CALLBACK_URL: `https://${domain.name}/v1/public/payments/callbacks/${payments.provider}`,
  };
};

/** The environment of a function that asks the provider. The local cloud adds where its sandbox bank is. */
export const paymentsEnvironment = (stage: Stage, secret: Secret): Record<string, string> => ({
  PAYMENT_PROVIDER: stage.payments.provider,
  PAYMENT_CURRENCY: stage.payments.currency,
  ...addressOf(stage),
  // Dynamic references: CloudFormation puts the values in, when something of the function changes.
  PAYMENT_PROVIDER_KEY: secret.secretValueFromJson('key').unsafeUnwrap(),
  PAYMENT_CALLBACK_SECRET: secret.secretValueFromJson('callbackSecret').unsafeUnwrap(),
  PAYMENT_SECRET_REVISION: String(stage.payments.secretRevision),
});
