import * as v from 'valibot';
import { commonCodesOf } from '../../functions/kernel/contract/common-codes';
import type { Contract, Route } from '../../functions/kernel/contract/contract';
import { commonProblems, isCommon, problemType } from '../../functions/kernel/contract/problems';
import { statusFor } from '../../functions/kernel/contract/protocol';
import { cachingOf } from '../../functions/kernel/http/reply';
import { type Item, valueAt } from '../../functions/kernel/table/rule';
import { languages, type Text } from '../../functions/kernel/text/languages';
import type { Received } from './transport';

/** A problem (RFC 9457) as this portal writes it; the facts of a refusal are further members. */
const problemSchema = v.looseObject({
  type: v.string(),
  title: v.pipe(v.string(), v.minLength(1)),
  status: v.number(),
  code: v.string(),
  requestId: v.pipe(v.string(), v.minLength(1)),
  detail: v.optional(v.pipe(v.string(), v.minLength(1))),
  errors: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          in: v.picklist(['body', 'query', 'path', 'header']),
          pointer: v.pipe(v.string(), v.regex(/^(\/([^~/]|~[01])*)*$/)),
          code: v.pipe(v.string(), v.minLength(1)),
          detail: v.pipe(v.string(), v.minLength(1)),
        }),
      ),
      v.minLength(1),
      v.maxLength(20),
    ),
  ),
});
export type Problem = v.InferOutput<typeof problemSchema>;

type Checked = { readonly body: unknown } | { readonly problem: Problem };

/** Throws with the whole reply when a claim about it is false. */
const claims =
  (route: Route, received: Received) =>
  (claim: string, isTrue: boolean): void => {
    if (isTrue) return;
    const { status, headers, body } = received;
    throw new Error(
      `${route.method} ${route.path}: ${claim}\n${status} ${JSON.stringify(headers)}\n${body.slice(0, 4000)}`,
    );
  };
type Claim = ReturnType<typeof claims>;

const parsed = (claim: Claim, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    claim('the body is JSON', false);
    return undefined;
  }
};

const fits = (claim: Claim, schema: v.GenericSchema<unknown, unknown>, value: unknown): void => {
  const { issues = [] } = v.safeParse(schema, value);
  const told = issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  claim(`the body fits its schema: ${told.join('; ')}`, told.length === 0);
};

const filled = (template: string, body: unknown): string =>
  template.replace(/\{([\w.]+)\}/g, (_, path: string) =>
    encodeURIComponent(String(valueAt(body as Item, path))),
  );

const mediasOf = ({ protocol, reply }: Route): string[] =>
  protocol ? Object.values(protocol.formats) : [reply.media ?? 'application/json'];

const jsonType = /^application\/(fhir\+)?json/;

/** The file in a reply, as its handler answered with it. */
const fileIn = (claim: Claim, { headers, bytes }: Received) => {
  const [, name] = /^inline; filename="([^"]+)"$/.exec(headers['content-disposition'] ?? '') ?? [];
  claim('content-disposition names the file', name !== undefined);
  return { name, content: new Uint8Array(bytes) };
};

/** Whether the reply says only that the caller has it already. */
const isKnown = ({ reply }: Route, { status }: Received): boolean => status === 304 && reply.tagged === true;

/** Of the content, or of the version where a face has versions. */
const tag = /^W\/"([0-9a-f]+-[\w+/]{27}|\d+)"$/;

const checkKeeping = (claim: Claim, { reply }: Route, { headers }: Received): void => {
  const caching = cachingOf(reply);
  claim(`cache-control is ${caching}`, headers['cache-control'] === caching);
  claim('there is an etag', !reply.tagged || tag.test(headers.etag ?? ''));
};

const isDone = ({ reply }: Route, { status }: Received): boolean =>
  status === reply.status || (reply.existing === true && status === 200);

/** Whether the client has asked to be told less of a write (`Prefer`). */
const isLess = ({ headers }: Received): boolean =>
  /return=(minimal|operationoutcome)/i.test(headers['preference-applied'] ?? '');

