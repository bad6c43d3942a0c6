import { createHash } from 'node:crypto';
import type { RawResource, StackTemplate } from './assembly';

/** A resource of a template, and the stack it stands in. */
export interface Placed {
  readonly stack: StackTemplate;
  readonly id: string;
  readonly resource: RawResource;
}

const plain = (text: string) => text.replace(/[^0-9A-Za-z]/g, '');
/** As the service itself calls it: a global table is a table. */
const kindOf = (type: string) => (type.split('::').at(-1) ?? type).replace('GlobalTable', 'Table');
const serviceOf = (type: string) => (type.split('::')[1] ?? type).toLowerCase();

/**
 * What `Ref` gives for types whose identifier is made by AWS: of the shape that AWS gives them, as functions check it
 * (a user pool's carries its region, say), and the same at each start.
 */
const GIVEN_NAMES: Readonly<Record<string, (placed: Placed) => string>> = {
  'AWS::Cognito::UserPool': ({ stack, id }) => `${stack.region}_${plain(id)}`,
  'AWS::Cognito::UserPoolClient': ({ id }) => plain(id).toLowerCase(),
  'AWS::ApiGateway::RestApi': ({ stack, id }) => digest(`${stack.name}/${id}`).slice(0, 10),
  'AWS::ApiGateway::UsagePlan': ({ id }) => plain(id).toLowerCase(),
  'AWS::Lambda::Version': (placed) => `${functionArnOf(placed)}:${NEWEST}`,
  'AWS::Lambda::Alias': (placed) => `${functionArnOf(placed)}:${placed.resource.Properties?.Name}`,
  'AWS::SecretsManager::Secret': (placed) => arnOf(placed, `${placed.stack.name}-${placed.id}-local1`),
  'AWS::SNS::Topic': (placed) => arnOf(placed, chosenName(placed) ?? placed.id),
  'AWS::SQS::Queue': (placed) => `${placed.stack.queues}/${placed.stack.account}/${nameOf(placed)}`,
};

/** The number of the one version that a template has of a function: those before it are not kept here. */
const NEWEST = '1';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** The function that a version or an alias is of. */
const functionArnOf = ({ stack, resource }: Placed) =>
  `arn:aws:lambda:${stack.region}:${stack.account}:function:${resource.Properties?.FunctionName}`;

/** Services whose name in an ARN is not their name in a resource type. */
const ARN_SERVICE: Readonly<Record<string, string>> = {
  cognito: 'cognito-idp',
  elasticloadbalancingv2: 'elasticloadbalancing',
  stepfunctions: 'states',
};

/** How an ARN names the resource, for types where that is not `kind/name`. */
const ARN_SUFFIX: Readonly<Record<string, (name: string) => string>> = {
  'AWS::Lambda::Function': (name) => `function:${name}`,
  'AWS::Logs::LogGroup': (name) => `log-group:${name}:*`,
  'AWS::SecretsManager::Secret': (name) => `secret:${name}`,
  'AWS::Scheduler::Schedule': (name) => `schedule/default/${name}`,
  'AWS::SQS::Queue': (name) => name,
  'AWS::SNS::Topic': (name) => name,
  'AWS::StepFunctions::StateMachine': (name) => `stateMachine:${name}`,
};

/** The physical identifier of a resource: what `Ref` gives. Its naming properties must be resolved already. */
export const refOf = (placed: Placed): string => {
  const given = GIVEN_NAMES[placed.resource.Type];
  return given?.(placed) ?? nameOf(placed);
};

/** The name that the template chooses, or else one that is made of its stack and its logical id. */
const nameOf = (placed: Placed) =>
  chosenName(placed) ?? `${placed.stack.name}-${placed.id}${suffixOf(placed)}`;

/** What names of the type must end in. */
const suffixOf = ({ resource }: Placed) => (String(resource.Properties?.FifoQueue) === 'true' ? '.fifo' : '');

/** An attribute of a resource: what `Fn::GetAtt` gives. Refuses an attribute that the local cloud has no value for. */
export const attributeOf = (placed: Placed, attribute: string): string => {
  const { Type } = placed.resource;
  const ref = refOf(placed);
  const arn = arnFrom(placed, ref);
  if (Type === 'AWS::Lambda::Version' && attribute === 'Version') return NEWEST;
  const issuer = `cognito-idp.${placed.stack.region}.amazonaws.com/${ref}`;
  const known: Record<string, string> = {
    Arn: arn,
    StreamArn: `${arn}/stream/local`,
    ProviderName: issuer,
    ProviderURL: `https://${issuer}`,
    RootResourceId: 'root',
    Id: ref,
    KeyId: ref,
    [`${kindOf(Type)}Id`]: ref,
    [`${kindOf(Type)}Arn`]: arn,
    [`${kindOf(Type)}Name`]: ref.includes('://') ? nameOf(placed) : ref,
    [`${kindOf(Type)}Url`]: ref,
  };
  const value = known[attribute];
  if (value === undefined) {
    throw new Error(`The local cloud has no value for ${attribute} of ${placed.id} (${Type})`);
  }
  return value;
};

/** The ARN of what `Ref` names: by its ARN already, by the URL of a queue, or by its name. */
const arnFrom = (placed: Placed, ref: string): string => {
  if (ref.startsWith('arn:')) return ref;
  return arnOf(placed, ref.includes('://') ? nameOf(placed) : ref);
};

const arnOf = ({ stack, resource }: Placed, name: string): string => {
  const service = serviceOf(resource.Type);
  if (service === 's3') return `arn:aws:s3:::${name}`;
  const suffix = ARN_SUFFIX[resource.Type]?.(name) ?? `${kindOf(resource.Type).toLowerCase()}/${name}`;
  const region = service === 'iam' ? '' : stack.region;
  return `arn:aws:${ARN_SERVICE[service] ?? service}:${region}:${stack.account}:${suffix}`;
};

/** The properties that name a resource: `TableName` of a table, `GroupName` of a group; of a version, whose it is. */
const nameProperties = (type: string) => [
  `${kindOf(type)}Name`,
  'Name',
  ...(['AWS::Lambda::Alias', 'AWS::Lambda::Version'].includes(type) ? ['FunctionName'] : []),
  // Of other types, it names the group that they are in.
  ...(type.endsWith('Group') ? ['GroupName'] : []),
];

/** The properties on which the name of a resource depends. */
export const namingProperties = (type: string) => [...nameProperties(type), 'FifoQueue'];

const chosenName = ({ resource }: Placed): string | undefined => {
  const candidates = nameProperties(resource.Type).map((key) => resource.Properties?.[key]);
  return candidates.find((value): value is string => typeof value === 'string');
};
