import { type Contract, isWrite, type Route } from '../../functions/kernel/contract/contract';
import { membersOf, replySchema, requestSchema } from '../../functions/kernel/contract/openapi/schemas';
import { endingsOf } from '../../functions/kernel/contract/protocol';
import { asksSignIn, audienceOf, levelAsked, scopeAsked } from '../../functions/kernel/identity/caller';
import { comment, enclosed, indented, type JsonSchema, typeOf, withoutRules } from './types';

/*
 * A route as the client knows it: a type for people who write programs, and a row for the program itself.
 */

/** The path of the JSON form of a route, or of the one format that it has. */
const pathOf = (route: Route): string => {
  const endings = endingsOf(route);
  const format = endings.find((each) => each === 'json') ?? endings[0];
  return format ? `${route.path}.${format}` : route.path;
};

const replyKindOf = ({ reply }: Route): 'none' | 'bytes' | 'text' | 'json' => {
  if (reply.binary) return 'bytes';
  if (!reply.body) return 'none';
  // Lines of JSON are a text, to be read line by line.
  return reply.media === undefined || /[/+]json/.test(reply.media) ? 'json' : 'text';
};

const bodyKindOf = ({ raw, form, body }: Route): 'raw' | 'form' | 'json' | undefined => {
  if (raw) return 'raw';
  if (form) return 'form';
  return body ? 'json' : undefined;
};

const accessOf = ({ access, protocol }: Route): string => {
  const audience = audienceOf(access);
  return audience === 'agency' && protocol?.bearerKeys ? 'bearer' : audience;
};

const replyOf = (route: Route, { schemas = {} }: Contract): JsonSchema =>
  replyKindOf(route) === 'json' && route.reply.body
    ? withoutRules(replySchema(route.reply.body, schemas) as JsonSchema)
    : {};

/** Whether the reply is a page: entries, and where to go on. */
const isPaged = (route: Route, reply: JsonSchema): boolean =>
  replyKindOf(route) === 'json' &&
  membersOf(route.query).some(({ name }) => name === 'cursor') &&
  reply.properties?.items?.type === 'array' &&
  reply.properties.next !== undefined;

const bodyTypeOf = (route: Route): JsonSchema | undefined =>
  route.body && (requestSchema(route.body) as JsonSchema);

/** Members of the query; one that the body has, too, is sent there. */
const queryOf = (route: Route) => {
  const inBody = Object.keys(bodyTypeOf(route)?.properties ?? {});
  return membersOf(route.query).filter(({ name }) => !inBody.includes(name));
};

const propertiesOf = (members: ReturnType<typeof membersOf>): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(members.map(({ name, schema }) => [name, schema as JsonSchema])),
  required: members.filter(({ required }) => required).map(({ name }) => name),
});

/** Names of a body, in whichever of its forms. */
const namesIn = ({ properties = {}, anyOf = [], oneOf = [] }: JsonSchema): string[] => [
  ...Object.keys(properties),
  ...[...anyOf, ...oneOf].flatMap(namesIn),
];

/** Refuses a route of which two values would have one name in a call. */
const refuseClashes = (route: Route): void => {
  const inPath = membersOf(route.params).map(({ name }) => name);
  const others = [...queryOf(route).map(({ name }) => name), ...namesIn(bodyTypeOf(route) ?? {})];
  const clash = inPath.find((name) => others.includes(name));
  if (clash) throw new Error(`${route.method} ${route.path}: "${clash}" stands in the path and elsewhere`);
};

/** What a call is given: names of the path, of the query and of the body side by side. */
const argumentsOf = (route: Route): string => {
  const beside = [...membersOf(route.params), ...queryOf(route)];
  const body = route.raw ? '{ readonly body: string }' : route.body && enclosed(bodyTypeOf(route) ?? {});
  refuseClashes(route);
  const parts = [...(beside.length > 0 ? [typeOf(propertiesOf(beside))] : []), ...(body ? [body] : [])];
  return parts.join(' & ') || 'NoArguments';
};

const resultOf = (route: Route, reply: JsonSchema): string =>
  ({ none: 'void', bytes: 'Uint8Array', text: 'string', json: typeOf(reply) })[replyKindOf(route)];

const admittanceOf = ({ access }: Route): string =>
  ({
    anyone: 'For anyone.',
    citizen: levelAsked(access)
      ? `For a person who has proved who they are, to the level \`${levelAsked(access)}\` at least.`
      : asksSignIn(access)
        ? 'For a person who signed in not long ago.'
        : 'For a person who is signed in.',
    operator: 'For operators.',
    agency: `Needs a key with the scope \`${scopeAsked(access)}\`.`,
  })[audienceOf(access)];

const refusalsOf = ({ refusals = {} }: Route): string =>
  Object.keys(refusals).length > 0 ? ` Refusals: ${Object.keys(refusals).join(', ')}.` : '';

const capitalized = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;

/** The types of an operation: its arguments, its result, and its member of the service. */
export const typesOf = (name: string, route: Route, contract: Contract) => {
  const reply = replyOf(route, contract);
  const shape = isPaged(route, reply) ? 'PagedOperation' : 'Operation';
  const kind = route.personal ? `Personal${shape}` : shape;
  const [asked, answered] = [`${capitalized(name)}Arguments`, `${capitalized(name)}Result`];
  return {
    declared: [
      `export type ${asked} = ${argumentsOf(route)};`,
      `export type ${answered} = ${resultOf(route, reply)};`,
    ],
    member: indented(
      `${comment(`${route.summary}. ${admittanceOf(route)}${refusalsOf(route)}`)}readonly ${name}: ${kind}<${asked}, ${answered}>;`,
    ),
  };
};

/** What the client does at run time for an operation. */
export const rowOf = (route: Route, contract: Contract): string => {
  const query = queryOf(route).map(({ name }) => name);
  const row = {
    method: route.method,
    path: pathOf(route),
    access: accessOf(route),
    reply: replyKindOf(route),
    ...(bodyKindOf(route) ? { body: bodyKindOf(route) } : {}),
    ...(query.length > 0 ? { query } : {}),
    ...(route.reply.binary && route.reply.media ? { accept: route.reply.media } : {}),
    ...(isWrite(route) ? { write: true } : {}),
    ...(route.personal ? { personal: true } : {}),
    ...(isPaged(route, replyOf(route, contract)) ? { paged: true } : {}),
  };
  return JSON.stringify(row);
};
