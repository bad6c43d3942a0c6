/*
 * Forms that agencies define as data: JSON Schema 2020-12 for the answers, and a `uischema` of JSON Forms for how they are asked.
 * What is known of a schema is read through here, as its members are named by whoever wrote it.
 */

export type Schema = Readonly<Record<string, unknown>>;

/** A form as it lies in a definition. */
export interface FormText {
  readonly schema?: unknown;
  readonly uischema?: unknown;
  /** By language, the words of the form in JSON Forms' keys (`street.label`). */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
}

/** As deep as forms may be. */
export const maxDepth = 12;
/** As many properties as forms may have. */
export const maxProperties = 300;

export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member, where that is the schema's own and not of its prototype. */
export const memberOf = (schema: Schema, name: string): unknown =>
  Object.hasOwn(schema, name) ? schema[name] : undefined;

/** The members of a schema under `properties`. */
export const propertiesOf = (schema: Schema): Schema | undefined => {
  const properties = memberOf(schema, 'properties');
  return isSchema(properties) ? properties : undefined;
};

const definitionOf = (reference: unknown, root: Schema): Schema | undefined => {
  const [, name] = typeof reference === 'string' ? (/^#\/\$defs\/([\w-]+)$/.exec(reference) ?? []) : [];
  const defs = memberOf(root, '$defs');
  const found = name !== undefined && isSchema(defs) ? memberOf(defs, name) : undefined;
  return isSchema(found) ? found : undefined;
};

/** What a local reference names, with the words that stand beside it; where it names nothing, or never ends, it stays. */
export const resolved = (schema: Schema, root: Schema): Schema => {
  let one = schema;
  for (let hop = 0; hop < maxDepth; hop += 1) {
    const found = definitionOf(memberOf(one, '$ref'), root);
    if (!found) return one;
    const { $ref: _, ...beside } = one;
    one = { ...found, ...beside };
  }
  return one;
};
