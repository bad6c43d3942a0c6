import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { callsKind } from '../functions/kernel/calls/calls';
import { type Contract, isWrite } from '../functions/kernel/contract/contract';
import { type Access, asksSignIn, levelAsked, scopeAsked } from '../functions/kernel/identity/caller';
import { standingKind } from '../functions/kernel/standing/standing';
import { table as schema } from '../functions/kernel/table/table';

/** What of the table a function may touch: kinds of key (their first part), as a contract states them. */
export type Keys = Contract['keys'];

interface Resources {
  readonly tableArn: string;
  readonly keyArn: string;
  readonly region: string;
}

/**
 * Every key begins with its kind and a `#` (see `key()`), so a grant by leading key opens that kind alone. No action is
 * granted for which DynamoDB knows no leading key (Scan, PartiQL): for those the condition would be true of anything.
 */
const ofKinds = (kinds: readonly string[]) => ({
  'ForAllValues:StringLike': {
    'dynamodb:LeadingKeys': [...new Set(kinds)].sort().flatMap((kind) => [kind, `${kind}#*`]),
  },
});

const readActions = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const writeActions = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];

/** The least that a function needs of the table, and of the key that encrypts it. */
export const tableGrants = (keys: Keys, { tableArn, keyArn, region }: Resources): PolicyStatement[] => {
  const { removes = [], requires = [], erases = [] } = keys;
  const kinds = [...keys.read, ...keys.write, ...erases];
  const unwritten = removes.filter((kind) => !keys.write.includes(kind));
  if (unwritten.length > 0) throw new Error(`${unwritten.join(', ')} would be deleted, but is never written`);
  if (kinds.length === 0) return [];
  const writes = keys.write.length > 0;
  const indexes = Object.keys(schema.indexes).map((index) => `${tableArn}/index/${index}`);
  const statements = [
    new PolicyStatement({
      sid: 'Read',
      actions: readActions,
      resources: [tableArn, ...indexes],
      conditions: ofKinds(kinds),
    }),
    new PolicyStatement({
      sid: 'Decrypt',
      actions: writes ? ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'],
      resources: [keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${region}.amazonaws.com` } },
    }),
  ];
  const onKinds = (sid: string, actions: string[], some: readonly string[]): PolicyStatement[] =>
    some.length === 0
      ? []
      : [new PolicyStatement({ sid, actions, resources: [tableArn], conditions: ofKinds(some) })];
  return [
    ...statements,
    ...onKinds('Write', writeActions, keys.write),
    ...onKinds('Remove', ['dynamodb:DeleteItem'], [...removes, ...erases]),
    ...onKinds('Require', ['dynamodb:ConditionCheckItem'], requires),
  ];
};

/** Whether anything that the contract declares can write: a route, or the access log of a read of personal data or for another. */
const canWrite = ({ routes }: Pick<Contract, 'routes'>): boolean =>
  Object.values(routes).some((route) => isWrite(route) || route.personal || route.actingFor);

/**
 * The contract's keys, people's standing where a route asks for a level or a recent sign-in, and notes of agencies' calls where they call. Refuses keys
 * that are written by no route.
 */
export const keysOf = (contract: Contract): Keys => {
  if (contract.keys.write.length > 0 && !canWrite(contract)) {
    throw new Error(
      `The service ${contract.name} writes ${contract.keys.write.join(', ')}, but none of its routes does`,
    );
  }
  const { keys, routes } = contract;
  const asks = (what: (access: Access) => unknown): boolean =>
    Object.values(routes).some(({ access }) => what(access));
  return {
    ...keys,
    read: [...keys.read, ...(asks(levelAsked) || asks(asksSignIn) ? [standingKind] : [])],
    write: [...new Set([...keys.write, ...(asks(scopeAsked) ? [callsKind] : [])])],
  };
};
