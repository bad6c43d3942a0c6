import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import type { DataStack } from './data-stack';
import { type Keys, tableGrants } from './grants';

/** The environment of a function that uses the table. */
export const tableEnvironment = ({ table }: DataStack): Record<string, string> => ({
  TABLE_NAME: table.tableName,
});

/** What a function may do that touches these kinds of key. */
export const grantsOfKeys = (keys: Keys, { table, key }: DataStack): PolicyStatement[] =>
  tableGrants(keys, { tableArn: table.tableArn, keyArn: key.keyArn, region: Stack.of(table).region });
