import { type Entry, type Purpose, property, Unpriced } from './charge';
import { eventEntries, type Idle } from './events';
import { idlePrices } from './prices';
import type { Resource } from './templates';

/*
 * Every type of resource that the portal is made of, with what it costs while nobody calls, or why nothing. A type that is
 * not here has the reckoning fail, so that none is forgotten.
 */

const priced = (purpose: Purpose, what: string, dollars: number): Entry => ({
  charge: () => [{ purpose, what, count: 1, dollars }],
});

const rules = 'It is a rule for others, which costs nothing by itself.';
const called = 'It is paid by the request.';
const described = 'It describes an API, which is paid by the request.';
const shifting = 'CodeDeploy costs nothing for Lambda.';

/** Managed groups for which AWS asks a fee of their own, by the month and by the request. */
const feeBearing = /BotControl|ATPRuleSet|ACFPRuleSet|AntiDDoS/;

const webAcl: Entry = {
  charge: (resource) => {
    const rulesOfIt = property<readonly unknown[]>(resource.properties, 'Rules') ?? [];
    for (const rule of rulesOfIt) {
      const group = property<{ readonly Name: string; readonly VendorName: string }>(
        rule,
        'Statement',
        'ManagedRuleGroupStatement',
      );
      if (group && (group.VendorName !== 'AWS' || feeBearing.test(group.Name)))
        throw new Unpriced(resource, `${group.Name} has a fee of its own, which is not known here`);
      if (property(rule, 'Statement', 'RuleGroupReferenceStatement'))
        throw new Unpriced(resource, 'the rules of a group of one’s own are not counted here');
    }
    const { webAcl: one, webAclRule } = idlePrices;
    return [
      { purpose: 'firewall', what: 'WebACL', count: 1, dollars: one },
      {
        purpose: 'firewall',
        what: 'its rules and managed groups',
        count: rulesOfIt.length,
        dollars: rulesOfIt.length * webAclRule,
      },
    ];
  },
};

/** Alarms are paid by the metrics that they look at. */
const alarm: Entry = {
  charge: ({ properties }) => {
    const queries = property<readonly unknown[]>(properties, 'Metrics');
    const metrics = queries ? queries.filter((query) => property(query, 'MetricStat')) : [properties];
    const periods = metrics.map((metric) =>
      Number(property(metric, 'MetricStat', 'Period') ?? property(metric, 'Period') ?? 60),
    );
    const dollars = periods
      .map((seconds) => (seconds < 60 ? idlePrices.quickAlarmMetric : idlePrices.alarmMetric))
      .reduce((sum, price) => sum + price, 0);
    return [{ purpose: 'watching', what: 'metrics that alarms look at', count: metrics.length, dollars }];
  },
};

const metricFilter: Entry = {
  charge: ({ properties }) => {
    const count = (property<readonly unknown[]>(properties, 'MetricTransformations') ?? []).length;
    const dollars = count * idlePrices.customMetric;
    return [{ purpose: 'watching', what: 'metrics of one’s own, from logs', count, dollars }];
  },
};

const parameter: Entry = {
  charge: ({ properties }) => {
    const isAdvanced = property(properties, 'Tier') === 'Advanced';
    const dollars = isAdvanced ? idlePrices.advancedParameter : 0;
    const what = isAdvanced ? 'advanced parameters' : 'standard parameters, which are free';
    return [{ purpose: 'settings', what, count: 1, dollars }];
  },
};

/** Types that cost nothing unless they are set up otherwise, which has no price here. */
const unless = (
  isOtherwise: (resource: Resource) => boolean,
  why: string,
  nothing: string,
  grows?: (resource: Resource) => string,
): Entry => ({
  ...{ nothing, ...(grows ? { grows } : {}) },
  refuses: (resource) => (isOtherwise(resource) ? why : undefined),
});

const table = unless(
  ({ properties }) => property(properties, 'BillingMode') !== 'PAY_PER_REQUEST',
  'provisioned capacity has no price here',
  called,
  ({ properties }) => {
    const replicas = property<readonly unknown[]>(properties, 'Replicas') ?? [];
    const isRecoverable = replicas.some((each) =>
      property(each, 'PointInTimeRecoverySpecification', 'PointInTimeRecoveryEnabled'),
    );
    const recovery = isRecoverable ? ` + ${idlePrices.tableRecovery} for point-in-time recovery` : '';
    return `${idlePrices.tableStorage}${recovery} a gigabyte, a month`;
  },
);

