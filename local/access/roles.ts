import type { Resource, Template } from '../template/template';
import {
  listOf,
  type PolicyAction,
  type PolicyDocument,
  type Statement,
  statementsFor,
  type Verdict,
  verdictOf,
} from './policy';
import { type ResourcePolicies, resourcePoliciesIn, resourceVerdicts } from './resource-policies';

interface RoleProperties {
  readonly Policies?: readonly { readonly PolicyDocument: PolicyDocument }[];
}
interface PolicyProperties {
  readonly PolicyDocument: PolicyDocument;
  readonly Roles?: readonly string[];
}

/** Why the caller may not do something; `undefined` if they may. The caller is the name of a function, or the ARN of a role. */
export type Check = (who: string, attempted: PolicyAction) => string | undefined;

/** Resources such as objects of a bucket are without number, and may not fill the memory. */
const REMEMBERED = 10_000;

/** The partition keys that a call reaches (DynamoDB Developer Guide, "Using IAM policy conditions"). */
const LEADING_KEYS = 'dynamodb:LeadingKeys';

export interface Role {
  readonly arn: string;
  readonly policies: readonly PolicyDocument[];
}

/** Roles by the names of the functions that have them, and by their own ARNs. */
export type Roles = ReadonlyMap<string, Role>;

/** The roles of the template. Policies that AWS manages are not known here, and allow nothing. */
export const rolesIn = (template: Template): Roles => {
  const attached = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) =>
    template.all<PolicyProperties>(type),
  );
  const roleOf = ({ ref, attribute, properties }: Resource<RoleProperties>): Role => ({
    arn: attribute('Arn'),
    policies: [
      ...listOf(properties.Policies).map(({ PolicyDocument }) => PolicyDocument),
      ...attached
        .filter((each) => each.properties.Roles?.includes(ref))
        .map((each) => each.properties.PolicyDocument),
    ],
  });
  const roles = template.all<RoleProperties>('AWS::IAM::Role').map(roleOf);
  const byArn = new Map(roles.map((role) => [role.arn, role] as const));
  const functions = template.all<{ readonly Role?: string }>('AWS::Lambda::Function');
  return new Map([
    ...byArn,
    ...functions.map(({ ref, properties: { Role: arn = '' } }) => {
      return [ref, byArn.get(arn) ?? { arn, policies: [] }] as const;
    }),
  ]);
};

/**
 * What policies of both sides come to in one account (IAM User Guide, "Policy evaluation logic"): whatever denies wins, and
 * either side may allow. A key is otherwise (KMS Developer Guide, "Key policies"): its own policy allows whom it names, and
 * hands over to the account's policies only where it says so.
 */
const together = (
  own: Verdict,
  at: Readonly<Record<'asker' | 'account', Verdict>>,
  isKey: boolean,
): boolean => {
  if ([own, at.asker, at.account].includes('deny')) return false;
  if (at.asker === 'allow') return true;
  return own === 'allow' && (!isKey || at.account === 'allow');
};

const isKey = (resource: string): boolean => resource.startsWith('arn:aws:kms:');

/** Judges by the policies of roles and of resources. What the template does not grant is thus not granted here either. */
export const checkOf = (roles: Roles, resources: ResourcePolicies = new Map()): Check => {
  // Which statements are about an action on a resource never changes, and is asked at each call.
  const known = new Map<string, readonly Statement[]>();
  const statementsOf = (who: string, { policies }: Role, attempted: PolicyAction) => {
    const name = `${who} ${attempted.action} ${attempted.resource}`;
    const statements = known.get(name) ?? statementsFor(policies, attempted);
    if (known.size < REMEMBERED) known.set(name, statements);
    return statements;
  };
  const judge: Check = (who, attempted) => {
    const role = roles.get(who);
    // Somebody else on this machine, such as a person with a table browser, is not a function and not bound by one's role.
    if (role === undefined) return undefined;
    const own = verdictOf(statementsOf(who, role, attempted), attempted);
    const at = resourceVerdicts(resources, { role: role.arn }, attempted);
    const hasPolicy = isKey(attempted.resource) && resources.has(attempted.resource);
    if (together(own, at, hasPolicy)) return undefined;
    const side = own === 'allow' ? `The policy of ${attempted.resource}` : `The role of ${who}`;
    return `${side} does not allow ${attempted.action} on ${attempted.resource}${about(attempted)}`;
  };
  // Of items there are too many keys to remember; all else is asked in the same words again and again.
  const judged = new Map<string, string | undefined>();
  return (who, attempted) => {
    const { action, resource, context = {} } = attempted;
    if (LEADING_KEYS in context) return judge(who, attempted);
    const name = JSON.stringify([who, action, resource, context]);
    if (judged.has(name)) return judged.get(name);
    const reason = judge(who, attempted);
    if (judged.size < REMEMBERED) judged.set(name, reason);
    return reason;
  };
};

/** Holds each function to what the template lets it do. */
export const createCheck = (template: Template): Check =>
  checkOf(rolesIn(template), resourcePoliciesIn(template));

const about = ({ context = {} }: PolicyAction): string => {
  const facts = Object.entries(context).map(([key, values]) => `${key} ${values.join(', ')}`);
  return facts.length === 0 ? '' : ` with ${facts.join(' and ')}`;
};

/** Who signed a request: the local cloud gives each function its own name as access key id. */
export const signerOf = (authorization: string | undefined): string => {
  return /Credential=([^/]+)\//.exec(authorization ?? '')?.[1] ?? '';
};
