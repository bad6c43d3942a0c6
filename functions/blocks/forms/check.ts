import { pointerStep } from '../../kernel/text/pointer';
import { formats } from './keywords';
import { maxPatternText } from './patterns';
import { isSchema, maxDepth, maxProperties, memberOf, propertiesOf, resolved, type Schema } from './schema';
import { sourceOf } from './sources';

/*
 * Whether a schema is bounded: so deep, so many properties, every text and every list with its end, and nothing that takes long to
 * check. JSON Schema 2020-12, of which forms know these keywords and no others.
 */

/** What is wrong with a form: where in it, and in a sentence. */
export interface FormFault {
  /** JSON Pointer (RFC 6901) into the form. */
  readonly pointer: string;
  readonly detail: string;
}

const words = ['title', 'description', 'examples', 'default', 'i18n', 'readOnly', 'x-source'];
const keywords = new Set([
  ...['$schema', '$id', '$defs', '$ref', ...words],
  ...[
    'type',
    'properties',
    'required',
    'additionalProperties',
    'items',
    'enum',
    'const',
    'format',
    'pattern',
  ],
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
]);
const besideReference = new Set(['$ref', ...words]);
const types = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean']);
const maxUnique = 100;
const maxChoices = 300;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

const isFixed = (schema: Schema): boolean => Object.hasOwn(schema, 'enum') || Object.hasOwn(schema, 'const');

const textFault = (schema: Schema): string | undefined => {
  const [most, pattern, format] = ['maxLength', 'pattern', 'format'].map((each) => memberOf(schema, each));
  if (!isFixed(schema) && !isCount(most)) return 'Every text of a form needs maxLength.';
  if (format !== undefined && !Object.hasOwn(formats, String(format)))
    return 'A form uses a format that forms do not know.';
  if (pattern === undefined) return undefined;
  return typeof pattern === 'string' && isCount(most) && most <= maxPatternText
    ? undefined
    : 'A text with a pattern has at most 500 characters.';
};

const listFault = (schema: Schema, root: Schema): string | undefined => {
  const [most, items] = [memberOf(schema, 'maxItems'), memberOf(schema, 'items')];
  if (!isCount(most) || !isSchema(items)) return 'Every list of a form needs maxItems and items.';
  if (memberOf(schema, 'uniqueItems') !== true) return undefined;
  const isScalar = !['object', 'array'].includes(String(memberOf(resolved(items, root), 'type')));
  return isScalar && most <= maxUnique ? undefined : 'Only up to 100 plain values can be unique.';
};

const objectFault = (schema: Schema): string | undefined => {
  const [required = [], properties] = [memberOf(schema, 'required'), propertiesOf(schema) ?? {}];
  const isAsked = (name: unknown): boolean => typeof name === 'string' && Object.hasOwn(properties, name);
  if (!Array.isArray(required) || !required.every(isAsked))
    return 'A form requires what it does not ask for.';
  return memberOf(schema, 'additionalProperties') === true ||
    isSchema(memberOf(schema, 'additionalProperties'))
    ? 'A form takes no answers but to its own questions.'
    : undefined;
};

const choiceFault = (schema: Schema): string | undefined => {
  const choices = memberOf(schema, 'enum');
  const isList = Array.isArray(choices) && choices.length > 0 && choices.length <= maxChoices;
  if (choices !== undefined && !(isList && choices.every(isPlain)))
    return 'Choices are up to 300 plain values.';
  return Object.hasOwn(schema, 'const') && !isPlain(schema.const)
    ? 'Choices are up to 300 plain values.'
    : undefined;
};

const ownFault = (schema: Schema, root: Schema): string | undefined => {
  const type = memberOf(schema, 'type');
  if (Object.keys(schema).some((keyword) => !keywords.has(keyword)))
    return 'A form uses a keyword that forms do not know.';
  if (!types.has(String(type)) && !isFixed(schema)) return 'Every part of a form needs a type.';
  if (Object.hasOwn(schema, 'x-source') && !sourceOf(schema))
    return 'A source is not one that forms know: a profile, or earlier applications.';
  if (type === 'string') return choiceFault(schema) ?? textFault(schema);
  if (type === 'array') return listFault(schema, root);
  return type === 'object' ? objectFault(schema) : choiceFault(schema);
};

interface Check {
  readonly root: Schema;
  properties: number;
}

/** The parts of a schema, each with its step from there. */
const partsOf = (schema: Schema): (readonly [step: string, part: unknown])[] => {
  const items = memberOf(schema, 'items');
  const properties = Object.entries(propertiesOf(schema) ?? {});
  return [
    ...properties.map(([name, part]) => [`/properties/${pointerStep(name)}`, part] as const),
    ...(items === undefined ? [] : [['/items', items] as const]),
  ];
};

const faultOf = (check: Check, given: unknown, pointer: string, depth: number): FormFault | undefined => {
  const at = (detail: string): FormFault => ({ pointer, detail });
  if (!isSchema(given)) return at('Every part of a form is an object.');
  // A reference to what it stands in never ends, and so is deeper than anything may be.
  if (depth > maxDepth) return at('A form has at most 12 levels, and names itself nowhere.');
  check.properties += 1;
  if (check.properties > maxProperties) return at('A form has at most 300 properties.');
  const schema = resolved(given, check.root);
  if (memberOf(schema, '$ref') !== undefined) return at('A form refers to its own $defs alone.');
  if (Object.hasOwn(given, '$ref') && Object.keys(given).some((keyword) => !besideReference.has(keyword)))
    return at('Beside $ref stand words alone.');
  const own = ownFault(schema, check.root);
  if (own !== undefined) return at(own);
  for (const [step, part] of partsOf(schema)) {
    const fault = faultOf(check, part, `${pointer}${step}`, depth + 1);
    if (fault) return fault;
  }
  return undefined;
};

/** The first thing that is wrong with the schema of a form. */
export const schemaFault = (schema: unknown): FormFault | undefined => {
  if (!isSchema(schema) || memberOf(schema, 'type') !== 'object')
    return { pointer: '/schema', detail: 'A form is an object with properties.' };
  // The form itself is none of its properties.
  return faultOf({ root: schema, properties: -1 }, schema, '/schema', 0);
};
