import type { SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnRoutingRule } from 'aws-cdk-lib/aws-apigatewayv2';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Contract } from '../functions/kernel/contract/contract';
import { prefixesOf } from '../functions/kernel/contract/prefixes';
import { domainArn } from './address';

/*
 * Which API answers which path of the portal's address: API Gateway's routing rules, a rule for each prefix of a service, as
 * a rule may have one base path (Developer Guide, "Match base path conditions"). The first rule that matches is taken, by its
 * priority, so longer prefixes have lower ones. See docs/adr/0102.
 */

/** One prefix of a service at the portal's address. */
interface PathRule {
  /** Undefined for the rule that takes whatever no other does. */
  readonly basePath?: string;
  /** From 1, which is looked at first, to 1,000,000; no two rules have the same. */
  readonly priority: number;
}

/** The last priority that API Gateway knows. */
const lastPriority = 1_000_000;
const perSegment = 100_000;
const perService = 100;
const mostSegments = 9;

const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean);

/** Who calls where, in places of their own, so that a prefix that is added moves no other of its service. */
const regular = ['', 'public/', 'agency/', 'operator/'];

/**
 * The rules of a service by its fixed number (`functions/services.ts`). Throws where a number or a prefix leaves no room in
 * the order of all rules.
 */
export const rulesOf = (contract: Contract, number: number): PathRule[] => {
  const { name } = contract;
  if (!Number.isInteger(number) || number < 1 || number >= perSegment / perService)
    throw new Error(`${name} has the number ${number}, which is not from 1 to 999`);
  const prefixes = prefixesOf(contract);
  const own = regular.map((each) => `/v1/${each}${name}`);
  const places = [...own, ...prefixes.filter((each) => !own.includes(each))];
  return prefixes.map((prefix) => {
    const segments = segmentsOf(prefix);
    if (segments.length === 0) return { priority: lastPriority };
    const place = places.indexOf(prefix);
    if (segments.length > mostSegments || place >= perService)
      throw new Error(`There is no place for a rule of ${name} for ${prefix}`);
    const priority = (mostSegments + 1 - segments.length) * perSegment + number * perService + place;
    return { basePath: segments.join('/'), priority };
  });
};

/** Makes the rules by which a domain sends the paths of a service to its API, with their prefixes left in place. */
export const addRoutingRules = (
  scope: Construct,
  {
    domain,
    api,
    rules,
  }: { readonly domain: string; readonly api: SpecRestApi; readonly rules: readonly PathRule[] },
): void => {
  for (const { basePath, priority } of rules) {
    new CfnRoutingRule(scope, basePath ? `Rule-${basePath.replaceAll('/', '-')}` : 'Rule', {
      domainNameArn: domainArn(Stack.of(scope), domain),
      priority,
      conditions: basePath ? [{ matchBasePaths: { anyOf: [basePath] } }] : [],
      actions: [
        {
          invokeApi: {
            apiId: api.restApiId,
            stage: api.deploymentStage.stageName,
            stripBasePath: false,
          },
        },
      ],
    });
  }
};
