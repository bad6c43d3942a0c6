import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import { contracts } from '../../functions/contracts';
import type { Route, Schema } from '../../functions/kernel/contract/contract';
import { formatsOf, routePathsOf } from '../../functions/kernel/contract/protocol';
import { openapiText } from '../../lib/openapi';

/*
 * The examples are true: each is let through by the contract's own schema, as a request is and a reply is, and by the
 * JSON Schema that the description shows.
 */

const document = JSON.parse(openapiText());
const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
ajv.addSchema(document, 'openapi');
const compiled = (pointer: string): ValidateFunction => ajv.compile({ $ref: `openapi#${pointer}` });

const parts = ['params', 'query', 'body', 'reply'] as const;
const routes = contracts.flatMap(({ name, routes: all }) =>
  Object.entries(all).map(([route, it]) => ({ title: `${name}.${route}`, route: it as Route })),
);
/** What is written as JSON; other media are described as texts. */
const isJson = (route: Route): boolean =>
  route.reply.media === undefined && (!route.protocol || formatsOf(route).includes('json'));

const cases = routes.flatMap(({ title, route }) =>
  parts.flatMap((part) => {
    const schema = part === 'reply' ? route.reply.body : route[part];
    const shown = part === 'reply' && !isJson(route) ? undefined : schema;
    return shown ? [{ title: `${title} ${part}`, part, route, schema: shown as Schema }] : [];
  }),
);

const escaped = (path: string): string =>
  encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~');
/** Where the description shows a body as JSON, or as the form that the route takes. */
const bodyPointer = (route: Route, part: 'body' | 'reply'): string => {
  const { method, reply, form, protocol } = route;
  const places = routePathsOf(route);
  const { path } = places.find(({ formats }) => formats.includes('json')) ?? places[0] ?? route;
  const json = escaped(protocol?.formats.json?.split(';')[0] ?? 'application/json');
  const media = form && part === 'body' ? 'application~1x-www-form-urlencoded' : json;
  const where = part === 'body' ? 'requestBody' : `responses/${reply.status}`;
  return `/paths/${escaped(path)}/${method.toLowerCase()}/${where}/content/${media}/schema`;
};

it.each(routes.filter(({ route }) => route.reply.shows))(
  'the example of $title holds what the description says of the text',
  ({ route: { reply, example } }) =>
    expect(v.safeParse(reply.shows as Schema, JSON.parse(String(example?.reply))).issues).toBeUndefined(),
);

describe.each(cases)('the example of $title', ({ part, route, schema }) => {
  it('is given, unless nothing need be sent', () => {
    const mayBeEmpty = v.safeParse(schema, {}).success;
    if (!mayBeEmpty) expect(route.example).toHaveProperty(part);
  });

  it('is let through by the contract', () => {
    const example = route.example?.[part] ?? {};
    const { issues } = v.safeParse(schema, example);
    expect(issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
  });

  if (part === 'body' || part === 'reply') {
    it('is let through by the description', () => {
      const validate = compiled(bodyPointer(route, part));
      validate(route.example?.[part] ?? {});
      expect(validate.errors ?? []).toEqual([]);
    });
  }
});
