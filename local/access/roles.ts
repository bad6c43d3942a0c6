import type { Resource, Template } from '../template/template';
import {
  listOf,
  type PolicyAction,
  type PolicyDocument,
  type Statement,
  statementsFor,
  verdictOf,
} from './policy';

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

/**
 * What the template lets each function do: the policies of its role. A grant that is missing from the template is thus
 * missing on the laptop. Policies that AWS manages are not known here, and allow nothing.
 */
export const createCheck = (template: Template): Check => {
  const roles = template.all<RoleProperties>('AWS::IAM::Role');
  const attached = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) =>
    template.all<PolicyProperties>(type),
  );
  const policiesOf = (role: Resource<RoleProperties> | undefined) => [
    ...listOf(role?.properties.Policies).map(({ PolicyDocument }) => PolicyDocument),
    ...attached
      .filter(({ properties }) => role !== undefined && properties.Roles?.includes(role.ref))
      .map(({ properties }) => properties.PolicyDocument),
  ];
  const byFunction = new Map(
    template.all<{ readonly Role?: string }>('AWS::Lambda::Function').map(({ ref, properties }) => {
      const role = roles.find((candidate) => candidate.attribute('Arn') === properties.Role);
      return [ref, policiesOf(role)] as const;
    }),
  );
  const byRole = new Map(roles.map((role) => [role.attribute('Arn'), policiesOf(role)] as const));
  // Which statements are about an action on a resource never changes, and is asked at each call.
  const known = new Map<string, readonly Statement[]>();
  const statementsOf = (who: string, policies: readonly PolicyDocument[], attempted: PolicyAction) => {
    const name = `${who} ${attempted.action} ${attempted.resource}`;
    const statements = known.get(name) ?? statementsFor(policies, attempted);
    if (known.size < REMEMBERED) known.set(name, statements);
    return statements;
  };
  return (who, attempted) => {
    const policies = byFunction.get(who) ?? byRole.get(who);
    // Somebody else on this machine, such as a person with a table browser, is not a function and not bound by one's role.
    if (policies === undefined) return undefined;
    if (verdictOf(statementsOf(who, policies, attempted), attempted) === 'allow') return undefined;
    return `The role of ${who} does not allow ${attempted.action} on ${attempted.resource}${about(attempted)}`;
  };
};

const about = ({ context = {} }: PolicyAction): string => {
  const facts = Object.entries(context).map(([key, values]) => `${key} ${values.join(', ')}`);
  return facts.length === 0 ? '' : ` with ${facts.join(' and ')}`;
};

/** Who signed a request: the local cloud gives each function its own name as access key id. */
export const signerOf = (authorization: string | undefined): string => {
  return /Credential=([^/]+)\//.exec(authorization ?? '')?.[1] ?? '';
};
