import { tiers } from '../../../functions/agencies/agencies/agency';
import { contracts } from '../../../functions/contracts';
import { scopesOf } from '../../../functions/kernel/contract/contract';
import { backgroundOf, sealsOf } from '../../../functions/kernel/contract/events';
import { authorizers, authorizersOf } from '../../../functions/kernel/contract/gateway/definition';
import { keyVariable } from '../../../functions/kernel/identity/keys';
import { platformFunctions } from '../../../functions/platform/contract';
import { stackName } from '../../../lib/portal';
import { sealName } from '../../../lib/seals';
import type { Assembly } from '../assembly';
import {
  asking,
  flat,
  functionsOf,
  list,
  names,
  ofService,
  signIn,
  statementsOf,
  uncalled,
} from '../reading';

/** Every function is as all functions are. */
export const functionSuite = (stage: string, template: () => Assembly): void => {
  test('every service, authorizer and reader of events is a function as all functions are', () => {
    const found = functionsOf(template(), stage);
    expect([...found.keys()].sort()).toEqual(names);
    const timeouts = new Map([
      ...[...uncalled, signIn].map(({ name, timeoutSeconds }) => [name, timeoutSeconds] as const),
      ...asking.map((name) => [name, 30] as const),
      ['receipts', 25] as const,
      ['tax', 25] as const,
    ]);
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
    const roles = [...found.values()].map(
      ({ stack, Properties }) => `${stack} ${JSON.stringify(Properties.Role)}`,
    );
    expect(new Set(roles).size).toBe(names.length);
  });

  test('no function is pointed at another cloud, or holds a secret in plain text', () => {
    for (const { Properties } of template().all('AWS::Lambda::Function')) {
      const variables: Record<string, unknown> = Properties.Environment.Variables;
      expect(Object.keys(variables).filter((name) => name.startsWith('AWS_ENDPOINT_URL'))).toEqual([]);
      for (const [name, value] of Object.entries(variables))
        if (name.startsWith('SEAL_')) expect(JSON.stringify(value)).toContain('{{resolve:secretsmanager:');
    }
    for (const secret of template().all('AWS::SecretsManager::Secret')) {
      expect(secret.Properties.SecretString).toBeUndefined();
      expect(secret.Properties.GenerateSecretString).toMatchObject({ PasswordLength: 64 });
    }
  });

  test('each function has the keys of the uses that its contract names, each from its own secret, and of no other', () => {
    const wanted = new Map<string, readonly string[]>([
      ['agency', ['usage-key']],
      ['bearer', ['usage-key']],
      ...contracts.map(({ name, seals = [] }) => [name, seals] as const),
      ...contracts
        .flatMap((each) => backgroundOf(each, contracts))
        .map(({ name, seals }) => [name, seals] as const),
    ]);
    for (const [name, { Properties }] of functionsOf(template(), stage)) {
      const variables: Record<string, unknown> = Properties.Environment.Variables;
      const given = Object.entries(variables).filter(([variable]) => variable.startsWith('SEAL_'));
      const uses = wanted.get(name) ?? [];
      expect([name, given.map(([variable]) => variable).sort()]).toEqual([
        name,
        uses.map(keyVariable).sort(),
      ]);
      for (const use of uses)
        expect(JSON.stringify(variables[keyVariable(use)])).toMatch(
          new RegExp(`${sealName(use)}[0-9A-F]{8}`),
        );
      expect([name, variables.SEALS_REVISION]).toEqual([name, uses.length > 0 ? '1' : undefined]);
    }
    const secrets = template()
      .all('AWS::SecretsManager::Secret')
      .filter(({ id }) => id.startsWith('Seal'));
    expect(secrets).toHaveLength(sealsOf(contracts).length);
  });

  test('what is made of all services is read from parameters by who needs it, and by no other', () => {
    const wanted = { 'usage-plans': 'plans', scopes: 'scopes' } as const;
    for (const [name, lambda] of functionsOf(template(), stage)) {
      const needs = contracts.find((each) => each.name === name)?.needs ?? [];
      const needed = (['usage-plans', 'scopes'] as const).filter((each) => needs.includes(each));
      const names = needed.map((each) => `/diwan/${stage}/${wanted[each]}`);
      const { PLANS_PARAMETER, SCOPES_PARAMETER } = lambda.Properties.Environment.Variables;
      expect([name, [PLANS_PARAMETER, SCOPES_PARAMETER].filter(Boolean)]).toEqual([name, names]);
      const granted = statementsOf(template(), lambda).filter(({ Action }) =>
        list(Action).some((action) => action.startsWith('ssm:')),
      );
      expect(granted.flatMap(({ Action, Resource }) => [Action, list(Resource).map(flat)])).toEqual(
        names.length > 0
          ? [
              'ssm:GetParameter',
              names.map((each) => `arn:aws:ssm:eu-central-1:<AWS::AccountId>:parameter${each}`),
            ]
          : [],
      );
    }
    const asking = contracts.filter(({ needs }) => needs?.includes('scopes'));
    expect(asking.length).toBeGreaterThan(0);
  });

  test("the parameters say which plan is which tier's, and which scopes there are", () => {
    const values = new Map(
      template()
        .all('AWS::SSM::Parameter')
        .map(({ Properties }) => [Properties.Name, flat(Properties.Value)]),
    );
    expect(values.get(`/diwan/${stage}/scopes`)).toBe(scopesOf(contracts).join(' '));
    const plans = JSON.parse(String(values.get(`/diwan/${stage}/plans`)));
    const ids = template()
      .all('AWS::ApiGateway::UsagePlan')
      .map(({ id }) => `<${id}>`);
    expect(Object.keys(plans)).toEqual([...tiers]);
    expect(Object.values(plans)).toEqual(ids);
    // The Parameter Store takes four kilobytes.
    for (const value of values.values()) expect(String(value).length).toBeLessThan(4_096);
  });

  const permissions = (principal: string) =>
    template()
      .all('AWS::Lambda::Permission')
      .filter(({ Properties }) => Properties.Principal === principal);

  test('the gateway may call a service by its alias alone, from its own API', () => {
    for (const { name } of contracts) {
      const alias = ofService(template(), stage, name, 'AWS::Lambda::Alias');
      const api = ofService(template(), stage, name, 'AWS::ApiGateway::RestApi');
      const found = permissions('apigateway.amazonaws.com').filter(
        ({ stack, Properties }) => stack === alias.stack && Properties.FunctionName.Ref,
      );
      expect(
        found.map(({ Properties }) => [Properties.FunctionName.Ref, flat(Properties.SourceArn)]),
      ).toEqual([[alias.id, `arn:aws:execute-api:eu-central-1:<AWS::AccountId>:<${api.id}>/live/*/*`]]);
    }
  });

  test('an authorizer may be called by the APIs that need it', () => {
    const callers = (authorizer: string) =>
      permissions('apigateway.amazonaws.com')
        .filter(({ Properties }) => Properties.FunctionName === `diwan-${stage}-${authorizer}`)
        .map(({ stack, Properties }) => [stack, flat(Properties.SourceArn)]);
    for (const authorizer of authorizers) {
      const wanted = contracts
        .filter((each) => authorizersOf(each).includes(authorizer))
        .map(({ name }) => [
          stackName(stage, name),
          `arn:aws:execute-api:eu-central-1:<AWS::AccountId>:<${ofService(template(), stage, name, 'AWS::ApiGateway::RestApi').id}>/authorizers/*`,
        ]);
      expect(wanted.length).toBeGreaterThan(authorizer === 'bearer' ? 0 : 5);
      expect(callers(authorizer).sort()).toEqual(wanted.sort());
    }
  });

  test('the clock may call what it calls, and nothing else may be called without being asked for', () => {
    const byClock = platformFunctions
      .filter(({ source }) => 'everyMinutes' in source)
      .map(({ name }) => name);
    expect(
      permissions('events.amazonaws.com')
        .map(({ Properties }) => Properties.FunctionName['Fn::GetAtt'][0])
        .sort(),
    ).toEqual(byClock.map((name) => functionsOf(template(), stage).get(name)?.id).sort());
    const [byPool, ...others] = permissions('cognito-idp.amazonaws.com').map(({ Properties }) => Properties);
    expect(others).toEqual([]);
    expect(byPool?.FunctionName['Fn::GetAtt'][0]).toBe(functionsOf(template(), stage).get('sign-in')?.id);
    const guarded = contracts.flatMap(authorizersOf);
    expect(template().all('AWS::Lambda::Permission')).toHaveLength(
      contracts.length + guarded.length + byClock.length + 1,
    );
  });
};
