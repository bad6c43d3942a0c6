import { Stack } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { DataStack } from './data-stack';
import { type Keys, tableGrants } from './grants';

/** The environment of a function that uses the table. */
export const tableEnvironment = ({ table, identitySecret }: DataStack): Record<string, string> => ({
  TABLE_NAME: table.tableName,
  // A dynamic reference: CloudFormation puts the secret in, so that no cold start has to fetch it.
  SEAL_SECRET: identitySecret.secretValue.unsafeUnwrap(),
});

/** What a function may do that touches these kinds of key. */
export const grantsOfKeys = (keys: Keys, { table, key }: DataStack): PolicyStatement[] =>
  tableGrants(keys, { tableArn: table.tableArn, keyArn: key.keyArn, region: Stack.of(table).region });
