import { join } from 'node:path';
import { readAssembly, type StackTemplate } from './assembly';
import { attributeOf, refOf } from './identity';
import { createResolver } from './resolve';
import { createSecrets } from './secrets';

/** A resource with its intrinsic functions replaced. `P` states what CDK is trusted to have written. */
export interface Resource<P> {
  readonly id: string;
  readonly stack: StackTemplate;
  /** What `Ref` gives: a name or an identifier, as the type has it. */
  readonly ref: string;
  readonly properties: P;
  /** What `Fn::GetAtt` gives. */
  attribute(name: string): string;
}

/** Everything that one assembly would deploy, by type of resource. */
export interface Template {
  readonly region: string;
  has(type: string): boolean;
  /** Only what is asked for is resolved, so types that nothing here runs may refer to anything. */
  all<P>(type: string): Resource<P>[];
  /** The value of an output, in whichever stack; undefined where none has it. */
  output(name: string): string | undefined;
}

/**
 * Reads `cdk.out`. Secrets that the template has generated are made once and kept in the data folder. `queues` is what the
 * URLs of queues begin with; AWS's own by default.
 */
export const readTemplate = (assembly: string, data: string, queues?: string): Template => {
  const stacks = readAssembly(assembly, queues);
  const secrets = createSecrets(stacks, join(data, 'secrets.json'));
  const resolve = createResolver(stacks, secrets);
  const region = stacks[0]?.region;
  if (region === undefined) throw new Error(`${assembly} holds no stack`);
  return {
    region,
    has: (type) => stacks.some(({ resources }) => Object.values(resources).some(({ Type }) => Type === type)),
    output: (name) => {
      const stack = stacks.find(({ outputs }) => name in outputs);
      return stack && String(resolve(stack, stack.outputs[name]?.Value));
    },
    all: <P>(type: string) =>
      stacks.flatMap((stack) =>
        Object.entries(stack.resources)
          .filter(([, resource]) => resource.Type === type)
          .map(([id, resource]) => {
            const properties = (resolve(stack, resource.Properties ?? {}) ?? {}) as Record<string, unknown>;
            const placed = { stack, id, resource: { Type: type, Properties: properties } };
            return {
              id,
              stack,
              ref: refOf(placed),
              properties: properties as P,
              attribute: (name: string) => attributeOf(placed, name),
            };
          }),
      ),
  };
};
