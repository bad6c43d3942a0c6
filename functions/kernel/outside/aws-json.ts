import { withRetry } from '../table/dynamo';
import type { Clock } from '../text/time';
import { type Environment, settings } from './environment';
import { signHeaders } from './s3-signature';

/*
 * Calls of services of AWS that speak JSON 1.1, by fetch and signed with the function's own role: the SDK's client of a service for
 * one operation would be loaded by each cold start.
 */

export class AwsFault extends Error {
  constructor(
    override readonly name: string,
    message: string,
    options?: ErrorOptions,
    /** The service's own word for it: `UserNotFoundException`. */
    readonly type?: string,
  ) {
    super(message, options);
  }
}

/** One of AWS's services. */
export interface AwsService {
  /** As signatures name it: `kms`. */
  readonly name: string;
  /** What its operations begin with: `TrentService`. */
  readonly target: string;
  /** The SDK's variable for another endpoint; the local cloud sets it, stacks never do. */
  readonly endpointVariable: string;
  /** Refusals after which the same request may succeed. */
  readonly busy: readonly string[];
}

const settingsOf = (service: AwsService, environment: Environment) => {
  const given = settings(environment, 'AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY');
  const { AWS_REGION: region = '', AWS_ACCESS_KEY_ID: accessKeyId = '' } = given;
  const { AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = given;
  const { AWS_SESSION_TOKEN: sessionToken, [service.endpointVariable]: endpoint } = environment;
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
  const address = `${endpoint ?? `https://${service.name}.${region}.amazonaws.com`}/`;
  return { address, signer: { region, credentials, service: service.name } };
};

const call = async <T>(
  service: AwsService,
  environment: Environment,
  clock: Clock,
  operation: string,
  input: object,
): Promise<T> => {
  const { address, signer } = settingsOf(service, environment);
  const body = JSON.stringify(input);
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `${service.target}.${operation}`,
  };
  const signed = signHeaders(signer, { method: 'POST', address, headers, body: Buffer.from(body) }, clock());
  const reply = await fetch(address, { method: 'POST', headers: signed, body }).catch((cause: unknown) => {
    throw new AwsFault('TimeoutError', `${address}: no answer`, { cause });
  });
  // Where there is nothing to say, the body is empty.
  const said = JSON.parse((await reply.text()) || '{}') as T & { readonly __type?: string };
  if (reply.ok) return said;
  const type = said.__type?.split('#').at(-1) ?? '';
  // What is named here is known to `withRetry`; nothing of the request is.
  const name = reply.status >= 500 || service.busy.includes(type) ? 'ServiceUnavailable' : 'AwsFault';
  throw new AwsFault(name, `${service.name} answered ${operation} with ${reply.status} ${type}`, {}, type);
};

/** What calls one service's operations, again after failures that pass. */
export const openAwsJson =
  (service: AwsService, environment: Environment, clock: Clock) =>
  <T>(operation: string, input: object): Promise<T> =>
    withRetry(() => call<T>(service, environment, clock, operation, input));
