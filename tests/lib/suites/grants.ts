import { contracts } from '../../../functions/contracts';
import { type Contract, isWrite } from '../../../functions/kernel/contract/contract';
import { type Access, asksSignIn, levelAsked, scopeAsked } from '../../../functions/kernel/identity/caller';
import { table as schema } from '../../../functions/kernel/table/table';
import type { Assembly, Resource } from '../assembly';
import { functionsOf, list, names, type Statement, signIn, statementsOf, uncalled } from '../reading';

const asks = (name: string, what: (access: Access) => unknown): boolean =>
  Object.values(contracts.find((each) => each.name === name)?.routes ?? {}).some(({ access }) =>
    what(access),
  );
const isOfAgencies = (name: string): boolean => asks(name, scopeAsked);
const looksAtLevels = (name: string): boolean => asks(name, levelAsked) || asks(name, asksSignIn);

/** A function may do what its contract needs, and nothing else. */
export const grantSuite = (stage: string, template: () => Assembly): void => {
  const dynamo = (name: string) => {
    const lambda = functionsOf(template(), stage).get(name) as Resource;
    return statementsOf(template(), lambda).filter(
      ({ Action, Sid }) =>
        list(Action).some((action) => action.startsWith('dynamodb:')) && !/Stream$/.test(Sid ?? ''),
    );
  };

  test.each([...contracts, ...uncalled].map((each) => [each.name, each] as const))(
    'the function %s may touch the keys of its contract and no others',
    (name, { keys }: Pick<Contract, 'keys'>) => {
      const patterns = (kinds: readonly string[]) =>
        [...new Set(kinds)].sort().flatMap((kind) => [kind, `${kind}#*`]);
      const found = dynamo(name);
      const { removes = [], requires = [], erases = [] } = keys;
      const reads = looksAtLevels(name) ? [...keys.read, 'standing'] : keys.read;
      // What agencies call notes that they did.
      const write = isOfAgencies(name) ? [...keys.write, 'agency-calls'] : keys.write;
      const statements: readonly (readonly [string, readonly string[]])[] = [
        ['Read', [...reads, ...write, ...erases]],
        ['Write', write],
        ['Remove', [...removes, ...erases]],
        ['Require', requires],
      ];
      const wanted = statements.flatMap(([sid, kinds]) => (kinds.length ? [[sid, patterns(kinds)]] : []));
      expect(
        found.map(({ Sid, Condition }) => [
          Sid,
          Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'],
        ]),
      ).toEqual(wanted);
      for (const { Sid, Action } of found) {
        expect([Sid, list(Action).includes('dynamodb:DeleteItem')]).toEqual([Sid, Sid === 'Remove']);
        expect([Sid, list(Action).includes('dynamodb:ConditionCheckItem')]).toEqual([Sid, Sid === 'Require']);
      }
      const read = found.find(({ Sid }) => Sid === 'Read');
      expect(list(read?.Resource ?? [])).toHaveLength(read ? 1 + Object.keys(schema.indexes).length : 0);
    },
  );

  test('a function that only reads may not write', () => {
    const writers = contracts.filter(({ routes }) =>
      Object.values(routes).some(
        (each) => isWrite(each) || each.personal || each.actingFor || scopeAsked(each.access),
      ),
    );
    const writing = uncalled.filter(({ keys }) => keys.write.length > 0);
    const noting = ['citizen', 'agency'];
    const readers = names.filter(
      (name) =>
        !noting.includes(name) && ![...writers, ...writing, signIn].some((writer) => writer.name === name),
    );
    expect(readers).toContain('bearer');
    for (const name of readers) {
      const actions = dynamo(name).flatMap(({ Action }) => list(Action));
      expect(actions.filter((action) => !/:(BatchGet|Get|Query)/.test(action))).toEqual([]);
    }
    expect(dynamo('bearer')).toHaveLength(1);
    // Whoever lets people in notes their sessions, and nothing else.
    for (const name of noting) {
      const kept = dynamo(name).filter(({ Sid }) => Sid !== 'Read');
      expect(
        kept.map(({ Sid, Condition }) => [
          Sid,
          Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'],
        ]),
      ).toEqual([['Write', ['session', 'session#*', 'session-devices', 'session-devices#*']]]);
    }
    const ofSignIn = dynamo('sign-in').map(({ Condition }) => Condition?.['ForAllValues:StringLike']);
    expect(new Set(ofSignIn.map((keys) => JSON.stringify(keys?.['dynamodb:LeadingKeys'])))).toEqual(
      new Set([JSON.stringify(['person', 'person#*'])]),
    );
  });

  test("accounts are acted on by whom it concerns, and in the portal's own pool", () => {
    const found = [...functionsOf(template(), stage)].flatMap(([name, lambda]) =>
      statementsOf(template(), lambda)
        .filter(({ Action }) => list(Action).some((action) => action.startsWith('cognito-idp:')))
        .map(({ Action, Resource }) => ({ name, actions: list(Action), on: JSON.stringify(Resource) })),
    );
    expect(found.map(({ name, actions }) => [name, ...actions]).sort()).toEqual([
      [
        'identity',
        'cognito-idp:AdminGetUser',
        'cognito-idp:AdminSetUserMFAPreference',
        'cognito-idp:AdminSetUserPassword',
      ],
      ['identity', 'cognito-idp:AdminUserGlobalSignOut'],
      ['my-data-erasures', 'cognito-idp:AdminDeleteUser'],
    ]);
    for (const { on } of found) expect(on).not.toContain('*');
  });

  test('no policy has a wildcard for its actions, and Scan is granted nowhere', () => {
    const policies = template()
      .all('AWS::IAM::Policy')
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
    const actions = policies.flatMap(({ Action }: Statement) => list(Action));
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    expect(actions.filter((action) => /Scan|PartiQL/.test(action))).toEqual([]);
    const onAll = policies.filter(({ Resource }: Statement) => list(Resource).includes('*'));
    expect(new Set(onAll.flatMap(({ Action }: Statement) => list(Action)))).toEqual(
      new Set(['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'dynamodb:ListStreams']),
    );
  });
};
