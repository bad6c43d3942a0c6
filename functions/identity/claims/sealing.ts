import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { Signer } from '../../kernel/identity/signer';
import type { PersonDetails } from '../numbers/details';

/*
 * What a person told in a claim, encrypted (AES-256-GCM) until the claim is decided: no national number stands readable in the
 * table, nor in what is copied from it. Each claim has a key of its own, so that none can be read as another's; the nonce is a keyed
 * code of what is encrypted, as in SIV (RFC 5297), so that it never comes twice for two texts.
 */

const use = 'identity-claim';
const nonceBytes = 12;
const tagBytes = 16;

export const sealDetails = (signer: Signer, claimId: string, details: PersonDetails): string => {
  const [key] = signer.deriveEach(use, claimId);
  const text = JSON.stringify(details);
  const nonce = createHmac('sha256', key).update(text).digest().subarray(0, nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(claimId));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
};

const openBy = (key: Buffer, claimId: string, sealed: Buffer): PersonDetails | undefined => {
  const [nonce, rest] = [sealed.subarray(0, nonceBytes), sealed.subarray(nonceBytes)];
  const cipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(claimId));
  cipher.setAuthTag(rest.subarray(0, tagBytes));
  try {
    const text = Buffer.concat([cipher.update(rest.subarray(tagBytes)), cipher.final()]).toString('utf8');
    return JSON.parse(text) as PersonDetails;
  } catch {
    return undefined;
  }
};

/** By whichever key of the use made it. Throws where none did. */
export const openDetails = (signer: Signer, claimId: string, sealed: string): PersonDetails => {
  const bytes = Buffer.from(sealed, 'base64url');
  for (const key of signer.deriveEach(use, claimId)) {
    const details = openBy(key, claimId, bytes);
    if (details) return details;
  }
  throw new Error(`No key opens the details of the claim ${claimId}`);
};
