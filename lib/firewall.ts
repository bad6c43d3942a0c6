import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { problemTemplate } from '../functions/kernel/contract/gateway/responses';
import { commonHeaders } from '../functions/kernel/contract/headers';
import type { Stage } from './config';

/** How far back requests are counted, in seconds. */
const windowSeconds = 300;

const visibility = (metricName: string) => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  // A sample shows whole requests, with what people wrote.
  sampledRequestsEnabled: false,
});

/**
 * Rules of the common set that are counted and not enforced, since they would refuse honest requests:
 * - bodies over 8 KB: complaints with answers are longer; the functions refuse bodies over 64 KB themselves;
 * - no User-Agent: agencies' own systems often send none;
 * - suspicious words in bodies: people write of links, paths and markup. The functions take bodies as data alone, and
 *   answer JSON.
 */
const onlyCounted = [
  'SizeRestrictions_BODY',
  'NoUserAgent_HEADER',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
];

const managed = (
  name: string,
  priority: number,
  counted: readonly string[] = [],
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visibility(name),
});

const tooMany = 'too-many-requests';

/** As the gateway's own answers: a page of another origin could not read the status without them. */
const refusalHeaders = {
  'access-control-allow-origin': commonHeaders['access-control-allow-origin'],
  'access-control-expose-headers': commonHeaders['access-control-expose-headers'],
  'cache-control': 'no-store',
  // Counts reach five minutes back: who waits for a minute has a fifth of them again.
  'retry-after': '60',
};

const plain = [{ priority: 0, type: 'NONE' }];

/** A header that is not there has no size: WAF takes that for no match. */
const withoutKey: CfnWebACL.StatementProperty = {
  notStatement: {
    statement: {
      sizeConstraintStatement: {
        fieldToMatch: { singleHeader: { Name: 'x-api-key' } },
        comparisonOperator: 'GT',
        size: 0,
        textTransformations: plain,
      },
    },
  },
};

type Rated = Omit<CfnWebACL.RateBasedStatementProperty, 'evaluationWindowSec'>;

const rated = (name: string, priority: number, statement: Rated): CfnWebACL.RuleProperty => ({
  name,
  priority,
  statement: { rateBasedStatement: { ...statement, evaluationWindowSec: windowSeconds } },
  action: {
    block: {
      customResponse: {
        responseCode: 429,
        customResponseBodyKey: tooMany,
        responseHeaders: Object.entries(refusalHeaders).map(([header, value]) => ({ name: header, value })),
      },
    },
  },
  visibilityConfig: visibility(name),
});

/**
 * Three limits. One person has that of a token at an address. All who share an address, as the customers of a mobile carrier
 * do, have one that is much higher; agencies are not in it, as their plans bound them. Whoever sends keys that are none, each
 * another, meets the third: an address has twice what the highest plan allows.
 */
const limits = ({ limits: { perAddressIn5Minutes, perTokenIn5Minutes }, plans }: Stage) => {
  const highest = Math.max(...Object.values(plans).map(({ perSecond }) => perSecond));
  return [
    rated('PerToken', 0, {
      limit: perTokenIn5Minutes,
      aggregateKeyType: 'CUSTOM_KEYS',
      customKeys: [{ ip: {} }, { header: { name: 'authorization', textTransformations: plain } }],
    }),
    rated('PerAddress', 1, {
      limit: perAddressIn5Minutes,
      aggregateKeyType: 'IP',
      scopeDownStatement: withoutKey,
    }),
    rated('PerAddressInAll', 2, {
      limit: Math.max(perAddressIn5Minutes, 2 * highest * windowSeconds),
      aggregateKeyType: 'IP',
    }),
  ];
};

export interface FirewallProps {
  readonly stage: Stage;
  readonly key: IKey;
}

/**
 * What never reaches a gateway: floods from one address, and requests that only attacks are made of. Each service's API puts
 * itself behind it; what comes from one address is counted over all of them.
 */
export class Firewall extends Construct {
  /** The ARN of its web ACL. */
  readonly arn: string;

  constructor(scope: Construct, id: string, { stage, key }: FirewallProps) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      name: `diwan-${stage.name}`,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('Portal'),
      // As much of a body is looked at as the functions accept, instead of the first 16 KB.
      associationConfig: { requestBody: { API_GATEWAY: { defaultSizeInspectionLimit: 'KB_64' } } },
      customResponseBodies: {
        [tooMany]: { contentType: 'APPLICATION_JSON', content: problemTemplate(tooMany) },
      },
      rules: [
        ...limits(stage),
        managed('AWSManagedRulesKnownBadInputsRuleSet', 3),
        managed('AWSManagedRulesCommonRuleSet', 4, onlyCounted),
      ],
    });
    this.arn = acl.attrArn;
    this.log(acl, stage, key);
  }

  /** Only what was refused, without the credentials that came with it. */
  private log(acl: CfnWebACL, stage: Stage, key: IKey): void {
    const logGroup = new LogGroup(this, 'Log', {
      // AWS WAF writes to log groups whose names begin so, and to no others.
      logGroupName: `aws-waf-logs-diwan-${stage.name}`,
      retention: stage.logRetentionDays,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [
        Stack.of(this).formatArn({ service: 'logs', resource: `log-group:${logGroup.logGroupName}` }),
      ],
      redactedFields: ['authorization', 'x-api-key'].map((name) => ({ singleHeader: { Name: name } })),
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Requirement: 'MEETS_ANY',
            Conditions: [{ ActionCondition: { Action: 'BLOCK' } }],
          },
        ],
      },
    });
  }
}