const userPool: Entry = {
  nothing: 'Nothing while nobody signs in.',
  grows: ({ properties }) => {
    const plan = (property<string>(properties, 'UserPoolTier') ??
      'ESSENTIALS') as keyof typeof idlePrices.activeUser;
    return `${idlePrices.activeUser[plan]} for each who signs in, a month (${plan})`;
  },
};

const nothingOf = (nothing: string, ...types: readonly string[]): Readonly<Record<string, Entry>> =>
  Object.fromEntries(types.map((type) => [type, { nothing }]));

/** All types, given what scheduled functions do when there is nothing to do. */
export const entriesFor = (idle: Idle): Readonly<Record<string, Entry>> => ({
  ...eventEntries(idle),
  'AWS::KMS::Key': priced(
    'secrecy',
    'keys; each of the first two yearly rotations adds as much',
    idlePrices.key,
  ),
  'AWS::SecretsManager::Secret': priced('secrecy', 'secrets', idlePrices.secret),
  'AWS::WAFv2::WebACL': webAcl,
  'AWS::CloudWatch::Alarm': alarm,
  'AWS::CloudWatch::CompositeAlarm': priced('watching', 'composite alarms', idlePrices.compositeAlarm),
  'AWS::Budgets::Budget': { nothing: 'A budget that only tells costs nothing.' },
  'AWS::CloudWatch::Dashboard': priced('watching', 'dashboards', idlePrices.dashboard),
  'AWS::Logs::MetricFilter': metricFilter,
  'AWS::SSM::Parameter': parameter,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::Cognito::UserPool': userPool,
  'AWS::ApiGateway::Stage': unless(
    ({ properties }) => property(properties, 'CacheClusterEnabled') === true,
    'a cache has no price here',
    'It is paid by the request, its detailed metrics by the route that is called.',
  ),
  'AWS::Lambda::Alias': unless(
    ({ properties }) => property(properties, 'ProvisionedConcurrencyConfig') !== undefined,
    'provisioned concurrency has no price here',
    called,
  ),
  'AWS::Lambda::Version': unless(
    ({ properties }) => property(properties, 'ProvisionedConcurrencyConfig') !== undefined,
    'provisioned concurrency has no price here',
    called,
  ),
  'AWS::S3::Bucket': {
    nothing: 'Nothing while it is empty.',
    grows: () => `${idlePrices.bucketStorage} a gigabyte, a month`,
  },
  'AWS::Logs::LogGroup': {
    nothing: 'Nothing while it is empty.',
    grows: () =>
      `${idlePrices.logIngestion} a gigabyte that comes, ${idlePrices.logStorage} a gigabyte a month`,
  },
  'AWS::Backup::BackupPlan': {
    nothing: 'It is paid by what is kept.',
    grows: () => `${idlePrices.tableBackup} a gigabyte for each backup that is kept, a month`,
  },
  ...nothingOf(
    called,
    'AWS::Lambda::Function',
    'AWS::SQS::Queue',
    'AWS::SNS::Topic',
    'AWS::SNS::Subscription',
  ),
  ...nothingOf(
    described,
    ...['AWS::ApiGateway::RestApi', 'AWS::ApiGateway::Deployment', 'AWS::ApiGateway::Account'],
    ...['AWS::ApiGateway::UsagePlan', 'AWS::ApiGateway::DomainName', 'AWS::ApiGateway::BasePathMapping'],
    ...['AWS::ApiGateway::Authorizer', 'AWS::ApiGateway::GatewayResponse'],
    ...['AWS::ApiGatewayV2::DomainName', 'AWS::ApiGatewayV2::RoutingRule', 'AWS::ApiGatewayV2::ApiMapping'],
  ),
  ...nothingOf(
    rules,
    ...['AWS::IAM::Role', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::Lambda::Permission'],
    ...[
      'AWS::Lambda::EventInvokeConfig',
      'AWS::KMS::Alias',
      'AWS::S3::BucketPolicy',
      'AWS::SQS::QueuePolicy',
    ],
    ...['AWS::SNS::TopicPolicy', 'AWS::SecretsManager::ResourcePolicy', 'AWS::Logs::ResourcePolicy'],
    ...['AWS::WAFv2::WebACLAssociation', 'AWS::WAFv2::LoggingConfiguration', 'AWS::Backup::BackupSelection'],
    ...['AWS::Backup::BackupVault', 'AWS::Cognito::UserPoolClient', 'AWS::Cognito::UserPoolGroup'],
  ),
  ...nothingOf(
    shifting,
    ...[
      'AWS::CodeDeploy::Application',
      'AWS::CodeDeploy::DeploymentGroup',
      'AWS::CodeDeploy::DeploymentConfig',
    ],
  ),
});
