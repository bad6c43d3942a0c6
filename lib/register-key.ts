import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Stage } from './config';
import { except } from './rules';

/*
 * The key under whose codes national numbers are kept (docs/adr/0139). It never leaves KMS, and one service may ask it for codes.
 */

export const makeRegisterKey = (scope: Construct, { name }: Stage): Key => {
  const key = new Key(scope, 'RegisterKey', {
    description: `Diwan ${name}: the codes of national numbers. Without it nobody can be found by theirs.`,
    keySpec: KeySpec.HMAC_256,
    keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
    // So that a copy in another region makes the same codes.
    multiRegion: true,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  except(
    key,
    'KMS rotates no HMAC keys; with another key nobody would be found again.',
    'NIST.800.53.R5-KMSBackingKeyRotationEnabled',
    'AwsSolutions-KMS5',
  );
  return key;
};

/** What a function that asks for codes is given: the key's name, and the leave to ask it for codes and nothing else. */
export const giveRegisterKey = (key: IKey) => ({
  environment: { REGISTER_KEY: key.keyArn },
  grants: [new PolicyStatement({ sid: 'Number', actions: ['kms:GenerateMac'], resources: [key.keyArn] })],
});
