/*
 * JSON Schema, as the description has it, in the words of TypeScript.
 */

/** As much of a JSON Schema as has a meaning among types; limits are in the description. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
}

const simple: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** A comment for editors, with a line of its own; what would end it early is written otherwise. */
export const comment = (text: string | undefined): string =>
  text ? `/** ${text.replaceAll('*/', '*\\/').replace(/\s*\n\s*/g, ' ')} */\n` : '';

/** Without what is said of the parts: rules for who sends them, which mean nothing to who is sent them. */
export const withoutRules = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema), (name, value) =>
    name === 'description' && typeof value === 'string' ? undefined : value,
  );

export const indented = (text: string): string => `  ${text.replaceAll('\n', '\n  ')}`;

const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : String(value);

const memberName = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name));

/** Members of an object: `name?: type;`, a line each. */
const membersOf = ({ properties = {}, required = [] }: JsonSchema): string[] =>
  Object.entries(properties).map(
    ([name, schema]) =>
      `${comment(schema.description)}readonly ${memberName(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)};`,
  );

const objectOf = (schema: JsonSchema): string => {
  const { additionalProperties: more, properties } = schema;
  const others = typeof more === 'object' ? typeOf(more) : 'unknown';
  if (!properties) return `Readonly<Record<string, ${others}>>`;
  const open = more === false ? [] : ['readonly [name: string]: unknown;'];
  const members = [...membersOf(schema), ...open];
  return members.length === 0 ? 'Readonly<Record<string, never>>' : `{\n${indented(members.join('\n'))}\n}`;
};

const unionOf = (schemas: readonly JsonSchema[]): string => {
  const types = [...new Set(schemas.map(typeOf))];
  return types.join(' | ');
};

const compoundOf = ({ anyOf, oneOf, items, ...schema }: JsonSchema): string => {
  const either = anyOf ?? oneOf;
  if (either) return unionOf(either);
  if (schema.type === 'array') return `readonly ${enclosed(items ?? {}, 'readonly ')}[]`;
  if (schema.type === 'object') return objectOf(schema);
  if (schema.type === undefined) return 'unknown';
  throw new Error(`No type of TypeScript is known for ${JSON.stringify(schema)}`);
};

/** A type that stands inside of another: in brackets, if it is a choice or begins like a list. */
export const enclosed = (schema: JsonSchema, beginning?: string): string => {
  const type = typeOf(schema);
  const isChoice = (schema.anyOf ?? schema.oneOf ?? schema.enum ?? []).length > 1;
  return isChoice || (beginning && type.startsWith(beginning)) ? `(${type})` : type;
};

/** The type of what fits a schema; names of `#/components/schemas` stand as they are. */
export const typeOf = (schema: JsonSchema): string => {
  if (schema.$ref) return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  if ('const' in schema) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ') || 'never';
  return simple[schema.type ?? ''] ?? compoundOf(schema);
};
