import Ajv from 'ajv';
import addFormats from 'ajv-formats';

/*
 * An OpenAPI 3.0 description of somebody else, and how replies differ from it. Its schemas require nothing and forbid
 * nothing, so members are counted as well: those that it does not know, and those of it that never come.
 */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** By what parameters are called two paths do not differ. */
const unnamed = (path: string): string => path.replaceAll(/\{\w+\}/g, '{}');

/** The operations by `GET /v1/payments/{}`. */
export const operationsOf = ({ paths }: Description): ReadonlyMap<string, Operation> =>
  new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, it]) => [`${method.toUpperCase()} ${unnamed(path)}`, it] as const,
      ),
    ),
  );

export const operationName = (method: string, path: string): string => `${method} ${unnamed(path)}`;

const nameOf = ($ref: string): string => $ref.slice('#/components/schemas/'.length);
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Collects how replies differ. */
export const comparing = (document: Description) => {
  const { schemas } = document.components;
  const operations = operationsOf(document);
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
  ajv.addSchema(document, 'published');
  const [statuses, wrong] = [new Set<string>(), new Set<string>()];
  const [reached, given] = [new Set<string>(), new Set<string>()];

  const count = ({ $ref, items }: Schema, value: unknown): void => {
    if (items && Array.isArray(value)) for (const each of value) count(items, each);
    if (!$ref || !isObject(value)) return;
    const name = nameOf($ref);
    reached.add(name);
    for (const [member, inner] of Object.entries(value)) {
      given.add(`${name}.${member}`);
      count(schemas[name]?.properties?.[member] ?? {}, inner);
    }
  };

  /** Refusals that are described by their status alone have the body of all the others. */
  const bodyOf = (operation: string, status: number): string | undefined => {
    const { content } = operations.get(operation)?.responses[status] ?? {};
    const described = content?.['application/json']?.schema.$ref;
    return described ?? (status >= 400 ? '#/components/schemas/RequestError' : undefined);
  };

  const known = (): string[] =>
    [...reached].flatMap((name) =>
      Object.keys(schemas[name]?.properties ?? {}).map((member) => `${name}.${member}`),
    );

  return {
    /** Holds a reply against what is described of its operation and status. */
    hold: (operation: string, { status, text }: Reply): void => {
      statuses.add(`${operation} ${status}`);
      const $ref = bodyOf(operation, status);
      if (!$ref) {
        if (text !== '') wrong.add(`${operation} ${status} has a body`);
        return;
      }
      const value: unknown = JSON.parse(text);
      const validate = ajv.compile({ $ref: `published${$ref}` });
      validate(value);
      for (const { instancePath, keyword } of validate.errors ?? [])
        wrong.add(`${nameOf($ref)}${instancePath.replaceAll(/\/\d+/g, '/*')} ${keyword}`);
      count({ $ref }, value);
    },
    /** Operations and statuses that came. */
    statuses: (): string[] => [...statuses],
    /** Values that are not as described. */
    wrong: (): string[] => [...wrong].sort(),
    /** Members that came and are not described. */
    besides: (): string[] => [...given].filter((each) => !known().includes(each)).sort(),
    /** Members that are described and never came. */
    never: (): string[] =>
      known()
        .filter((each) => !given.has(each))
        .sort(),
  };
};

const exampleOf = (document: Description, schema: Schema): unknown => {
  const { $ref, type, example, properties = {} } = schema;
  if ($ref) return exampleOf(document, document.components.schemas[nameOf($ref)] ?? {});
  // An object that is written as a text, with a mark of quotation too many.
  if (type === 'object' && typeof example === 'string') return JSON.parse(example.replace(/"$/, ''));
  if (type !== 'object') return example;
  return Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [name, exampleOf(document, each)]),
  );
};

const lengthened = (text: string, length: number): string => text.slice(0, length).padEnd(length, 'x');

/** What a schema says by itself that may be sent: its example, all of its list, and its bounds. */
export const samplesOf = (document: Description, schema: Schema): unknown[] => {
  const example = exampleOf(document, schema);
  const lengths = [schema.minLength, schema.maxLength].flatMap((length) =>
    length === undefined ? [] : [lengthened(String(example), length)],
  );
  const booleans = schema.type === 'boolean' ? [true, false] : [];
  const all = [example, schema.minimum, schema.maximum, ...lengths, ...booleans, ...(schema.enum ?? [])];
  return [...new Set(all)].filter((each) => each !== undefined);
};
