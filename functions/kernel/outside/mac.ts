import type { Clock } from '../text/time';
import { type AwsService, openAwsJson } from './aws-json';
import { type Environment, settings } from './environment';

/*
 * Codes of texts by a key that never leaves KMS (`GenerateMac`, HMAC_SHA_256). What is kept under one can be looked up by whoever
 * may ask KMS, and be guessed by nobody who has read the table alone.
 */

export interface Mac {
  /** 256 bits as base64url, the same for the same text. */
  of(text: string): Promise<string>;
}

const kms: AwsService = {
  ...{ name: 'kms', target: 'TrentService', endpointVariable: 'AWS_ENDPOINT_URL_KMS' },
  // KMS API Reference, "GenerateMac".
  busy: ['ThrottlingException', 'KMSInternalException', 'DependencyTimeoutException'],
};

/** By the key that this variable of the function's environment names; it signs with the function's own role. */
export const openMac = (environment: Environment, variable: string, clock: Clock): Mac => {
  const ask = openAwsJson(kms, environment, clock);
  return {
    of: async (text) => {
      const { [variable]: keyId = '' } = settings(environment, variable);
      const Message = Buffer.from(text).toString('base64');
      const input = { KeyId: keyId, MacAlgorithm: 'HMAC_SHA_256', Message };
      const { Mac: made } = await ask<{ readonly Mac?: string }>('GenerateMac', input);
      if (!made) throw new Error('KMS answered GenerateMac without a code');
      return Buffer.from(made, 'base64').toString('base64url');
    },
  };
};
