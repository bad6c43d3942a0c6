import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { echo, guard } from './fixture-code';
import { dataStack } from './fixture-data';

/** A small system as CDK would synthesize it: two stacks, one table, one pool, some functions, two APIs at one domain. */
export interface Fixture {
  readonly assembly: string;
  readonly data: string;
  remove(): void;
}

/** What a test adds to the fixture: a stack of its own, and the code of its functions by the names of their assets. */
interface Extension {
  readonly resources: object;
  readonly code: Readonly<Record<string, string>>;
}

const integration = (id: string) => ({
  type: 'aws_proxy',
  httpMethod: 'POST',
  uri: {
    'Fn::Sub': [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
      'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${fn}/invocations',
      { fn: { 'Fn::GetAtt': [id, 'Arn'] } },
    ],
  },
});
const proxied = (security?: object[]) => ({
  'x-amazon-apigateway-integration': integration('Echo'),
  ...(security && { security }),
});
const problem = (status: number) => ({
  statusCode: status,
  responseParameters: {
    'gatewayresponse.header.content-type': "'application/problem+json'",
    'gatewayresponse.header.x-request-id': 'context.requestId',
  },
  responseTemplates: {
    'application/json': '{"title":$context.error.messageString,"requestId":"$context.requestId"}',
  },
});

const body = {
  openapi: '3.0.1',
  paths: {
    '/v1/open': { get: proxied(), post: proxied() },
    '/v1/things/{id}': { get: proxied() },
    '/v1/scarce/{id}': { get: proxied() },
    '/v1/files/{path+}': { get: proxied() },
    '/v1/guarded': { get: proxied([{ citizen: [] }]) },
    '/v1/metered': { get: proxied([{ citizen: [], key: [] }]) },
    '/v1/unpermitted': { get: { 'x-amazon-apigateway-integration': integration('Stray') } },
    '/v1/slow': {
      get: { 'x-amazon-apigateway-integration': { ...integration('Echo'), timeoutInMillis: 100 } },
      options: {
        'x-amazon-apigateway-integration': {
          type: 'mock',
          requestTemplates: { 'application/json': '{"statusCode":204}' },
          responses: {
            default: {
              statusCode: '204',
              responseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" },
            },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      citizen: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': {
          type: 'request',
          identitySource: 'method.request.header.Authorization',
          authorizerUri: integration('Guard').uri,
          authorizerResultTtlInSeconds: 60,
        },
      },
      key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
    },
  },
  'x-amazon-apigateway-api-key-source': 'AUTHORIZER',
  'x-amazon-apigateway-binary-media-types': ['image/png'],
  'x-amazon-apigateway-gateway-responses': {
    UNAUTHORIZED: problem(401),
    DEFAULT_5XX: { responseParameters: {} },
  },
};

/** The API of another service, which shares the authorizer, and whose function is called by its alias. */
const aliased = (security?: object[]) => ({
  'x-amazon-apigateway-integration': {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: {
      'Fn::Join': [
        '',
        [
          'arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:',
          { Ref: 'AWS::AccountId' },
          ':function:',
          { Ref: 'Versioned' },
          ':live/invocations',
        ],
      ],
    },
  },
  ...(security && { security }),
});
const otherBody = {
  ...body,
  paths: {
    '/v1/other': { get: aliased() },
    '/v1/other/guarded': { get: aliased([{ citizen: [] }]) },
    '/v1/other/metered': { get: aliased([{ citizen: [], key: [] }]) },
  },
  'x-amazon-apigateway-gateway-responses': {},
};

export const lambda = (key: string, extra: object = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: 'assets', S3Key: `${key}.zip` },
    Handler: 'index.handler',
    Timeout: 1,
    ...extra,
  },
});
const permission = (FunctionName: object, api: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName,
    Principal: 'apigateway.amazonaws.com',
    SourceArn: {
      'Fn::Join': [
        '',
        ['arn:aws:execute-api:eu-central-1:', { Ref: 'AWS::AccountId' }, ':', { Ref: api }, '/*'],
      ],
    },
  },
});

/** The domain of the fixture. */
export const domain = 'portal.example.org';

/** A rule of its domain, for one base path or for whatever is left. */
export const rule = (priority: number, api: string, stage: string, basePath?: string) => ({
  Type: 'AWS::ApiGatewayV2::RoutingRule',
  Properties: {
    DomainNameArn: {
      'Fn::Join': [
        '',
        ['arn:', { Ref: 'AWS::Partition' }, `:apigateway:eu-central-1::/domainnames/${domain}`],
      ],
    },
    Priority: priority,
    Conditions: basePath ? [{ MatchBasePaths: { AnyOf: [basePath] } }] : [],
    Actions: [{ InvokeApi: { ApiId: { Ref: api }, Stage: { Ref: stage }, StripBasePath: false } }],
  },
});

