import type { Route } from '../contract/contract';
import type { Protocol } from '../contract/protocol';
import { Refusal } from '../contract/refusal';
import type { Lists } from './body';

/*
 * What a protocol says of the parameters of its searches, and of the formats that clients ask for.
 */

type Values = Readonly<Record<string, string | undefined>>;

const refused = (name: string, detail: string): Refusal =>
  new Refusal('invalid-request', {
    errors: [{ in: 'query', pointer: `/${name}`, code: 'undeclared', detail }],
  });

/** Whether `Prefer` asks for `handling=strict` (RFC 7240, section 4.4). */
const isStrict = ({ prefer = '' }: Values): boolean => /(^|[,;\s])handling="?strict\b/i.test(prefer);

const mediaOf = (text: string): string => text.split(';')[0]?.trim().toLowerCase() ?? '';

/** Whether `Accept` has one of these media types, or leaves the choice. */
const accepts = ({ accept = '' }: Values, medias: readonly string[]): boolean => {
  const ranges = accept.split(',').map(mediaOf).filter(Boolean);
  return ranges.length === 0 || [...medias, '*/*', 'application/*'].some((each) => ranges.includes(each));
};

/** The parameter goes before `Accept`, which not all clients can set. A plus that was not escaped arrives as a space. */
const checkFormat = (
  { name, values }: NonNullable<Protocol['formatParameter']>,
  sent: Lists,
  headers: Values,
): void => {
  const format = sent[name]?.[0];
  const isKnown =
    format === undefined ? accepts(headers, values) : values.includes(mediaOf(format.replace(' ', '+')));
  if (!isKnown) throw new Refusal('not-acceptable', { detail: `Ask for ${values.join(', ')}.` });
};

/** Refuses formats, modifiers and, if the client asks for that, parameters which the route does not know. */
export const checkSearch = (
  { protocol, query }: Pick<Route, 'protocol' | 'query'>,
  sent: Lists,
  headers: Values,
): void => {
  if (protocol?.formatParameter) checkFormat(protocol.formatParameter, sent, headers);
  if (!protocol?.strictSearch) return;
  const declared = (query as { readonly entries?: object } | undefined)?.entries ?? {};
  const known = [...Object.keys(declared), protocol.formatParameter?.name];
  for (const name of Object.keys(sent).filter((each) => !known.includes(each))) {
    const [plain = '', modifier] = name.split(':');
    // What begins with an underscore says how to answer, and looks for nothing.
    const narrows = modifier !== undefined && known.includes(plain) && !plain.startsWith('_');
    if (narrows) throw refused(name, 'No modifier is supported.');
    if (isStrict(headers)) throw refused(name, 'This parameter is not supported.');
  }
};
