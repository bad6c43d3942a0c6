import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A resource as it stands in a template; its properties are whatever CloudFormation's type has. */
export interface Resource {
  readonly id: string;
  readonly stack: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Template {
  readonly Resources?: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: Resource['properties'] }>
  >;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name?: unknown } }>
  >;
}

/** The templates of a stage, by the names of their stacks. */
export type Templates = Readonly<Record<string, Template>>;

/** Reads the templates of an assembly whose names begin so, as `cdk synth` writes them. */
export const readTemplates = (folder: string, prefix: string): Templates =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.startsWith(prefix) && file.endsWith('.template.json'))
      .map((file) => [
        file.replace('.template.json', ''),
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as Template,
      ]),
  );

export interface Stacks {
  readonly resources: readonly Resource[];
  /** The resource that a value refers to, in its own stack or by what another exports; undefined where it is none of these. */
  referred(value: unknown, stack: string): Resource | undefined;
}

const idOf = (value: unknown): string | undefined => {
  const { Ref, 'Fn::GetAtt': attribute } = (value ?? {}) as {
    readonly Ref?: string;
    readonly 'Fn::GetAtt'?: readonly string[];
  };
  return Ref ?? attribute?.[0];
};

export const stacksOf = (templates: Templates): Stacks => {
  const resources = Object.entries(templates).flatMap(([stack, { Resources = {} }]) =>
    Object.entries(Resources).map(([id, { Type, Properties = {} }]) => ({
      ...{ id, stack, type: Type, properties: Properties },
    })),
  );
  const exported = new Map(
    Object.entries(templates).flatMap(([stack, { Outputs = {} }]) =>
      Object.values(Outputs).flatMap(({ Value, Export }) =>
        typeof Export?.Name === 'string' ? [[Export.Name, { value: Value, stack }] as const] : [],
      ),
    ),
  );
  const referred = (value: unknown, stack: string): Resource | undefined => {
    const imported = (value as { readonly 'Fn::ImportValue'?: unknown } | undefined)?.['Fn::ImportValue'];
    const found = typeof imported === 'string' ? exported.get(imported) : undefined;
    if (found) return referred(found.value, found.stack);
    const id = idOf(value);
    return resources.find((each) => each.stack === stack && each.id === id);
  };
  return { resources, referred };
};
