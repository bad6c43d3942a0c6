import type { Template } from '../template/template';

/** The stage of an API that a rule sends requests to. */
export interface Target {
  readonly api: string;
  readonly stage: string;
}

export interface Rules {
  readonly targets: readonly Target[];
  /** Where a path goes: by the first rule that matches it, if any does. */
  find(path: string): Target | undefined;
}

interface DomainProperties {
  readonly DomainName: string;
  readonly RoutingMode?: string;
}
interface Condition {
  readonly MatchBasePaths?: { readonly AnyOf: readonly string[] };
  readonly MatchHeaders?: unknown;
}
interface RuleProperties {
  readonly DomainNameArn: string;
  readonly Priority: number;
  readonly Conditions: readonly Condition[];
  readonly Actions: readonly {
    readonly InvokeApi: { readonly ApiId: string; readonly Stage: string; readonly StripBasePath?: boolean };
  }[];
}
interface Rule {
  readonly priority: number;
  /** Undefined for a rule without a condition. */
  readonly basePath: string | undefined;
  readonly target: Target;
}

/** Developer Guide, "Routing rules", "Restrictions". */
const LAST_PRIORITY = 1_000_000;
const LONGEST = 127;
const ALLOWED = /^[A-Za-z0-9$\-_.+!*'()/]+$/;

/**
 * The routing rules of the template's one custom domain, in the order of their priorities. A base path matches whole
 * segments, in the case in which it is written. Refuses what API Gateway would refuse, and what is not imitated here.
 */
export const createRules = (template: Template): Rules => {
  const [domain, ...others] = template.all<DomainProperties>('AWS::ApiGateway::DomainName');
  if (!domain || others.length > 0) throw new Error('The template has not one custom domain');
  if (domain.properties.RoutingMode !== 'ROUTING_RULE_ONLY')
    throw new Error('The local cloud knows domains in the mode ROUTING_RULE_ONLY alone');
  const rules = template
    .all<RuleProperties>('AWS::ApiGatewayV2::RoutingRule')
    .map(({ properties }) => ruleOf(properties, domain.properties.DomainName))
    .sort((one, other) => one.priority - other.priority);
  for (const [index, { priority }] of rules.entries()) {
    if (rules[index + 1]?.priority === priority)
      throw new Error(`Two routing rules have the priority ${priority}`);
  }
  return {
    targets: rules.map(({ target }) => target),
    find: (path) => rules.find(({ basePath }) => matches(basePath, path))?.target,
  };
};

const matches = (basePath: string | undefined, path: string): boolean =>
  basePath === undefined || path === `/${basePath}` || path.startsWith(`/${basePath}/`);

const ruleOf = ({ DomainNameArn, Priority, Conditions, Actions }: RuleProperties, domain: string): Rule => {
  const refuse = (what: string) => new Error(`The routing rule with the priority ${Priority} ${what}`);
  const [action, ...more] = Actions;
  if (!DomainNameArn.endsWith(`:/domainnames/${domain}`) || !action) throw refuse('is of no domain here');
  if (!Number.isInteger(Priority) || Priority < 1 || Priority > LAST_PRIORITY)
    throw refuse(`is not from 1 to ${LAST_PRIORITY}`);
  if (more.length > 0 || action.InvokeApi.StripBasePath) throw refuse('has actions that are not known here');
  const basePaths = Conditions.flatMap(({ MatchBasePaths }) => MatchBasePaths?.AnyOf ?? []);
  if (basePaths.length > 1) throw refuse('has more than one base path');
  if (Conditions.length > basePaths.length) throw refuse('has conditions that are not known here');
  const [basePath] = basePaths;
  if (basePath !== undefined && !isBasePath(basePath)) throw refuse(`has the base path ${basePath}`);
  const { ApiId: api, Stage: stage } = action.InvokeApi;
  return { priority: Priority, basePath, target: { api, stage } };
};

const isBasePath = (text: string): boolean =>
  ALLOWED.test(text) && text.length <= LONGEST && !text.startsWith('/') && !text.endsWith('/');
