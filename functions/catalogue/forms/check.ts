import type { Definition } from '../../blocks/public-services/definition';
import type { FieldError } from '../../kernel/contract/refusal';
import { wrong } from '../versions/rules';
import { isSchema, maxDepth, maxProperties, memberOf, resolved } from './questions';

/*
 * Whether a form is bounded: so deep, so many properties, every text and every list with its end, and nothing that takes long to
 * check. JSON Schema 2020-12, of which forms know these keywords and no others.
 */

const keywords = new Set([
  ...['$schema', '$id', '$defs', '$ref', 'title', 'description', 'examples', 'default'],
  ...['type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'const', 'format'],
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
]);
const types = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean']);
const maxUnique = 100;

interface Check {
  readonly root: Readonly<Record<string, unknown>>;
  properties: number;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isFixed = (schema: Check['root']): boolean =>
  Object.hasOwn(schema, 'enum') || Object.hasOwn(schema, 'const');

/** What is missing of the bounds of a text or a list. */
const boundFault = (check: Check, schema: Check['root']): string | undefined => {
  const type = memberOf(schema, 'type');
  if (type === 'string' && !isFixed(schema) && !isCount(memberOf(schema, 'maxLength')))
    return 'Every text of a form needs maxLength.';
  if (type !== 'array') return undefined;
  const [most, items] = [memberOf(schema, 'maxItems'), memberOf(schema, 'items')];
  if (!isCount(most) || !isSchema(items)) return 'Every list of a form needs maxItems and items.';
  if (memberOf(schema, 'uniqueItems') !== true) return undefined;
  const isScalar = !['object', 'array'].includes(String(memberOf(resolved(items, check.root), 'type')));
  return isScalar && most <= maxUnique ? undefined : 'Only up to 100 plain values can be unique.';
};

const ownFault = (check: Check, schema: Check['root']): string | undefined => {
  if (Object.keys(schema).some((keyword) => !keywords.has(keyword)))
    return 'A form uses a keyword that forms do not know.';
  if (!types.has(String(memberOf(schema, 'type'))) && !isFixed(schema))
    return 'Every part of a form needs a type.';
  return boundFault(check, schema);
};

const partsOf = (schema: Check['root']): unknown[] => {
  const [properties, items] = [memberOf(schema, 'properties'), memberOf(schema, 'items')];
  return [
    ...(isSchema(properties) ? Object.values(properties) : []),
    ...(items === undefined ? [] : [items]),
  ];
};

const faultOf = (check: Check, given: unknown, depth: number): string | undefined => {
  if (!isSchema(given)) return 'Every part of a form is an object.';
  // A reference to what it stands in never ends, and so is deeper than anything may be.
  if (depth > maxDepth) return 'A form has at most 12 levels, and names itself nowhere.';
  const schema = resolved(given, check.root);
  if (memberOf(given, '$ref') !== undefined && schema === given)
    return 'A form refers to its own $defs alone.';
  check.properties += 1;
  if (check.properties > maxProperties) return 'A form has at most 300 properties.';
  const own = memberOf(schema, '$ref') === undefined ? ownFault(check, schema) : undefined;
  if (own !== undefined) return own;
  const inside = memberOf(schema, '$ref') === undefined ? partsOf(schema) : [schema];
  for (const part of inside) {
    const fault = faultOf(check, part, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

/** What is wrong with the form of a definition; the first that is found. */
export const formFaults = ({ form }: Definition): FieldError[] => {
  if (!form) return [];
  const { schema } = form;
  if (!isSchema(schema) || memberOf(schema, 'type') !== 'object')
    return [wrong('/form/schema', 'form', 'A form is an object with properties.')];
  const fault = faultOf({ root: schema, properties: 0 }, schema, 0);
  return fault === undefined ? [] : [wrong('/form/schema', 'form', fault)];
};
