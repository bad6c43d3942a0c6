import { type ConversionConfig, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import * as v from 'valibot';
import type { Schema } from '../contract';

/*
 * Schemas as JSON Schema 2020-12. At build time only: no function that answers citizens carries a converter.
 */

export type Json = Readonly<Record<string, unknown>>;

type Action = Parameters<NonNullable<ConversionConfig['overrideAction']>>[0];

const messageOf = (action: Action['valibotAction']): string | undefined => {
  if (action.type === 'trim') return 'White space around it is taken away.';
  return 'message' in action && typeof action.message === 'string' ? action.message : undefined;
};

/** What no keyword of JSON Schema can express is described in the words of the refusal. */
const withRefusalText = ({ jsonSchema, valibotAction }: Action): Action['jsonSchema'] => {
  const message = messageOf(valibotAction);
  if (!message || jsonSchema.description?.includes(message)) return jsonSchema;
  return { ...jsonSchema, description: [jsonSchema.description, message].filter(Boolean).join(' ') };
};

/** What reads a value as another of its type, about which no keyword says anything. */
const rewrites = new Set([
  'transform',
  'ascii_digits',
  'decimal_digits',
  'joined_digits',
  'without_directions',
]);

const overrideAction = (context: Action): Action['jsonSchema'] | undefined => {
  const { jsonSchema, valibotAction, errors } = context;
  if (valibotAction.type === 'check' || valibotAction.type === 'trim') return withRefusalText(context);
  // Requests are described before the transform; a reply's transform keeps its type, which the examples prove.
  if (rewrites.has(valibotAction.type)) return jsonSchema;
  return errors ? undefined : withRefusalText(context);
};

const config = { target: 'draft-2020-12', overrideAction } as const satisfies ConversionConfig;

const componentRef = (name: string): string => `#/components/schemas/${name}`;

/** What a client sends: the schema's input. */
export const requestSchema = (schema: Schema): Json => {
  const { $schema: _, ...json } = toJsonSchema(schema, { ...config, typeMode: 'input' });
  return json;
};

/** The nouns that a schema holds, and those that these hold. */
const nounsIn = (schema: Schema, named: Readonly<Record<string, Schema>>): Record<string, Schema> => {
  const names = new Map<unknown, string>(Object.entries(named).map(([name, one]) => [one, name]));
  const found: Record<string, Schema> = {};
  const seen = new Set<unknown>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    const name = names.get(part);
    if (name !== undefined) found[name] = part as Schema;
    for (const each of Object.values(part)) look(each);
  };
  look(schema);
  return found;
};

/**
 * What a client gets: the schema's output, with the nouns among it as references. The converter is told of no others, as it
 * would convert them all for each reply.
 */
export const replySchema = (schema: Schema, named: Readonly<Record<string, Schema>>): Json => {
  const { $schema: _, $defs: __, ...json } = toJsonSchema(schema, repliesOf(nounsIn(schema, named)));
  return json;
};

/** The nouns as components. */
export const namedSchemas = (named: Readonly<Record<string, Schema>>): Json =>
  toJsonSchemaDefs(named, repliesOf(named));

const repliesOf = (named: Readonly<Record<string, Schema>>): ConversionConfig => ({
  ...config,
  typeMode: 'output',
  definitions: named,
  overrideRef: ({ referenceId }) => componentRef(referenceId),
});

type Entry = Schema & {
  readonly wrapped?: Entry;
  readonly pipe?: readonly Entry[];
};

const flat = ({ pipe }: Entry): NonNullable<Entry['pipe']> =>
  (pipe ?? []).flatMap((part) => (part.pipe ? flat(part) : [part]));

/** A number that travels as a text (`fields.numberInput`): what is required of it once it is read. */
const numberIn = (schema: Entry): Schema | undefined => {
  const parts = flat(schema);
  const rules = parts.slice(parts.findLastIndex(({ type }) => type === 'transform') + 1);
  if (rules.length === parts.length || !rules.some(({ type }) => /^(min|max)_value$/.test(type))) return;
  return v.pipe(v.number(), ...(rules as unknown as [v.MinValueAction<number, number, undefined>]));
};

interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Json;
}

const memberOf = ([name, entry]: [string, Entry]): Member => {
  const required = entry.type !== 'optional';
  const schema = requestSchema(entry);
  const number = numberIn(entry.wrapped ?? entry);
  if (!number) return { name, required, schema };
  const preset = 'default' in schema ? { default: Number(schema.default) } : {};
  return { name, required, schema: { ...requestSchema(number), ...preset } };
};

/** The members of what does not travel as JSON: a path or a query. */
export const membersOf = (schema: Schema | undefined): Member[] =>
  schema && 'entries' in schema ? Object.entries(schema.entries as Record<string, Entry>).map(memberOf) : [];
