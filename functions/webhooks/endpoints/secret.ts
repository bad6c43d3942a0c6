import { Refusal } from '../../kernel/contract/refusal';
import type { Signer } from '../../kernel/identity/signer';
import { webhookSignature } from '../../kernel/identity/standard-webhooks';
import { hours } from '../../kernel/text/time';
import type { Webhook } from './endpoint';

/*
 * Signatures after Standard Webhooks 1.0. The secret is derived from the deployment's secret, the endpoint and its version,
 * and kept nowhere: docs/adr/0071.
 */

type Named = Pick<Webhook, 'agencyId' | 'id'>;

/** By each key of the seal, first by the one that makes. */
const keysOf = (signer: Signer, { agencyId, id }: Named, version: number) =>
  signer.deriveEach('webhook-secret', `${agencyId}\n${id}\n${version}`);

/** A secret as the agency is shown it: the key in base64. */
export const secretOf = (signer: Signer, webhook: Named, version: number): string =>
  `whsec_${keysOf(signer, webhook, version)[0].toString('base64')}`;

/** For how long a repeat of the request shows the secret again. */
const shownFor = hours(24);

/** Refuses to show a secret again (`secret-shown`) a day after it was first shown at `at`. Milliseconds since 1970. */
export const checkShowable = (at: number, now: number): void => {
  if (now - at <= shownFor) return;
  throw new Refusal('secret-shown', { detail: 'Rotate the secret if it is lost.' });
};

interface Signed {
  /** The same for each attempt, so that a receiver recognises what it has had. */
  readonly id: string;
  /** Of this attempt: milliseconds since 1970. */
  readonly at: number;
  readonly body: string;
}

/**
 * The headers that sign a message: by the present secret, and by the one before until its time is over. While the portal has
 * several keys to derive secrets by, each signs, so that a receiver's secret is good until its key is taken away.
 */
export const signatureHeaders = (signer: Signer, webhook: Webhook, { id, at, body }: Signed) => {
  const timestamp = String(Math.floor(at / 1000));
  const sign = (version: number): string[] =>
    keysOf(signer, webhook, version).map((key) => webhookSignature(key, { id, timestamp, body }));
  const { secretVersion, previousUntil } = webhook;
  const versions = Date.parse(previousUntil) > at ? [secretVersion, secretVersion - 1] : [secretVersion];
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': versions.flatMap(sign).join(' '),
  };
};
