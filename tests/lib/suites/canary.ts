import { contracts } from '../../../functions/contracts';
import { smokeRequestOf } from '../../../functions/kernel/contract/smoke';
import type { Assembly } from '../assembly';
import { flat, functionsOf, list, ofService, statementsOf } from '../reading';

/** How new versions of services come to their callers. */
export const canarySuite = (stage: string, template: () => Assembly): void => {
  const services = contracts.map((each) => [each.name, each] as const);
  const one = (service: string, type: string) => ofService(template(), stage, service, type);

  test.each(services)(
    'a version of %s gets a tenth of the calls, then all, unless an alarm says no',
    (name) => {
      const group = one(name, 'AWS::CodeDeploy::DeploymentGroup');
      expect(group.Properties).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        AutoRollbackConfiguration: {
          Enabled: true,
          Events: expect.arrayContaining(['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']),
        },
      });
      const alarms = template()
        .all('AWS::CloudWatch::Alarm')
        .filter(({ stack }) => stack === group.stack)
        .filter(({ Properties }) =>
          [`${name}-fails`, `${name}-faults`].some((end) => Properties.AlarmName === `diwan-${stage}-${end}`),
        );
      expect(alarms.map(({ Properties }) => Properties.AlarmName).sort()).toEqual([
        `diwan-${stage}-${name}-fails`,
        `diwan-${stage}-${name}-faults`,
      ]);
      expect(group.Properties.AlarmConfiguration.Alarms).toHaveLength(2);
      for (const { Properties } of alarms) {
        expect(Properties).toMatchObject({ Period: 60, EvaluationPeriods: 1 });
        expect(group.Properties.AlarmConfiguration.Alarms).toContainEqual({
          Name: { Ref: alarms.find((each) => each.Properties === Properties)?.id },
        });
      }
      const dimensions = alarms.flatMap(({ Properties }) => Properties.Dimensions).map(flat);
      const id = functionsOf(template(), stage).get(name)?.id;
      expect(dimensions).toContainEqual({ Name: 'ApiName', Value: `diwan-${stage}-${name}` });
      expect(dimensions).toContainEqual({ Name: 'Resource', Value: `<${id}>:live` });
    },
  );

  test.each(services)('the alias of %s moves by its canary, and its routes appear after that', (name) => {
    const alias = one(name, 'AWS::Lambda::Alias');
    const version = one(name, 'AWS::Lambda::Version');
    const hook = functionsOf(template(), stage).get(`${name}-smoke`);
    expect(alias.Properties).toMatchObject({
      Name: 'live',
      FunctionVersion: { 'Fn::GetAtt': [version.id, 'Version'] },
    });
    expect(alias.UpdatePolicy.CodeDeployLambdaAliasUpdate).toEqual({
      ApplicationName: { Ref: one(name, 'AWS::CodeDeploy::Application').id },
      DeploymentGroupName: { Ref: one(name, 'AWS::CodeDeploy::DeploymentGroup').id },
      BeforeAllowTrafficHook: { Ref: hook?.id },
    });
    // Who asks the version may do so before it is told to.
    expect(alias.DependsOn).toEqual(
      expect.arrayContaining([hook?.id, expect.stringMatching(/^CanarySmokeRoleDefaultPolicy/)]),
    );
    expect(one(name, 'AWS::ApiGateway::Deployment').DependsOn).toContain(alias.id);
    // A version that people may be given back stays.
    expect(version).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  test.each(services)(
    'a version of %s is asked what its contract says, by who may do that alone',
    (name, contract) => {
      const hook = functionsOf(template(), stage).get(`${name}-smoke`);
      if (!hook) throw new Error(`Nobody asks ${name}`);
      const version = one(name, 'AWS::Lambda::Version');
      const { TARGET, SMOKE_REQUEST } = hook.Properties.Environment.Variables;
      expect(TARGET).toEqual({ Ref: version.id });
      expect(JSON.parse(SMOKE_REQUEST)).toEqual(smokeRequestOf(contract));
      const granted = statementsOf(template(), hook).map(({ Action, Resource }) => [
        list(Action).join(),
        JSON.stringify(flat(Resource)),
      ]);
      const own = granted.filter(([action]) => !/^(xray|logs):/.test(action ?? ''));
      expect(own.sort()).toEqual([
        ['codedeploy:PutLifecycleEventHookExecutionStatus', expect.stringContaining(':deploymentgroup:')],
        ['lambda:InvokeFunction', JSON.stringify(`<${version.id}>`)],
      ]);
    },
  );
};
