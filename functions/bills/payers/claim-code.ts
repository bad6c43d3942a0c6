import { base32, type Signer, same, unbase32 } from '../../kernel/identity/signer';

/*
 * The code with which a person claims a payer: 32 letters that only the portal can make. It carries the payer's reference,
 * so that no index is needed, under a tag of 88 bits over the payer and the version of the code.
 */

const use = 'claim-code';
const letters = 32;
const tagBytes = 11;
const payerBytes = 9;

const masked = (mask: Buffer, bytes: Buffer): Buffer =>
  Buffer.from(bytes.map((byte, index) => byte ^ (mask[index] ?? 0)));

/** What the payer's reference is masked with, by each key. */
const masksOf = (signer: Signer, tag: Buffer) => signer.deriveEach(use, `mask ${tag.toString('hex')}`);

const tagsOf = (signer: Signer, payer: string, version: number): string[] =>
  signer.deriveEach(use, `tag ${payer} ${version}`).map((tag) => tag.subarray(0, tagBytes).toString('hex'));

/** `payer` is a payer's reference: 18 hex digits. */
export const claimCodeOf = (signer: Signer, payer: string, version: number): string => {
  const tag = Buffer.from(tagsOf(signer, payer, version)[0] ?? '', 'hex');
  const [mask] = masksOf(signer, tag);
  const bytes = Buffer.concat([tag, masked(mask, Buffer.from(payer, 'hex'))]);
  return base32(bytes).padStart(letters, '0');
};

/** The payers whose code it may be: one for each key. Only `isClaimCode` tells whether it is. */
export const payersIn = (signer: Signer, code: string): string[] => {
  const bytes = unbase32(code);
  const payer = bytes.subarray(tagBytes, tagBytes + payerBytes);
  return masksOf(signer, bytes.subarray(0, tagBytes)).map((mask) => masked(mask, payer).toString('hex'));
};

/** Whether it is the payer's code of this version, by any of the keys. Compares in constant time. */
export const isClaimCode = (signer: Signer, code: string, payer: string, version: number): boolean => {
  const tag = unbase32(code).subarray(0, tagBytes).toString('hex');
  return tagsOf(signer, payer, version).some((own) => same(own, tag));
};
