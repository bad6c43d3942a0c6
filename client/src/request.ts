import type { AccessPurpose, CallOptions, OperationRow } from './operation.ts';

/** What a client is made of. */
export interface ClientOptions {
  /** The portal's address, such as `https://portal.example`. */
  readonly url: string;
  /** A person's access token, or what gives one: it is asked before each call, so that it can renew the token. */
  readonly token?: string | (() => string | Promise<string>);
  /** A key of an agency. */
  readonly apiKey?: string;
  /** The language of titles and names; English if left out. */
  readonly language?: string;
  /** How often a request is sent at most; 5 if left out. */
  readonly attempts?: number;
  /** Milliseconds to wait at most before a request is sent again; 30,000 if left out. A longer wait is left to you. */
  readonly maxWait?: number;
  /** In place of the runtime's own `fetch`. */
  readonly fetch?: typeof fetch;
}

export type Arguments = Readonly<Record<string, unknown>>;
export type Options = CallOptions & Partial<AccessPurpose>;

/** Visible ASCII as it is, all else percent-encoded: names have letters that headers do not. */
const headerText = (text: string): string =>
  /^[\x21-\x24\x26-\x7e][\x20-\x24\x26-\x7e]*$/.test(text) ? text : encodeURIComponent(text);

const credentialsOf = async ({ access }: OperationRow, { token, apiKey }: ClientOptions) => {
  if (access === 'anyone') return {};
  if (access === 'agency' || access === 'bearer') {
    if (apiKey === undefined)
      throw new TypeError('This operation is for agencies: give the client an apiKey');
    return access === 'bearer' ? { authorization: `Bearer ${apiKey}` } : { 'x-api-key': apiKey };
  }
  if (token === undefined) throw new TypeError('This operation is for people: give the client a token');
  return { authorization: `Bearer ${typeof token === 'function' ? await token() : token}` };
};

const purposeOf = ({ personal }: OperationRow, { officer, purpose }: Options) => {
  if (!personal) return {};
  if (!officer || !purpose)
    throw new TypeError('This operation reads personal data: name officer and purpose');
  return { 'diwan-officer': headerText(officer), 'diwan-purpose': headerText(purpose) };
};

const mediaTypes = {
  json: 'application/json',
  raw: 'application/json',
  form: 'application/x-www-form-urlencoded',
} as const;

const headersOf = async (row: OperationRow, client: ClientOptions, options: Options, hasBody: boolean) => {
  const language = options.language ?? client.language;
  return {
    ...(await credentialsOf(row, client)),
    ...purposeOf(row, options),
    ...(language ? { 'accept-language': language } : {}),
    ...(row.accept ? { accept: row.accept } : {}),
    ...(row.write ? { 'idempotency-key': options.idempotencyKey ?? crypto.randomUUID() } : {}),
    ...(hasBody && row.body ? { 'content-type': mediaTypes[row.body] } : {}),
    ...options.headers,
  };
};

/** Lists stand in a query, and in a form, as the same name several times. */
const pairsOf = (values: Arguments, names: readonly string[]): URLSearchParams =>
  new URLSearchParams(
    names.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [value].flat().map((each): [string, string] => [name, String(each)]);
    }),
  );

const bodyOf = ({ body }: OperationRow, rest: Arguments): string | undefined => {
  if (body === 'json') return JSON.stringify(rest);
  if (body === 'form') return String(pairsOf(rest, Object.keys(rest)));
  return body === 'raw' ? String(rest.body) : undefined;
};

const urlOf = ({ path, query = [] }: OperationRow, { url }: ClientOptions, asked: Arguments): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (asked[name] === undefined || asked[name] === '') throw new TypeError(`${name} is missing`);
    return encodeURIComponent(String(asked[name]));
  });
  const search = String(pairsOf(asked, query));
  return `${url.replace(/\/+$/, '')}${filled}${search ? `?${search}` : ''}`;
};

const inPath = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** The request of an operation, with an idempotency key that stays the same however often it is sent. */
export const requestOf = async (
  row: OperationRow,
  client: ClientOptions,
  asked: Arguments,
  options: Options,
) => {
  const beside = [...inPath(row.path), ...(row.query ?? [])];
  const rest = Object.fromEntries(Object.entries(asked).filter(([name]) => !beside.includes(name)));
  const body = bodyOf(row, rest);
  const headers = await headersOf(row, client, options, body !== undefined);
  return {
    url: urlOf(row, client, asked),
    init: {
      method: row.method,
      headers,
      ...(body === undefined ? {} : { body }),
      ...(options.signal ? { signal: options.signal } : {}),
    },
  };
};
