import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { commonHeaders } from '../functions/kernel/contract/headers';
import type { Stage } from './config';

/*
 * How many requests the firewall lets through.
 */

/** How far back requests are counted, in seconds. */
const windowSeconds = 300;

/** What CloudWatch is told of a rule. */
export const visibility = (metricName: string) => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  // A sample shows whole requests, with what people wrote.
  sampledRequestsEnabled: false,
});

/** The name of the body of a refusal. */
export const tooMany = 'too-many-requests';

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
export const rateRules = ({
  limits: { perAddressIn5Minutes, perTokenIn5Minutes },
  plans,
}: Stage): CfnWebACL.RuleProperty[] => {
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
