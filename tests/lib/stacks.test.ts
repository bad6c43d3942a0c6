import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Contract, isWrite } from '../../functions/kernel/contract';
import { authorizers, gatewayDefinition } from '../../functions/kernel/gateway';
import { table as schema } from '../../functions/kernel/table';
import { services } from '../../functions/services';
import { readStage } from '../../lib/config';
import { type Assembly, type Resource, workshop } from './assembly';

jest.setTimeout(60_000);

const stages = ['local', 'test', 'production'] as const;
const assemblies = new Map<string, Assembly>();
let shop: Awaited<ReturnType<typeof workshop>>;

beforeAll(async () => {
  shop = await workshop();
  // The rules are those of what is deployed; the laptop's stage differs from the test stage in numbers alone.
  const synthesize = async (stage: string) =>
    [stage, await shop.synthesize(stage, stage !== 'local')] as const;
  const made = await Promise.all(stages.map(synthesize));
  for (const [stage, assembly] of made) assemblies.set(stage, assembly);
});
afterAll(() => shop?.close());

const names = [...services.map(({ name }) => name), ...authorizers].sort();

const functionsOf = (assembly: Assembly, stage: string): ReadonlyMap<string, Resource> =>
  new Map(
    assembly
      .all('AWS::Lambda::Function')
      .map((each) => [each.Properties.FunctionName.replace(`diwan-${stage}-`, ''), each]),
  );

interface Statement {
  readonly Sid?: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** What the role of a function may do. */
const statementsOf = (assembly: Assembly, lambda: Resource): Statement[] => {
  const role = lambda.Properties.Role['Fn::GetAtt'][0];
  const ofRole = (policy: Resource) =>
    policy.Properties.Roles.some((each: { Ref: string }) => each.Ref === role);
  const policies = assembly.all('AWS::IAM::Policy').filter(ofRole);
  return policies.flatMap((policy) => policy.Properties.PolicyDocument.Statement);
};

/** Intrinsic functions out of a value: every reference becomes its name. */
const flat = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(flat);
  if (typeof value !== 'object' || value === null) return value;
  const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
  if (name === 'Ref' && others.length === 0) return `<${argument}>`;
  if (name === 'Fn::Join' && others.length === 0) {
    const [separator, parts] = argument as [string, unknown[]];
    return parts.map((part) => flat(part)).join(separator);
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, flat(each)]));
};

