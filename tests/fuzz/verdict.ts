import type { Received } from '../support/transport';
import type { Operation } from './description';
import type { Shot } from './requests';

/** Lines of a stack, paths of source files and the words of libraries: what a stranger must never read. */
const innards =
  /\n\s+at |\.(?:ts|js|cjs|mjs):\d+|node_modules|\bValiError\b|ValidationException|TypeError|RangeError/;

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

const bodyFaults = ({ responses }: Operation, { status, headers, body }: Received): string[] => {
  const response = responses.get(status);
  if (!response) return [`the status ${status} is not documented`];
  if (response.size === 0) return body === '' ? [] : ['there is a body where none is documented'];
  const media = (headers['content-type'] ?? '').split(';')[0] ?? '';
  const fits = response.get(media);
  if (!fits) return [`the content type is ${media}, not ${[...response.keys()].join(' or ')}`];
  // Other media, also those that are JSON inside, are described as the texts that they are.
  if (!/^application\/((problem|fhir|geo)\+)?json$/.test(media))
    return fits(body) ? [] : ['the text does not fit'];
  const json = parsed(body);
  if (!json) return ['the body is not JSON'];
  return fits(json.value) ? [] : [`the body does not fit: ${JSON.stringify(fits.errors)}`];
};

/** What the faces answer in place of a problem: an OperationOutcome of FHIR, errors of Open311 (also in its own CSV), and of GOV.UK Pay. */
const isFaceError = (media: string, body: string): boolean =>
  (media === 'application/fhir+json' && body.startsWith('{"resourceType":"OperationOutcome"')) ||
  (/^application\/json/.test(media) && /^\[\{"code":\d+,"description":/.test(body)) ||
  (/^application\/json/.test(media) && /^\{.*"code":"P\d{4}","description":"/.test(body)) ||
  (/^(text|application)\/xml/.test(media) && body.includes('<errors>')) ||
  (/^text\/csv/.test(media) && body.startsWith('"code","description"\r\n'));

/** Where a shot went: to an operation, to whichever the sender does not know, or to none. */
export type Target = Operation | 'elsewhere' | 'nowhere';

/** A method or path that no operation has is answered by a problem like any other, or in the manners of its face. */
const strayFaults = (stray: 'elsewhere' | 'nowhere', { status, headers, body }: Received): string[] => {
  if (stray === 'elsewhere' && status < 400) return [];
  const media = headers['content-type'] ?? '';
  const problem = parsed(body)?.value as { readonly code?: unknown } | undefined;
  const isProblem = media === 'application/problem+json' && typeof problem?.code === 'string';
  return status >= 400 && (isProblem || isFaceError(media, body)) ? [] : ['it is not answered by a problem'];
};

/** Whether a pointer leads into an entry that was refused by itself, where entries are taken one by one. */
const isRefusedRow = (pointer: string, body: string): boolean => {
  const [, list = '', index = ''] = pointer.split('/');
  const reply = parsed(body)?.value as Readonly<Record<string, readonly { result?: unknown }[]>> | undefined;
  // What happened to each of many ids is told under `items`.
  return (reply?.[list] ?? reply?.items)?.[Number(index)]?.result === 'refused';
};

const acceptanceFaults = (
  { accepts }: Operation,
  shot: Shot,
  sent: unknown,
  { status, body }: Received,
): string[] => {
  if (status >= 300 || !accepts || shot.body === undefined) return [];
  if (accepts(sent) || isRefusedRow(accepts.errors?.[0]?.instancePath ?? '', body)) return [];
  return [`it was done although the description forbids it: ${JSON.stringify(accepts.errors)}`];
};

/** What is wrong with the answer to a shot; `sent` is the body as JSON. */
export const faultsOf = (target: Target, shot: Shot, received: Received, sent: unknown): string[] => [
  ...(received.status >= 500 ? [`the status is ${received.status}`] : []),
  ...(/json$/.test(received.headers['content-type'] ?? '') && innards.test(received.body)
    ? ['it shows its innards']
    : []),
  ...(received.headers['x-request-id'] ? [] : ['there is no x-request-id']),
  ...(typeof target === 'string'
    ? strayFaults(target, received)
    : [...bodyFaults(target, received), ...acceptanceFaults(target, shot, sent, received)]),
];
