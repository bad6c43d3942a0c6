import type { Resource, Template } from '../template/template';
import type { Incoming } from './incoming-request';
import { createRateLimit } from './rate-limit';
import type { Reply } from './reply';
import type { Target } from './rules';
import { type ScopeDown, type Scoped, scopeOf } from './scope-down';

/*
 * The rate-based rules of the template's web ACLs. Groups of rules that AWS manages are passed over, as what is in them is
 * not public; whatever else is not known here is refused at the start.
 */

interface RateBased {
  readonly Limit: number;
  readonly AggregateKeyType: string;
  readonly EvaluationWindowSec?: number;
  readonly CustomKeys?: readonly CustomKey[];
  readonly ScopeDownStatement?: ScopeDown;
}
type CustomKey = Readonly<Record<string, unknown>> & {
  readonly Header?: {
    readonly Name: string;
    readonly TextTransformations: readonly { readonly Type: string }[];
  };
};
interface CustomResponse {
  readonly ResponseCode: number;
  readonly CustomResponseBodyKey?: string;
  readonly ResponseHeaders?: readonly { readonly Name: string; readonly Value: string }[];
}
interface Rule {
  readonly Name: string;
  readonly Priority: number;
  readonly Statement: Readonly<Record<string, unknown>> & { readonly RateBasedStatement?: RateBased };
  readonly Action?: { readonly Block?: { readonly CustomResponse?: CustomResponse } };
}
interface AclProperties {
  readonly DefaultAction: object;
  readonly Rules: readonly Rule[];
  readonly CustomResponseBodies?: Readonly<Record<string, { readonly Content: string }>>;
}
interface Association {
  readonly ResourceArn: string;
  readonly WebACLArn: string;
}

/** The answer to a request that a web ACL refuses; undefined for one that it lets through. */
export type Firewall = (incoming: Incoming, target: Target) => Reply | undefined;
type Guard = (incoming: Incoming) => Reply | undefined;

const passedOver = 'ManagedRuleGroupStatement';

/** What tells one caller from another: nothing where the request lacks a part of it, and then it is not counted. */
type Instance = (incoming: Incoming) => string | undefined;

const keyOf = (rule: string, { IP, Header, ...others }: CustomKey): Instance => {
  const isPlain = Header?.TextTransformations.every(({ Type }) => Type === 'NONE') ?? true;
  if (Object.keys(others).length > 0 || !isPlain)
    throw new Error(`The local cloud does not know a key of the rule ${rule}`);
  if (!Header) return ({ sourceIp }) => (IP ? sourceIp : undefined);
  const name = Header.Name.toLowerCase();
  return ({ headers }) => headers.get(name)?.values.join(',');
};

const instanceOf = (rule: string, { AggregateKeyType, CustomKeys = [] }: RateBased): Instance => {
  if (AggregateKeyType === 'IP') return ({ sourceIp }) => sourceIp;
  if (AggregateKeyType !== 'CUSTOM_KEYS')
    throw new Error(`The local cloud does not know how the rule ${rule} counts: ${AggregateKeyType}`);
  const keys = CustomKeys.map((key) => keyOf(rule, key));
  return (incoming) => {
    const values = keys.map((key) => key(incoming));
    return values.includes(undefined) ? undefined : JSON.stringify(values);
  };
};

const replyOf = ({ properties }: Resource<AclProperties>, { Name, Action }: Rule): Reply => {
  const response = Action?.Block?.CustomResponse;
  if (!response) throw new Error(`The local cloud does not know the action of the rule ${Name}`);
  const { ResponseCode, CustomResponseBodyKey = '', ResponseHeaders = [] } = response;
  const body = properties.CustomResponseBodies?.[CustomResponseBodyKey];
  if (!body) throw new Error(`The rule ${Name} answers with a body that is not there`);
  return {
    statusCode: ResponseCode,
    headers: [
      ['Content-Type', 'application/json'],
      ...ResponseHeaders.map((each) => [each.Name, each.Value] as [string, string]),
    ],
    body: Buffer.from(body.Content),
  };
};

const guardOf = (acl: Resource<AclProperties>, rule: Rule, now: () => number): Guard => {
  const { RateBasedStatement: rated, ...others } = rule.Statement;
  if (!rated || Object.keys(others).length > 0)
    throw new Error(`The local cloud does not know the statement of the rule ${rule.Name}`);
  const instance = instanceOf(rule.Name, rated);
  const isInScope: Scoped = scopeOf(rule.Name, rated.ScopeDownStatement);
  const exceeds = createRateLimit(rated.Limit, rated.EvaluationWindowSec ?? 300, now);
  const reply = replyOf(acl, rule);
  return (incoming) => {
    const caller = isInScope(incoming) ? instance(incoming) : undefined;
    return caller !== undefined && exceeds(caller) ? reply : undefined;
  };
};

/** The rules of an ACL in their order: the first that refuses ends it. */
const guardsOf = (acl: Resource<AclProperties>, now: () => number): Guard => {
  if (!('Allow' in acl.properties.DefaultAction)) throw new Error(`${acl.id} does not allow by default`);
  const guards = [...acl.properties.Rules]
    .sort((one, other) => one.Priority - other.Priority)
    .filter(({ Statement }) => !(passedOver in Statement))
    .map((rule) => guardOf(acl, rule, now));
  return (incoming) => {
    for (const guard of guards) {
      const refused = guard(incoming);
      if (refused) return refused;
    }
    return undefined;
  };
};

/**
 * The web ACLs of the template, each before the stages that it is associated with; what comes from one address is counted
 * over all of them. Refuses a rule that is not imitated here. `now` is in milliseconds.
 */
export const createFirewall = (template: Template, now: () => number = Date.now): Firewall => {
  const acls = new Map(
    template
      .all<AclProperties>('AWS::WAFv2::WebACL')
      .map((acl) => [acl.attribute('Arn'), guardsOf(acl, now)] as const),
  );
  const stages = new Map(
    template.all<Association>('AWS::WAFv2::WebACLAssociation').map(({ id, properties }) => {
      const guard = acls.get(properties.WebACLArn);
      if (!guard) throw new Error(`${id} names a web ACL that is not there`);
      return [properties.ResourceArn.replace(/^.*::/, ''), guard] as const;
    }),
  );
  return (incoming, { api, stage }) => stages.get(`/restapis/${api}/stages/${stage}`)?.(incoming);
};
