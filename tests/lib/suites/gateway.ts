import { contracts } from '../../../functions/contracts';
import { isWrite } from '../../../functions/kernel/contract/contract';
import { gatewayDefinition } from '../../../functions/kernel/contract/gateway/definition';
import { routePathsOf } from '../../../functions/kernel/contract/protocol';
import { readStage } from '../../../lib/config';
import type { Assembly } from '../assembly';
import { flat } from '../reading';

/** The gateway is what the contracts and the configuration say. */
export const gatewaySuite = (stage: string, template: () => Assembly): void => {
  test('its gateway is the definition that the contracts give', () => {
    const api = template().one('AWS::ApiGateway::RestApi');
    const uri = (name: string) =>
      `arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:<AWS::AccountId>:function:diwan-${stage}-${name}/invocations`;
    const wanted = gatewayDefinition(contracts, `Diwan ${stage}`, uri);
    expect(flat(api.Properties.Body)).toEqual(JSON.parse(JSON.stringify(wanted)));
  });

  test('the stage throttles as it is configured, and each route that writes by a limit of its own', () => {
    const { limits, plans } = readStage(stage);
    const deployed = template().one('AWS::ApiGateway::Stage');
    const [general, ...own] = deployed.Properties.MethodSettings as Record<string, unknown>[];
    expect(general).toMatchObject({
      ResourcePath: '/*',
      HttpMethod: '*',
      ThrottlingRateLimit: limits.reads.perSecond,
      DataTraceEnabled: false,
    });
    const writes = contracts.flatMap(({ routes }) => Object.values(routes)).filter(isWrite);
    expect(own).toHaveLength(writes.flatMap(routePathsOf).length);
    for (const each of own) expect(each.ThrottlingRateLimit).toBe(limits.writes.perSecond);
    expect(
      template()
        .all('AWS::ApiGateway::UsagePlan')
        .map(({ Properties }) => Properties.Quota.Limit),
    ).toEqual(Object.values(plans).map(({ perMonth }) => perMonth));
  });

  test('neither log of the gateway holds an address, a path, or what somebody sent', () => {
    const deployed = template().one('AWS::ApiGateway::Stage');
    const format: string = deployed.Properties.AccessLogSetting.Format;
    expect(format).toContain('$context.resourcePath');
    expect(format).not.toMatch(/sourceIp|userAgent|\$context\.path|principal|identity|requestOverride/);
    const firewall = template().one('AWS::WAFv2::LoggingConfiguration');
    expect(firewall.Properties.RedactedFields).toEqual([
      { SingleHeader: { Name: 'authorization' } },
      { SingleHeader: { Name: 'x-api-key' } },
    ]);
  });

  test('the firewall lets through what the functions accept', () => {
    const acl = template().one('AWS::WAFv2::WebACL');
    const rules = acl.Properties.Rules as {
      Name: string;
      Statement: Record<string, Record<string, unknown>>;
    }[];
    const common = rules.find(({ Name }) => Name === 'AWSManagedRulesCommonRuleSet');
    expect(common?.Statement.ManagedRuleGroupStatement?.RuleActionOverrides).toContainEqual({
      Name: 'SizeRestrictions_BODY',
      ActionToUse: { Count: {} },
    });
    expect(template().all('AWS::WAFv2::WebACLAssociation')).toHaveLength(1);
  });

  test('the stacks stay far below the limits of CloudFormation and API Gateway', () => {
    for (const { text, resources } of template().templates) {
      // CloudFormation takes a megabyte.
      expect(text.length).toBeLessThan(700_000);
      expect(resources.length).toBeLessThan(250);
    }
    const api = template().one('AWS::ApiGateway::RestApi');
    const prefixes = Object.keys(api.Properties.Body.paths).flatMap((path) =>
      path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/')),
    );
    // The default quota of resources; AWS raises it where it is asked to.
    expect(new Set(prefixes).size).toBeLessThan(300);
  });

  test('it tells where it can be reached', () => {
    const outputs = template().templates.flatMap((template) => template.outputs);
    expect(outputs).toEqual(expect.arrayContaining(['ApiUrl', 'UserPoolId', 'UserPoolClientId']));
  });
};
