import { contracts } from '../../../functions/contracts';
import { gatewayDefinition } from '../../../functions/kernel/contract/gateway/definition';
import { type ServiceName, serviceNumbers } from '../../../functions/services';
import { readStage } from '../../../lib/config';
import { stackName } from '../../../lib/portal';
import { rulesOf } from '../../../lib/routing';
import type { Assembly } from '../assembly';
import { flat, ofService } from '../reading';

interface Rule {
  readonly Name: string;
  readonly Statement: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  // biome-ignore lint/suspicious/noExplicitAny: as the properties of a resource
  readonly Action?: any;
}

/** The APIs, and the address in front of them, are what the contracts and the configuration say. */
export const gatewaySuite = (stage: string, template: () => Assembly): void => {
  const apiOf = (service: string) => ofService(template(), stage, service, 'AWS::ApiGateway::RestApi');

  test.each(contracts.map((each) => [each.name, each] as const))(
    'the API of %s is the definition that its contract gives, and nothing is passed over in it',
    (name, contract) => {
      const { Properties } = apiOf(name);
      const uri = (called: string) =>
        `arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:<AWS::AccountId>:function:diwan-${stage}-${called}/invocations`;
      const wanted = gatewayDefinition(contract, `Diwan ${stage}: ${contract.summary}`, {
        service: uri(`${name}:live`),
        authorizers: { citizen: uri('citizen'), agency: uri('agency'), bearer: uri('bearer') },
      });
      expect(flat(Properties.Body)).toEqual(JSON.parse(JSON.stringify(wanted)));
      expect(Properties.FailOnWarnings).toBe(true);
    },
  );

  test('an API throttles every route as it is configured, and none in another way', () => {
    const { limits } = readStage(stage);
    const stages = template().all('AWS::ApiGateway::Stage');
    expect(stages).toHaveLength(contracts.length);
    for (const { Properties } of stages) {
      expect(Properties.MethodSettings).toEqual([
        expect.objectContaining({
          ResourcePath: '/*',
          HttpMethod: '*',
          ThrottlingRateLimit: limits.requests.perSecond,
          ThrottlingBurstLimit: limits.requests.burst,
          DataTraceEnabled: false,
        }),
      ]);
    }
  });

  test('a usage plan is over all services, and changed after the one before', () => {
    const { plans } = readStage(stage);
    const found = template().all('AWS::ApiGateway::UsagePlan');
    expect(found.map(({ Properties }) => Properties.Quota.Limit)).toEqual(
      Object.values(plans).map(({ perMonth }) => perMonth),
    );
    for (const [index, { Properties, DependsOn = [] }] of found.entries()) {
      expect(DependsOn).toEqual(index === 0 ? [] : [found[index - 1]?.id]);
      const covered = Properties.ApiStages.map(
        ({ ApiId, Stage }: { ApiId: { 'Fn::ImportValue': string }; Stage: string }) => [
          ApiId['Fn::ImportValue'].split(':')[0],
          Stage,
        ],
      );
      expect(covered).toEqual(contracts.map(({ name }) => [stackName(stage, name), 'live']));
    }
  });

  test('the address sends each path where the rules say, and nothing is reached beside it', () => {
    const { domain } = readStage(stage);
    const rules = template().all('AWS::ApiGatewayV2::RoutingRule');
    for (const { name } of contracts)
      expect(apiOf(name).Properties.DisableExecuteApiEndpoint).toBe(domain !== undefined);
    if (!domain) return expect(rules).toEqual([]);
    expect(template().one('AWS::ApiGateway::DomainName').Properties).toMatchObject({
      DomainName: domain.name,
      RoutingMode: 'ROUTING_RULE_ONLY',
      SecurityPolicy: 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09',
      EndpointAccessMode: 'STRICT',
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
    const made = rules.map(({ stack, Properties }) => {
      const { DomainNameArn, Priority, Conditions, Actions } = Properties;
      expect(flat(DomainNameArn)).toBe(`arn:aws:apigateway:eu-central-1::/domainnames/${domain.name}`);
      expect(Actions).toEqual([
        {
          InvokeApi: {
            ApiId: { Ref: expect.any(String) },
            Stage: { Ref: expect.any(String) },
            StripBasePath: false,
          },
        },
      ]);
      return [stack, Priority, Conditions];
    });
    const wanted = contracts.flatMap((contract) =>
      rulesOf(contract, serviceNumbers[contract.name as ServiceName]).map(({ basePath, priority }) => [
        stackName(stage, contract.name),
        priority,
        basePath ? [{ MatchBasePaths: { AnyOf: [basePath] } }] : [],
      ]),
    );
    const byPriority = (one: unknown[], other: unknown[]) => Number(one[1]) - Number(other[1]);
    expect(made.sort(byPriority)).toEqual(wanted.sort(byPriority));
  });

  test('neither log of the gateway holds an address, a path, or what somebody sent', () => {
    for (const deployed of template().all('AWS::ApiGateway::Stage')) {
      const format: string = deployed.Properties.AccessLogSetting.Format;
      expect(format).toContain('$context.resourcePath');
      expect(format).not.toMatch(/sourceIp|userAgent|\$context\.path|principal|identity|requestOverride/);
    }
    const firewall = template().one('AWS::WAFv2::LoggingConfiguration');
    expect(firewall.Properties.RedactedFields).toEqual([
      { SingleHeader: { Name: 'authorization' } },
      { SingleHeader: { Name: 'x-api-key' } },
    ]);
  });

  test('the firewall lets through what the functions accept', () => {
    const acl = template().one('AWS::WAFv2::WebACL');
    const rules = acl.Properties.Rules as Rule[];
    const common = rules.find(({ Name }) => Name === 'AWSManagedRulesCommonRuleSet');
    expect(common?.Statement.ManagedRuleGroupStatement?.RuleActionOverrides).toContainEqual({
      Name: 'SizeRestrictions_BODY',
      ActionToUse: { Count: {} },
    });
    const guarded = template().all('AWS::WAFv2::WebACLAssociation');
    expect(guarded.map(({ stack }) => stack).sort()).toEqual(
      contracts.map(({ name }) => stackName(stage, name)).sort(),
    );
    for (const { Properties } of guarded)
      expect(Properties.WebACLArn).toEqual({ 'Fn::ImportValue': expect.stringContaining(acl.id) });
  });

  test('the firewall bounds a token, an address without a key, and above every plan an address, as a page can read', () => {
    const { limits, plans } = readStage(stage);
    const acl = template().one('AWS::WAFv2::WebACL').Properties;
    const rated = acl.Rules.filter(({ Statement }: Rule) => Statement.RateBasedStatement) as Rule[];
    const statements = rated.map(({ Statement }) => Statement.RateBasedStatement ?? {});
    const none = [{ Priority: 0, Type: 'NONE' }];
    expect(statements).toMatchObject([
      {
        ...{ Limit: limits.perTokenIn5Minutes, AggregateKeyType: 'CUSTOM_KEYS' },
        CustomKeys: [{ IP: {} }, { Header: { Name: 'authorization', TextTransformations: none } }],
      },
      {
        ...{ Limit: limits.perAddressIn5Minutes, AggregateKeyType: 'IP' },
        ScopeDownStatement: {
          NotStatement: {
            Statement: {
              SizeConstraintStatement: {
                FieldToMatch: { SingleHeader: { Name: 'x-api-key' } },
                ...{ ComparisonOperator: 'GT', Size: 0, TextTransformations: none },
              },
            },
          },
        },
      },
      { AggregateKeyType: 'IP' },
    ]);
    for (const { perSecond } of Object.values(plans))
      expect(Number(statements[2]?.Limit)).toBeGreaterThan(perSecond * 300);
    for (const { Action } of rated) {
      const { ResponseCode, ResponseHeaders, CustomResponseBodyKey } = Action?.Block.CustomResponse ?? {};
      expect([
        ResponseCode,
        JSON.parse(acl.CustomResponseBodies[CustomResponseBodyKey].Content).code,
      ]).toEqual([...[429, 'too-many-requests']]);
      const headers = new Map(
        ResponseHeaders.map(({ Name, Value }: Record<string, string>) => [Name, Value]),
      );
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toContain('retry-after');
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  test('it tells where it can be reached', () => {
    const outputs = template().templates.flatMap(({ name, outputs }) => outputs.map((each) => [name, each]));
    const edge = stackName(stage, 'edge');
    const places = readStage(stage).domain
      ? [
          [edge, 'ApiUrl'],
          [edge, 'DomainTarget'],
        ]
      : contracts.map(({ name }) => [stackName(stage, name), 'Url']);
    expect(outputs).toEqual(
      expect.arrayContaining([
        ...places,
        [stackName(stage, 'userPool'), 'UserPoolId'],
        [stackName(stage, 'userPool'), 'UserPoolClientId'],
      ]),
    );
  });
};