export const imported = (id: string) => ({ 'Fn::ImportValue': `data:${id}` });
const apiStack = {
  Resources: {
    Api: {
      Type: 'AWS::ApiGateway::RestApi',
      Properties: { Name: 'api', Body: body, MinimumCompressionSize: 1024 },
    },
    Stage: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: {
        RestApiId: { Ref: 'Api' },
        StageName: 'local',
        MethodSettings: [
          {
            HttpMethod: 'GET',
            ResourcePath: '/~1v1~1scarce~1{id}',
            ThrottlingRateLimit: 0.001,
            ThrottlingBurstLimit: 2,
          },
        ],
      },
    },
    Plan: {
      Type: 'AWS::ApiGateway::UsagePlan',
      Properties: {
        ApiStages: ['', 'Other'].map((name) => ({
          ApiId: { Ref: `${name}Api` },
          Stage: { Ref: `${name}Stage` },
        })),
        Throttle: { RateLimit: 0.001, BurstLimit: 2 },
      },
    },
    Domain: {
      Type: 'AWS::ApiGateway::DomainName',
      Properties: { DomainName: domain, RoutingMode: 'ROUTING_RULE_ONLY' },
    },
    Rule: rule(900, 'Api', 'Stage', 'v1'),
    OtherRule: rule(800, 'OtherApi', 'OtherStage', 'v1/other'),
    OtherApi: {
      Type: 'AWS::ApiGateway::RestApi',
      Properties: { Name: 'other', Body: otherBody },
    },
    OtherStage: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: { RestApiId: { Ref: 'OtherApi' }, StageName: 'local' },
    },
    Version: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Versioned' } } },
    Alias: {
      Type: 'AWS::Lambda::Alias',
      Properties: {
        FunctionName: { Ref: 'Versioned' },
        FunctionVersion: { 'Fn::GetAtt': ['Version', 'Version'] },
        Name: 'live',
      },
    },
    Versioned: lambda('echo', { Environment: { Variables: { PORTAL: `https://${domain}/x` } } }),
    AliasPermission: permission({ Ref: 'Alias' }, 'OtherApi'),
    VersionedPermission: permission({ Ref: 'Versioned' }, 'Api'),
    OtherGuardPermission: permission({ 'Fn::GetAtt': ['Guard', 'Arn'] }, 'OtherApi'),
    Setting: {
      Type: 'AWS::SSM::Parameter',
      Properties: {
        Name: '/fixture/plan',
        Type: 'String',
        Value: { 'Fn::Join': ['', ['plan: ', { Ref: 'Plan' }]] },
      },
    },
    EchoRole: { Type: 'AWS::IAM::Role', Properties: {} },
    EchoPolicy: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'EchoPolicy',
        Roles: [{ Ref: 'EchoRole' }],
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: ['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'],
              Resource: [
                imported('TableArn'),
                { 'Fn::Join': ['', [imported('TableArn'), '/index/byOwner']] },
              ],
              Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['note', 'note#*'] } },
            },
            {
              Effect: 'Allow',
              Action: 'ssm:GetParameter',
              Resource: {
                'Fn::Join': [
                  '',
                  ['arn:aws:ssm:eu-central-1:', { Ref: 'AWS::AccountId' }, ':parameter/fixture/plan'],
                ],
              },
            },
          ],
        },
      },
    },
    Echo: lambda('echo', {
      Role: { 'Fn::GetAtt': ['EchoRole', 'Arn'] },
      Environment: {
        Variables: {
          TABLE: imported('Table'),
          POOL: imported('Pool'),
          SEAL: { 'Fn::Join': ['', ['{{resolve:secretsmanager:', imported('Seal'), ':SecretString:::}}']] },
        },
      },
    }),
    Guard: lambda('guard'),
    Stray: lambda('echo'),
    EchoPermission: permission({ 'Fn::GetAtt': ['Echo', 'Arn'] }, 'Api'),
    GuardPermission: permission({ 'Fn::GetAtt': ['Guard', 'Arn'] }, 'Api'),
    Odd: { Type: 'AWS::WAFv2::IPSet', Properties: { Odd: { 'Fn::Unheard': [] } } },
  },
};

const stack = { type: 'aws:cloudformation:stack', environment: 'aws://unknown-account/eu-central-1' };

/** Writes the fixture, with what `extension` adds as the stack `events`, into a new folder of its own. */
export const writeFixture = (extension?: Extension): Fixture => {
  const folder = mkdtempSync(join(tmpdir(), 'cloud-'));
  const assembly = join(folder, 'cdk.out');
  const write = (name: string, content: object | string) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(join(assembly, name), text);
  };
  const code = { echo, guard, ...extension?.code };
  for (const [name, text] of Object.entries(code)) {
    mkdirSync(join(assembly, `asset.${name}`), { recursive: true });
    write(`asset.${name}/index.js`, text);
  }
  const files = Object.fromEntries(
    Object.keys(code).map((name) => [name, { source: { path: `asset.${name}` } }]),
  );
  const stacks = {
    data: dataStack,
    api: apiStack,
    ...(extension && { events: { Resources: extension.resources } }),
  };
  for (const [name, template] of Object.entries(stacks)) {
    write(`${name}.template.json`, template);
    write(`${name}.assets.json`, { files });
  }
  const artifacts = Object.fromEntries(Object.keys(stacks).map((name) => [name, stack]));
  write('manifest.json', { artifacts: { ...artifacts, tree: { type: 'cdk:tree' } } });
  return {
    assembly,
    data: join(folder, 'data'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
