import { contracts } from '../../../functions/contracts';
import { scopesOf } from '../../../functions/kernel/contract/contract';
import { platformFunctions } from '../../../functions/platform/contract';
import type { Assembly } from '../assembly';
import { called, flat, functionsOf, names, uncalled } from '../reading';

/** Every function is as all functions are. */
export const functionSuite = (stage: string, template: () => Assembly): void => {
  test('every service, authorizer and reader of events is a function as all functions are', () => {
    const found = functionsOf(template(), stage);
    expect([...found.keys()].sort()).toEqual(names);
    const timeouts = new Map(uncalled.map(({ name, timeoutSeconds }) => [name, timeoutSeconds]));
    for (const [name, { Properties }] of found) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        Timeout: timeouts.get(name) ?? 10,
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
    for (const { Properties } of template().all('AWS::Lambda::Function')) {
      const variables: Record<string, unknown> = Properties.Environment.Variables;
      expect(Object.keys(variables).filter((name) => name.startsWith('AWS_ENDPOINT_URL'))).toEqual([]);
      if (variables.SEAL_SECRET) {
        expect(JSON.stringify(variables.SEAL_SECRET)).toContain('{{resolve:secretsmanager:');
      }
    }
    for (const secret of template().all('AWS::SecretsManager::Secret')) {
      expect(secret.Properties.SecretString).toBeUndefined();
      expect(secret.Properties.GenerateSecretString).toMatchObject({ PasswordLength: 64 });
    }
  });

  test('a service that asks for the scopes of all services is told them, and no other is', () => {
    const asking = contracts.filter(({ needs }) => needs?.includes('scopes')).map(({ name }) => name);
    expect(asking).toContain('agencies');
    for (const [name, { Properties }] of functionsOf(template(), stage)) {
      const told = Properties.Environment.Variables.SCOPES;
      expect([name, told?.split(' ')]).toEqual([
        name,
        asking.includes(name) ? scopesOf(contracts) : undefined,
      ]);
    }
  });

  const permissions = (principal: string) =>
    template()
      .all('AWS::Lambda::Permission')
      .filter(({ Properties }) => Properties.Principal === principal)
      .map(({ Properties }) => ({
        id: Properties.FunctionName['Fn::GetAtt'][0],
        source: flat(Properties.SourceArn),
      }));
  const idsOf = (wanted: readonly string[]) =>
    wanted.map((name) => functionsOf(template(), stage).get(name)?.id).sort();

  test('the gateway may call each of its functions by one permission, and nobody else may', () => {
    const found = permissions('apigateway.amazonaws.com');
    expect(found.map(({ id }) => id).sort()).toEqual(idsOf(called));
    for (const { source } of found) {
      expect(source).toMatch(/^arn:.*:execute-api:.*<GatewayApi\w+>\/(authorizers\/\*|.*live.*\/\*\/\*)$/);
    }
  });

  test('the clock may call what it calls, and nothing else may be called without being asked for', () => {
    const byClock = platformFunctions
      .filter(({ source }) => 'everyMinutes' in source)
      .map(({ name }) => name);
    expect(
      permissions('events.amazonaws.com')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(idsOf(byClock));
    expect(template().all('AWS::Lambda::Permission')).toHaveLength(called.length + byClock.length);
  });
};
