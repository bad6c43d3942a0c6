import * as v from 'valibot';
import { languages } from '../../text/languages';
import { mandatePattern } from '../acting';
import { multipartLimit, usualBodyLimit } from '../body';
import { isWrite, type Route } from '../contract';
import { endingsOf, type RoutePath } from '../protocol';
import { type Json, membersOf, requestSchema } from './schemas';

/*
 * What a route is sent, for the description: its parameters and its body.
 */

const parameter = (name: string): Json => ({ $ref: `#/components/parameters/${name}` });

const headerParameter = (name: string, required: boolean, description: string, more: Json): Json => ({
  name,
  in: 'header',
  required,
  description,
  ...more,
});

/** The headers that routes have in common. */
export const parameters: Json = {
  acceptLanguage: headerParameter(
    'Accept-Language',
    false,
    `The language of what the portal writes: ${languages.join(', ')}. English unless told.`,
    { schema: { type: 'string' } },
  ),
  idempotencyKey: headerParameter(
    'Idempotency-Key',
    true,
    'A new one, such as a UUID, for each thing you want done; the same one when you repeat a request whose answer was lost.',
    {
      schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
      example: '8e03978e-40d5-43dd-bc93-6894a57f9324',
    },
  ),
  repeatKey: headerParameter(
    'Idempotency-Key',
    false,
    'The same one when you repeat a request whose answer was lost. Without it the very same request is a repeat for a while.',
    { schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' } },
  ),
  actingFor: headerParameter(
    'Diwan-Acting-For',
    false,
    'The mandate by which you act: all that is read and done is then the affair of whoever gave it, who is told of it. Without it you act for yourself.',
    { schema: { type: 'string', pattern: mandatePattern } },
  ),
  officer: headerParameter(
    'Diwan-Officer',
    true,
    'The official for whom the data is read. The person concerned sees it. Percent-encoded UTF-8 where it is not ASCII.',
    { schema: { type: 'string', minLength: 1, maxLength: 100 }, example: 'officer-1042' },
  ),
  purpose: headerParameter(
    'Diwan-Purpose',
    true,
    'Why the data is read. The person concerned sees it. Percent-encoded UTF-8 where it is not ASCII.',
    { schema: { type: 'string', minLength: 1, maxLength: 200 }, example: 'To inspect the reported place' },
  ),
  investigation: headerParameter(
    'Diwan-Investigation',
    false,
    'The id of an open investigation of yours about this person (`openInvestigation`): they are shown the read when it is over. Without it they are shown it at once.',
    { schema: { type: 'string', pattern: '^[0-9a-v]{24,40}$' } },
  ),
};

const exampleIn = (examples: unknown, name: string, { type }: Json = {}): Json => {
  const value = (examples as Json | undefined)?.[name];
  if (value === undefined) return {};
  return { example: type === 'number' || type === 'integer' ? Number(value) : value };
};

/** A variable at the end of the path takes the ending that asks for a format. */
const endedIn = (formats: readonly string[], parameter: Json): Json => {
  const { example, schema, ...rest } = parameter;
  const [format] = formats;
  if (!format) return parameter;
  const { pattern: _, ...ended } = schema as Json;
  return {
    ...rest,
    description: `Ends in ${formats.map((each) => `\`.${each}\``).join(' or ')}.`,
    schema: ended,
    ...(example === undefined ? {} : { example: `${example}.${formats.at(-1)}` }),
  };
};

const pathParametersOf = (route: Route, { path }: RoutePath): Json[] =>
  membersOf(route.params).map(({ name, schema }) => {
    const parameter = {
      ...{ name, in: 'path', required: true, schema },
      ...exampleIn(route.example?.params, name),
    };
    return path.endsWith(`{${name}}`) ? endedIn(endingsOf(route), parameter) : parameter;
  });

const keyOf = (route: Route): Json[] => {
  if (!isWrite(route)) return [];
  return [parameter(route.repeats === undefined ? 'idempotencyKey' : 'repeatKey')];
};

export const parametersOf = (route: Route, place: RoutePath): Json[] => [
  ...pathParametersOf(route, place),
  ...membersOf(route.search ? undefined : route.query).map(({ name, required, schema }) => ({
    ...{ name, in: 'query', required, schema },
    ...exampleIn(route.example?.query, name, schema),
  })),
  ...keyOf(route),
  ...membersOf(route.headers).map((member) => ({ ...member, in: 'header' })),
  ...(route.actingFor ? [parameter('actingFor')] : []),
  ...(route.personal ? [parameter('officer'), parameter('purpose'), parameter('investigation')] : []),
  parameter('acceptLanguage'),
];

const mediaOf = ({ form, search, files, method, protocol }: Route): string[] => {
  if (form || search) return ['application/x-www-form-urlencoded', ...(files ? ['multipart/form-data'] : [])];
  if (protocol?.bodies) return [...protocol.bodies, 'application/json'];
  return ['application/json', ...(method === 'PATCH' ? ['application/merge-patch+json'] : [])];
};

const limitsOf = ({ bodyLimit = usualBodyLimit, files }: Route): string =>
  `At most ${bodyLimit / 1024} KiB${files ? `; with files, ${multipartLimit / 1_000_000} MB` : ''}.`;

export const bodyOf = (route: Route): Json => {
  const asked = route.search ? route.query : route.body;
  if (!asked && !route.raw) return {};
  const content = {
    schema: asked ? requestSchema(asked) : {},
    ...exampleIn(route.example, route.search ? 'query' : 'body'),
  };
  return {
    requestBody: {
      required: !asked || !v.is(asked, {}),
      description: limitsOf(route),
      content: Object.fromEntries(mediaOf(route).map((media) => [media, content])),
    },
  };
};
