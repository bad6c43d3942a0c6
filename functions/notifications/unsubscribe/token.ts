import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';

/*
 * The links by which people say, without signing in, that they want no more e-mail of a kind: an id that carries the person,
 * and a tag over it and the kind. Whoever has the letter may use its link, and for nothing else.
 */

interface Makers {
  readonly ids: IdCodec;
  readonly signer: Signer;
}

const use = 'unsubscribe';
const signedText = (kind: string, id: string): string => `${kind}\n${id}`;

export const tokenOf = ({ ids, signer }: Makers, ref: string, kind: string): string => {
  const id = ids.ownedId(ref, `${use} ${kind}`);
  return `${id}.${signer.sign(use, signedText(kind, id))}`;
};

/** Whose letters of the kind the token stops; undefined if the portal did not make it for the kind. */
export const ownerOfToken = ({ ids, signer }: Makers, kind: string, token: string): string | undefined => {
  const [id = '', tag = ''] = token.split('.');
  return signer.verify(use, signedText(kind, id), tag) ? ids.ownerOf(id) : undefined;
};

/** All kinds, where one is named. */
export const everyKind = 'all';

export const unsubscribePath = (kind: string, token: string): string =>
  `/v1/public/notifications/unsubscribe/${kind}/${token}`;

/** The link in letters of a kind to a person; undefined where the portal's address is not known. */
export const unsubscribeUrlOf =
  (makers: Makers, portal: string | undefined) =>
  (ref: string, kind: string): string | undefined =>
    portal === undefined ? undefined : `${portal}${unsubscribePath(kind, tokenOf(makers, ref, kind))}`;
