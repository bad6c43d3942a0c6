import type { Assembly } from '../assembly';
import { flat, functionsOf, names } from '../reading';

/** Every function is as all functions are. */
export const functionSuite = (stage: string, template: () => Assembly): void => {
  test('every service and every authorizer is a function as all functions are', () => {
    const found = functionsOf(template(), stage);
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
    for (const { Properties } of template().all('AWS::Lambda::Function')) {
      const variables: Record<string, unknown> = Properties.Environment.Variables;
      expect(Object.keys(variables).filter((name) => name.startsWith('AWS_ENDPOINT_URL'))).toEqual([]);
      if (variables.SEAL_SECRET) {
        expect(JSON.stringify(variables.SEAL_SECRET)).toContain('{{resolve:secretsmanager:');
      }
    }
    const seal = template().one('AWS::SecretsManager::Secret');
    expect(seal.Properties.SecretString).toBeUndefined();
    expect(seal.Properties.GenerateSecretString).toMatchObject({ PasswordLength: 64 });
  });

  test('the gateway may call each function by one permission, and nobody else may', () => {
    const permissions = template().all('AWS::Lambda::Permission');
    const called = permissions.map(({ Properties }) => Properties.FunctionName['Fn::GetAtt'][0]);
    expect(called.sort()).toEqual(
      template()
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
};
