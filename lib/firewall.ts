import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { problemTemplate } from '../functions/kernel/contract/gateway/responses';
import type { Stage } from './config';
import { rateRules, tooMany, visibility } from './rate-rules';

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
        ...rateRules(stage),
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