describe.each(stages)('the stage %s', (stage) => {
  const assembly = () => assemblies.get(stage) as Assembly;
  const lambda = (name: string) => functionsOf(assembly(), stage).get(name) as Resource;
  const dynamo = (name: string) =>
    statementsOf(assembly(), lambda(name)).filter(({ Action }) =>
      list(Action).some((action) => action.startsWith('dynamodb:')),
    );

  test('its gateway is the definition that the contracts give', () => {
    const api = assembly().one('AWS::ApiGateway::RestApi');
    const uri = (name: string) =>
      `arn:<AWS::Partition>:apigateway:eu-central-1:lambda:path/2015-03-31/functions/arn:<AWS::Partition>:lambda:eu-central-1:<AWS::AccountId>:function:diwan-${stage}-${name}/invocations`;
    const wanted = gatewayDefinition(services, `Diwan ${stage}`, uri);
    expect(flat(api.Properties.Body)).toEqual(JSON.parse(JSON.stringify(wanted)));
  });

  test('every service and every authorizer is a function as all functions are', () => {
    const found = functionsOf(assembly(), stage);
    expect([...found.keys()].sort()).toEqual(names);
    for (const { Properties } of found.values()) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        Timeout: 10,
        TracingConfig: { Mode: 'Active' },
      });
      expect(Properties.KmsKeyArn).toBeDefined();
      expect(Properties.LoggingConfig.LogGroup).toBeDefined();
      expect(Properties.VpcConfig).toBeUndefined();
    }
    const roles = [...found.values()].map(({ Properties }) => JSON.stringify(Properties.Role));
    expect(new Set(roles).size).toBe(names.length);
  });

  test('no function is pointed at another cloud, or holds a secret in plain text', () => {
    for (const { Properties } of assembly().all('AWS::Lambda::Function')) {
      const variables: Record<string, unknown> = Properties.Environment.Variables;
      expect(Object.keys(variables).filter((name) => name.startsWith('AWS_ENDPOINT_URL'))).toEqual([]);
      if (variables.SEAL_SECRET) {
        expect(JSON.stringify(variables.SEAL_SECRET)).toContain('{{resolve:secretsmanager:');
      }
    }
    const seal = assembly().one('AWS::SecretsManager::Secret');
    expect(seal.Properties.SecretString).toBeUndefined();
    expect(seal.Properties.GenerateSecretString).toMatchObject({ PasswordLength: 64 });
  });

  test('the gateway may call each function by one permission, and nobody else may', () => {
    const permissions = assembly().all('AWS::Lambda::Permission');
    const called = permissions.map(({ Properties }) => Properties.FunctionName['Fn::GetAtt'][0]);
    expect(called.sort()).toEqual(
      assembly()
        .all('AWS::Lambda::Function')
        .map(({ id }) => id)
        .sort(),
    );
    for (const { Properties } of permissions) {
      expect(Properties.Principal).toBe('apigateway.amazonaws.com');
      expect(flat(Properties.SourceArn)).toMatch(
        /^arn:.*:execute-api:.*<GatewayApi\w+>\/(authorizers\/\*|.*live.*\/\*\/\*)$/,
      );
    }
  });

  test.each(services.map((service) => [service.name, service] as const))(
    'the function %s may touch the keys of its contract and no others',
    (name, { keys }: Contract) => {
      const patterns = (kinds: readonly string[]) => [...kinds].sort().flatMap((kind) => [kind, `${kind}#*`]);
      const found = dynamo(name);
      const wanted = [
        ...(keys.read.length + keys.write.length ? [['Read', patterns([...keys.read, ...keys.write])]] : []),
        ...(keys.write.length ? [['Write', patterns(keys.write)]] : []),
      ];
      expect(
        found.map(({ Sid, Condition }) => [
          Sid,
          Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'],
        ]),
      ).toEqual(wanted);
      const read = found.find(({ Sid }) => Sid === 'Read');
      expect(list(read?.Resource ?? [])).toHaveLength(read ? 1 + Object.keys(schema.indexes).length : 0);
    },
  );

  test('a function that only reads may not write', () => {
    const writers = services.filter(({ routes }) =>
      Object.values(routes).some((each) => isWrite(each) || each.personal),
    );
    const readers = names.filter((name) => !writers.some((writer) => writer.name === name));
    expect(readers).toContain('agency');
    for (const name of readers) {
      const actions = dynamo(name).flatMap(({ Action }) => list(Action));
      expect(actions.filter((action) => !/:(BatchGet|Get|Query)/.test(action))).toEqual([]);
    }
    expect(dynamo('agency')).toHaveLength(1);
    expect(dynamo('citizen')).toEqual([]);
  });

  test('no policy has a wildcard for its actions, and Scan is granted nowhere', () => {
    const policies = assembly()
      .all('AWS::IAM::Policy')
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
    const actions = policies.flatMap(({ Action }: Statement) => list(Action));
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    expect(actions.filter((action) => /Scan|PartiQL/.test(action))).toEqual([]);
    const onAll = policies.filter(({ Resource }: Statement) => list(Resource).includes('*'));
    expect(new Set(onAll.flatMap(({ Action }: Statement) => list(Action)))).toEqual(
      new Set(['xray:PutTraceSegments', 'xray:PutTelemetryRecords']),
    );
  });

  test('the table is that of the kernel, on demand, encrypted, streamed and recoverable', () => {
    const table = assembly().one('AWS::DynamoDB::Table');
    expect(table.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: schema.partitionKey, KeyType: 'HASH' },
        { AttributeName: schema.sortKey, KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: schema.timeToLive, Enabled: true },
    });
    const indexes = table.Properties.GlobalSecondaryIndexes as { IndexName: string; Projection: object }[];
    expect(indexes.map(({ IndexName }) => IndexName)).toEqual(Object.keys(schema.indexes));
    for (const { Projection } of indexes) {
      expect(Projection).toEqual({ ProjectionType: 'INCLUDE', NonKeyAttributes: ['card'] });
    }
  });

  test.each([
    'AWS::DynamoDB::Table',
    'AWS::KMS::Key',
    'AWS::SecretsManager::Secret',
    'AWS::Backup::BackupVault',
    'AWS::Cognito::UserPool',
  ])('%s is kept whatever happens to its stack', (type) => {
    const found = assembly().all(type);
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) {
      expect(each).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
  });

  test('people sign in by e-mail, with a second factor if they wish, and never by text message', () => {
    const pool = assembly().one('AWS::Cognito::UserPool');
    expect(pool.Properties).toMatchObject({
      UsernameAttributes: ['email'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
      Schema: [{ Name: 'email', Required: true, Mutable: true }],
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email' }] },
    });
    const client = assembly().one('AWS::Cognito::UserPoolClient');
    expect(client.Properties).toMatchObject({
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      AccessTokenValidity: 60,
    });
    expect([...client.Properties.ExplicitAuthFlows].sort()).toEqual([
      'ALLOW_REFRESH_TOKEN_AUTH',
      'ALLOW_USER_PASSWORD_AUTH',
      'ALLOW_USER_SRP_AUTH',
    ]);
  });

  test('the stage throttles as it is configured, and each route that writes by a limit of its own', () => {
    const { limits, plans } = readStage(stage);
    const deployed = assembly().one('AWS::ApiGateway::Stage');
    const [general, ...own] = deployed.Properties.MethodSettings as Record<string, unknown>[];
    expect(general).toMatchObject({
      ResourcePath: '/*',
      HttpMethod: '*',
      ThrottlingRateLimit: limits.reads.perSecond,
      DataTraceEnabled: false,
    });
    const writes = services.flatMap(({ routes }) => Object.values(routes)).filter(isWrite);
    expect(own).toHaveLength(writes.length);
    for (const each of own) expect(each.ThrottlingRateLimit).toBe(limits.writes.perSecond);
    expect(
      assembly()
        .all('AWS::ApiGateway::UsagePlan')
        .map(({ Properties }) => Properties.Quota.Limit),
    ).toEqual(Object.values(plans).map(({ perMonth }) => perMonth));
  });

  test('neither log of the gateway holds an address, a path, or what somebody sent', () => {
    const deployed = assembly().one('AWS::ApiGateway::Stage');
    const format: string = deployed.Properties.AccessLogSetting.Format;
    expect(format).toContain('$context.resourcePath');
    expect(format).not.toMatch(/sourceIp|userAgent|\$context\.path|principal|identity|requestOverride/);
    const firewall = assembly().one('AWS::WAFv2::LoggingConfiguration');
    expect(firewall.Properties.RedactedFields).toEqual([
      { SingleHeader: { Name: 'authorization' } },
      { SingleHeader: { Name: 'x-api-key' } },
    ]);
  });

  test('the firewall lets through what the functions accept', () => {
    const acl = assembly().one('AWS::WAFv2::WebACL');
    const rules = acl.Properties.Rules as {
      Name: string;
      Statement: Record<string, Record<string, unknown>>;
    }[];
    const common = rules.find(({ Name }) => Name === 'AWSManagedRulesCommonRuleSet');
    expect(common?.Statement.ManagedRuleGroupStatement?.RuleActionOverrides).toContainEqual({
      Name: 'SizeRestrictions_BODY',
      ActionToUse: { Count: {} },
    });
    expect(assembly().all('AWS::WAFv2::WebACLAssociation')).toHaveLength(1);
  });

  test('every log is encrypted and ends', () => {
    const logs = assembly().all('AWS::Logs::LogGroup');
    expect(logs.length).toBe(names.length + 2);
    for (const { Properties } of logs) {
      expect(Properties.RetentionInDays).toBe(readStage(stage).logRetentionDays);
      expect(Properties.KmsKeyId).toBeDefined();
    }
  });

  test('the stacks stay far below the limits of CloudFormation and API Gateway', () => {
    for (const { text, resources } of assembly().templates) {
      expect(text.length).toBeLessThan(500_000);
      expect(resources.length).toBeLessThan(250);
    }
    const api = assembly().one('AWS::ApiGateway::RestApi');
    const prefixes = Object.keys(api.Properties.Body.paths).flatMap((path) =>
      path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/')),
    );
    expect(new Set(prefixes).size).toBeLessThan(200);
  });

  test('it tells where it can be reached', () => {
    const outputs = assembly().templates.flatMap((template) => template.outputs);
    expect(outputs).toEqual(expect.arrayContaining(['ApiUrl', 'UserPoolId', 'UserPoolClientId']));
  });
});

test('each function is one bundle with what it serves beside it', () => {
  for (const name of names) expect(existsSync(join(shop.bundles, name, 'index.js'))).toBe(true);
  for (const { name, files = {} } of services) {
    for (const file of Object.keys(files))
      expect([name, readdirSync(join(shop.bundles, name))]).toEqual([name, expect.arrayContaining([file])]);
  }
});

test('what is deployed of a bundle is without its source map', () => {
  const { folder } = assemblies.get('test') as Assembly;
  const assets = readdirSync(folder).filter((name) => name.startsWith('asset.'));
  expect(assets.length).toBe(names.length);
  const files = assets.flatMap((asset) => readdirSync(join(folder, asset)));
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
});

test('what the stage cannot afford to lose is not deleted with its stack in production', () => {
  expect(readStage('production')).toMatchObject({ terminationProtection: true, threatProtection: true });
  const pool = (assemblies.get('production') as Assembly).one('AWS::Cognito::UserPool');
  expect(pool.Properties.UserPoolTier).toBe('PLUS');
});
