import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Route } from '../contract/contract';
import type { Protocol } from '../contract/protocol';
import { Refusal } from '../contract/refusal';

/*
 * What a protocol says of the parameters of its searches.
 */

type Values = Readonly<Record<string, string | undefined>>;

const refused = (name: string, detail: string): Refusal =>
  new Refusal('invalid-request', {
    errors: [{ in: 'query', pointer: `/${name}`, code: 'undeclared', detail }],
  });

/** Whether `Prefer` asks for `handling=strict` (RFC 7240, section 4.4). */
const isStrict = ({ prefer = '' }: Values): boolean => /(^|[,;\s])handling=strict\b/.test(prefer);

/** A plus that was not escaped arrives as a space. */
const checkFormat = ({ name, values }: NonNullable<Protocol['formatParameter']>, sent: Values): void => {
  const format = sent[name];
  if (format === undefined || values.includes(format.replace(' ', '+'))) return;
  throw new Refusal('not-acceptable', { detail: `Ask for ${values.join(', ')}.` });
};

/** Refuses formats, modifiers and, if the client asks for that, parameters which the route does not know. */
export const checkSearch = (
  { protocol, query }: Pick<Route, 'protocol' | 'query'>,
  { queryStringParameters }: Pick<APIGatewayProxyEvent, 'queryStringParameters'>,
  headers: Values,
): void => {
  const sent = queryStringParameters ?? {};
  if (protocol?.formatParameter) checkFormat(protocol.formatParameter, sent);
  if (!protocol?.strictSearch) return;
  const declared = (query as { readonly entries?: object } | undefined)?.entries ?? {};
  const known = [...Object.keys(declared), protocol.formatParameter?.name];
  for (const name of Object.keys(sent).filter((each) => !known.includes(each))) {
    const [plain = '', modifier] = name.split(':');
    if (modifier !== undefined && known.includes(plain)) throw refused(name, 'No modifier is supported.');
    if (isStrict(headers)) throw refused(name, 'This parameter is not supported.');
  }
};
