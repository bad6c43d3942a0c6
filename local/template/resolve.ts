import type { StackTemplate } from './assembly';
import { attributeOf, namingProperties, type Placed, refOf } from './identity';

/** Looks up a secret's value by its ARN, or one member of it when the secret is a JSON object. */
export type SecretLookup = (arn: string, member: string | undefined) => string;

/** Replaces intrinsic functions in a value that stands in `stack` by what they give. */
type Resolve = (stack: StackTemplate, value: unknown) => unknown;

type Intrinsic = (argument: unknown, stack: StackTemplate) => unknown;

/**
 * The intrinsic functions of CloudFormation that CDK writes, over the stacks of one assembly.
 * Refuses whatever it does not know: a template that is not understood must not be run as if it were.
 */
export const createResolver = (stacks: readonly StackTemplate[], secret: SecretLookup): Resolve => {
  const resolve: Resolve = (stack, value) => {
    if (typeof value === 'string') return withSecrets(value, secret);
    if (Array.isArray(value)) {
      return value.map((item) => resolve(stack, item)).filter((item) => item !== undefined);
    }
    if (typeof value !== 'object' || value === null) return value;
    const intrinsic = intrinsicOf(value);
    return intrinsic === undefined ? members(stack, value) : call(stack, ...intrinsic);
  };
  const members = (stack: StackTemplate, value: object) =>
    Object.fromEntries(
      Object.entries(value)
        .map(([key, item]) => [key, resolve(stack, item)] as const)
        .filter(([, item]) => item !== undefined),
    );
  const call = (stack: StackTemplate, name: string, argument: unknown) => {
    const intrinsic = intrinsics[name];
    if (intrinsic === undefined) throw new Error(`${stack.name}: the local cloud does not know ${name}`);
    return withSecrets(intrinsic(argument, stack), secret);
  };
  const list = (stack: StackTemplate, value: unknown) => resolve(stack, value) as unknown[];
  const intrinsics: Record<string, Intrinsic> = {
    Ref: (name, stack) => reference(stack, String(name), resolve),
    'Fn::GetAtt': (path, stack) => attribute(stack, path as string | string[], resolve),
    'Fn::Join': (argument, stack) => {
      const [separator, parts] = argument as [string, unknown];
      return list(stack, parts).join(separator);
    },
    'Fn::Split': (argument, stack) => {
      const [separator, text] = argument as [string, unknown];
      return String(resolve(stack, text)).split(separator);
    },
    'Fn::Select': (argument, stack) => {
      const [index, items] = argument as [number | string, unknown];
      return list(stack, items)[Number(index)];
    },
    'Fn::Sub': (argument, stack) => substitute(stack, argument, resolve),
    'Fn::ImportValue': (name, stack) => imported(stacks, String(resolve(stack, name)), resolve),
  };
  return resolve;
};

const intrinsicOf = (value: object): [string, unknown] | undefined => {
  const [entry, ...others] = Object.entries(value);
  const found = entry !== undefined && others.length === 0 && /^(Ref|Fn::\w+)$/.test(entry[0]);
  return found ? entry : undefined;
};

const reference = (stack: StackTemplate, name: string, resolve: Resolve): unknown => {
  const pseudo: Record<string, string | undefined> = {
    'AWS::Region': stack.region,
    'AWS::AccountId': stack.account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${stack.region}:${stack.account}:stack/${stack.name}/local`,
    'AWS::NoValue': undefined,
  };
  if (name in pseudo) return pseudo[name];
  if (name in stack.parameters) return stack.parameters[name]?.Default;
  return refOf(placed(stack, name, resolve));
};

const attribute = (stack: StackTemplate, path: string | string[], resolve: Resolve): string => {
  const [id = '', ...rest] = typeof path === 'string' ? path.split('.') : path;
  return attributeOf(placed(stack, id, resolve), rest.join('.'));
};

const placed = (stack: StackTemplate, id: string, resolve: Resolve): Placed => {
  const resource = stack.resources[id];
  if (resource === undefined) throw new Error(`${stack.name} refers to ${id}, which it does not have`);
  const names = namingProperties(resource.Type).map((key) => [
    key,
    resolve(stack, resource.Properties?.[key]),
  ]);
  return { stack, id, resource: { Type: resource.Type, Properties: Object.fromEntries(names) } };
};

/** `Fn::Sub`: `${Name}`, `${Name.Attribute}`, names of its own, and `${!literal}`. */
const substitute = (stack: StackTemplate, argument: unknown, resolve: Resolve): string => {
  const [text, own] = (Array.isArray(argument) ? argument : [argument, {}]) as [
    string,
    Record<string, unknown>,
  ];
  return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in own) return String(resolve(stack, own[name]));
    return String(name.includes('.') ? attribute(stack, name, resolve) : reference(stack, name, resolve));
  });
};

const imported = (stacks: readonly StackTemplate[], name: string, resolve: Resolve): unknown => {
  for (const stack of stacks) {
    for (const output of Object.values(stack.outputs)) {
      if (output.Export && resolve(stack, output.Export.Name) === name) return resolve(stack, output.Value);
    }
  }
  throw new Error(`No stack exports ${name}`);
};

/** `{{resolve:secretsmanager:ARN:SecretString:MEMBER:STAGE:VERSION}}`; the ARN holds six colons of its own. */
const DYNAMIC = /\{\{resolve:secretsmanager:(arn(?::[^:}]*){6})(?::SecretString)?(?::([^:}]*))?[^}]*\}\}/g;

const withSecrets = (value: unknown, secret: SecretLookup): unknown => {
  if (typeof value !== 'string' || !value.includes('{{resolve:')) return value;
  const resolved = value.replace(DYNAMIC, (_, arn: string, member?: string) =>
    secret(arn, member || undefined),
  );
  const unknown = /\{\{resolve:\w+/.exec(resolved);
  // Only a reference that is still incomplete may pass: it is completed by the intrinsic that it stands in.
  if (unknown && /\{\{resolve:[^}]*\}\}/.test(resolved)) {
    throw new Error(`The local cloud cannot resolve ${unknown[0]}…}}`);
  }
  return resolved;
};
