import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { keyVariable } from '../functions/kernel/identity/keys';
import type { Stage } from './config';
import { except } from './rules';

/*
 * The keys by which ids are made, and cursors, codes and secrets are signed: a secret for each use, of which each function has those
 * that its contract names. See docs/adr/0125.
 */

/** The agency authorizer's use: the gateway's own keys of agencies. */
export const authorizerSeals = ['usage-key'];

export type Seals = ReadonlyMap<string, Secret>;

/** What the secret of a use is called in the template; its output ends with `Arn`. */
export const sealName = (use: string): string =>
  ['seal', ...use.split('-')].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');

const makeSeal = (scope: Construct, use: string, { replicaRegions }: Stage, encryptionKey: IKey): Secret => {
  const secret = new Secret(scope, sealName(use), {
    description: `Keys of the use ${use}. Change it by npm run rotate alone: what its keys made must open.`,
    encryptionKey,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    // Encrypted there by the key that Secrets Manager has in each region.
    replicaRegions: replicaRegions.map((region) => ({ region })),
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  except(
    secret,
    'A ring of keys that grows by a command, in two steps with a deployment after each; by the clock, ids would stop opening.',
    'AwsSolutions-SMG4',
    'NIST.800.53.R5-SecretsManagerRotationEnabled',
  );
  new CfnOutput(scope, `${sealName(use)}Arn`, { value: secret.secretArn });
  return secret;
};

/** A secret for each use of the services, and for those of the authorizer. */
export const makeSeals = (scope: Construct, uses: readonly string[], stage: Stage, key: IKey): Seals =>
  new Map([...new Set([...uses, ...authorizerSeals])].map((use) => [use, makeSeal(scope, use, stage, key)]));

/** The environment of a function that has these uses. Refuses one that has no secret. */
export const sealsEnvironment = (
  uses: readonly string[],
  seals: Seals,
  { sealsRevision }: Stage,
): Record<string, string> => {
  const given = uses.map((use) => {
    const secret = seals.get(use);
    if (!secret) throw new Error(`There is no secret for the seal ${use}`);
    // A dynamic reference: CloudFormation puts the keys in, so that no cold start has to fetch them.
    return [keyVariable(use), secret.secretValue.unsafeUnwrap()] as const;
  });
  // CloudFormation reads a secret anew when something of the function changes.
  const revision: Record<string, string> = uses.length > 0 ? { SEALS_REVISION: String(sealsRevision) } : {};
  return { ...Object.fromEntries(given), ...revision };
};