const checkDone = (claim: Claim, route: Route, received: Received): Checked => {
  const { headers, body: text } = received;
  const { reply } = route;
  const known = isKnown(route, received);
  claim(`the status is ${reply.status}`, known || isDone(route, received));
  checkKeeping(claim, route, received);
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    claim(`${name} is ${value}`, headers[name] === value);
  }
  if (isLess(received)) return { body: undefined };
  if (!reply.body || known) {
    claim('there is no body', text === '');
    return { body: undefined };
  }
  const type = headers['content-type'] ?? '';
  const medias = mediasOf(route);
  claim(`content-type is ${medias.join(' or ')}`, medias.includes(type));
  const isJson = jsonType.test(type);
  const words = reply.binary ? fileIn(claim, received) : text;
  const body = isJson ? parsed(claim, text) : words;
  // What a face writes besides JSON has tests of its own.
  if (isJson || reply.media) fits(claim, reply.body, body);
  const location = reply.location && filled(reply.location, body);
  claim(`location is ${location}`, headers.location === location);
  return { body };
};

interface Declared {
  readonly status: number;
  readonly title: Text;
}

const declared = (contract: Contract, route: Route, code: string): Declared | undefined => {
  const status = route.refusals?.[code];
  const title = contract.titles[code];
  if (status && title) return { status, title };
  return isCommon(code) && commonCodesOf(route).includes(code) ? commonProblems[code] : undefined;
};

const checkRefused = (claim: Claim, contract: Contract, route: Route, received: Received): Checked => {
  const { status, headers, body: text } = received;
  claim('content-type is application/problem+json', headers['content-type'] === 'application/problem+json');
  claim('it is not to be cached', headers['cache-control'] === 'no-store');
  const body = parsed(claim, text);
  fits(claim, problemSchema, body);
  const problem = body as Problem;
  const known = declared(contract, route, problem.code);
  claim(`the contract declares the refusal ${problem.code}`, known !== undefined);
  claim('status and problem agree with the contract', status === problem.status && status === known?.status);
  claim('the type is made of the code', problem.type === problemType(problem.code));
  claim('the request id is that of the header', problem.requestId === headers['x-request-id']);
  const language = languages.find((each) => each === headers['content-language']);
  claim('the title is in the language of the header', !!language && problem.title === known?.title[language]);
  claim('401 says how to sign in', status !== 401 || headers['www-authenticate'] !== undefined);
  const isLater = status === 429 || status === 503;
  claim(`${status} says when to come again`, !isLater || headers['retry-after'] !== undefined);
  return { problem };
};

/** A refusal as a face words it: which one it was is in none of its members. */
const checkProtocol = (claim: Claim, contract: Contract, route: Route, received: Received): Checked => {
  const { status, headers, body: text } = received;
  const type = headers['content-type'] ?? '';
  claim('content-type is one of the face', mediasOf(route).includes(type));
  const codes = [...commonCodesOf(route), ...Object.keys(route.refusals ?? {})];
  const statuses = codes.flatMap((code) => declared(contract, route, code)?.status ?? []);
  claim(
    'the contract declares the status',
    statuses.some((each) => statusFor(route, each) === status),
  );
  if (jsonType.test(type) && route.protocol) fits(claim, route.protocol.refusal, parsed(claim, text));
  const requestId = headers['x-request-id'] ?? '';
  return { problem: { type: '', title: text, status, code: '', requestId } };
};

/** Whoever is not let in hears it from the gateway, in its own words and not in the face's. */
const isGateways = ({ access }: Route, { status, headers }: Received): boolean =>
  access !== 'anyone' &&
  (status === 401 || status === 403) &&
  headers['content-type'] === 'application/problem+json';

/** Holds a reply against the contract of its route. Throws, telling what does not fit. */
export const checkReply = (contract: Contract, route: Route, received: Received): Checked => {
  const claim = claims(route, received);
  const { headers, status } = received;
  claim('there is an x-request-id', !!headers['x-request-id']);
  claim('x-content-type-options is nosniff', headers['x-content-type-options'] === 'nosniff');
  claim('any origin may read it', headers['access-control-allow-origin'] === '*');
  if (status < 400) return checkDone(claim, route, received);
  const inProtocol = route.protocol && !isGateways(route, received);
  return (inProtocol ? checkProtocol : checkRefused)(claim, contract, route, received);
};
