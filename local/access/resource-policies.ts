import type { Template } from '../template/template';
import {
  listOf,
  type OneOrMore,
  type PolicyAction,
  type PolicyDocument,
  type Statement,
  statementsFor,
  type Verdict,
  verdictOf,
} from './policy';

/** Whom a statement of a resource's own policy is about. */
type Principal = '*' | Readonly<Record<string, OneOrMore<string>>>;
interface ResourceStatement extends Statement {
  readonly Principal?: Principal;
}

/** The statements of the policies that resources have themselves, by the ARN of the resource. */
export type ResourcePolicies = ReadonlyMap<string, readonly ResourceStatement[]>;

/** What asks: a role, by its ARN, or a service of AWS, by its name (`events.amazonaws.com`). */
type Asker = { readonly role: string } | { readonly service: string };

interface Kind {
  readonly policy: string;
  /** The type of the resources that such a policy is of. */
  readonly of: string;
  /** The property that says of which ones it is, by what `Ref` gives of them. */
  readonly names: string;
}

const KINDS: readonly Kind[] = [
  { policy: 'AWS::SQS::QueuePolicy', of: 'AWS::SQS::Queue', names: 'Queues' },
  { policy: 'AWS::SNS::TopicPolicy', of: 'AWS::SNS::Topic', names: 'Topics' },
  { policy: 'AWS::S3::BucketPolicy', of: 'AWS::S3::Bucket', names: 'Bucket' },
];

interface Attached extends Readonly<Record<string, unknown>> {
  readonly PolicyDocument: PolicyDocument;
}

/** A policy that stands beside its resources in the template. */
const attachedOf = (template: Template, { policy, of, names }: Kind) => {
  const arns = new Map(template.all(of).map(({ ref, attribute }) => [ref, attribute('Arn')] as const));
  return template.all<Attached>(policy).flatMap(({ id, properties }) =>
    listOf(properties[names] as OneOrMore<string>).map((ref) => {
      const arn = arns.get(ref);
      if (arn === undefined) throw new Error(`${id} is the policy of ${ref}, which the template lacks`);
      return [arn, properties.PolicyDocument] as const;
    }),
  );
};

/** The policies that the template gives its queues, topics, buckets and keys. */
export const resourcePoliciesIn = (template: Template): ResourcePolicies => {
  const ofKeys = template
    .all<{ readonly KeyPolicy: PolicyDocument }>('AWS::KMS::Key')
    .map(({ attribute, properties }) => [attribute('Arn'), properties.KeyPolicy] as const);
  const found = new Map<string, readonly ResourceStatement[]>();
  for (const [arn, { Statement }] of [...KINDS.flatMap((kind) => attachedOf(template, kind)), ...ofKeys])
    found.set(arn, [...(found.get(arn) ?? []), ...listOf(Statement)]);
  return found;
};

/** The resource whose policy speaks of this one: objects have that of their bucket. */
const ownerOf = (resource: string): string =>
  resource.startsWith('arn:aws:s3:::') ? (resource.split('/')[0] ?? '') : resource;

/** How policies name a whole account, that of `arn:aws:iam::1:role/x`. */
const accountOf = (role: string): readonly string[] => {
  const account = role.split(':')[4] ?? '';
  return [account, `arn:aws:iam::${account}:root`];
};

/** How a statement is about who asks: by name, or by the whole account, whose own policies then decide. */
const concerns = ({ Principal }: ResourceStatement, asker: Asker): 'asker' | 'account' | undefined => {
  if (Principal === undefined) throw new Error('The local cloud does not know policies without a Principal');
  if (Principal === '*') return 'asker';
  const names = listOf(Principal.AWS);
  if (names.includes('*')) return 'asker';
  if ('service' in asker) return listOf(Principal.Service).includes(asker.service) ? 'asker' : undefined;
  if (names.includes(asker.role)) return 'asker';
  return accountOf(asker.role).some((name) => names.includes(name)) ? 'account' : undefined;
};

/** What is true of every request here: it never leaves the machine, which stands for TLS. */
const SECURE = { 'aws:SecureTransport': ['true'], 's3:TlsVersion': ['1.3'] };

/** What the resource's own policy says of the asker, and of the asker's account. */
export const resourceVerdicts = (
  policies: ResourcePolicies,
  asker: Asker,
  attempted: PolicyAction,
): Readonly<Record<'asker' | 'account', Verdict>> => {
  const all = policies.get(ownerOf(attempted.resource)) ?? [];
  if (all.length === 0) return { asker: 'none', account: 'none' };
  const named = statementsFor([{ Statement: all }], attempted);
  const context = { ...SECURE, ...attempted.context };
  const verdict = (as: 'asker' | 'account'): Verdict =>
    verdictOf(
      named.filter((statement) => concerns(statement, asker) === as),
      { context },
    );
  return { asker: verdict('asker'), account: verdict('account') };
};

/** Whether a service of AWS may do something to a resource, which the resource's own policy alone can allow. */
export const allowsService = (
  policies: ResourcePolicies,
  service: string,
  attempted: PolicyAction,
): boolean => resourceVerdicts(policies, { service }, attempted).asker === 'allow';
