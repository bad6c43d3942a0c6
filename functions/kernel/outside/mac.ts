import { withRetry } from '../table/dynamo';
import type { Clock } from '../text/time';
import { type Environment, settings } from './environment';
import { type AwsSigner, signHeaders } from './s3-signature';

/*
 * Codes of texts by a key that never leaves KMS (`GenerateMac`, HMAC_SHA_256). What is kept under one can be looked up by whoever
 * may ask KMS, and be guessed by nobody who has read the table alone. One call, by fetch: the SDK's client for it would be loaded by
 * each cold start.
 */

export interface Mac {
  /** 256 bits as base64url, the same for the same text. */
  of(text: string): Promise<string>;
}

class KeyError extends Error {
  constructor(
    override readonly name: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Refusals of KMS after which the same request may succeed (KMS API Reference, "GenerateMac"). */
const busy = ['ThrottlingException', 'KMSInternalException', 'DependencyTimeoutException'];

const generateMac = async ({ address, keyId, signer, clock }: MacOptions, text: string): Promise<string> => {
  const body = JSON.stringify({
    KeyId: keyId,
    MacAlgorithm: 'HMAC_SHA_256',
    Message: Buffer.from(text).toString('base64'),
  });
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'TrentService.GenerateMac',
  };
  const signed = signHeaders(signer, { method: 'POST', address, headers, body: Buffer.from(body) }, clock());
  const reply = await fetch(address, { method: 'POST', headers: signed, body }).catch((cause: unknown) => {
    throw new KeyError('TimeoutError', `${address}: no answer`, { cause });
  });
  const said = (await reply.json()) as { readonly Mac?: string; readonly __type?: string };
  if (reply.ok && said.Mac) return Buffer.from(said.Mac, 'base64').toString('base64url');
  const type = said.__type?.split('#').at(-1) ?? '';
  // What is named here is known to `withRetry`; nothing of the text is.
  const name = reply.status >= 500 || busy.includes(type) ? 'ServiceUnavailable' : 'KeyError';
  throw new KeyError(name, `KMS answered GenerateMac with ${reply.status} ${type}`);
};

interface MacOptions {
  readonly address: string;
  /** The ARN of an HMAC key. */
  readonly keyId: string;
  readonly signer: AwsSigner;
  readonly clock: Clock;
}

/** By the key that this variable of the function's environment names; it signs with the function's own role. */
export const openMac = (environment: Environment, variable: string, clock: Clock): Mac => {
  const options = (): MacOptions => {
    const given = settings(environment, variable, 'AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY');
    const { AWS_REGION: region = '', AWS_ACCESS_KEY_ID: accessKeyId = '' } = given;
    const { AWS_SECRET_ACCESS_KEY: secretAccessKey = '', [variable]: keyId = '' } = given;
    const { AWS_SESSION_TOKEN: sessionToken, AWS_ENDPOINT_URL_KMS: endpoint } = environment;
    const credentials = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
    const address = `${endpoint ?? `https://kms.${region}.amazonaws.com`}/`;
    return { address, keyId, signer: { region, credentials, service: 'kms' }, clock };
  };
  return { of: (text) => withRetry(() => generateMac(options(), text)) };
};
