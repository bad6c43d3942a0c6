import { Refusal } from '../contract/refusal';
import type { Signer } from '../identity/signer';

/*
 * Cursors say where a list continues. They are opaque and signed: one that was changed, or belongs to another list or another
 * caller, is refused.
 */

const use = 'cursor';

/** `list` names the list and whose it is; the cursor is valid for that list only. */
export const writeCursor = (signer: Signer, list: string, position: string): string =>
  `${Buffer.from(position).toString('base64url')}.${signer.sign(use, `${list}\n${position}`)}`;

/** The position in a cursor. Refuses cursors that this portal did not issue for this list. */
export const readCursor = (signer: Signer, list: string, cursor: string | undefined): string | undefined => {
  if (cursor === undefined) return undefined;
  const [encoded = '', tag = ''] = cursor.split('.');
  const position = Buffer.from(encoded, 'base64url').toString('utf8');
  const isOurs = signer.verify(use, `${list}\n${position}`, tag);
  // Several encodings decode to the same position; only the one that was issued is accepted.
  if (isOurs && cursor === `${Buffer.from(position).toString('base64url')}.${tag}`) return position;
  const detail = 'This cursor is not of this list. Start again without it.';
  throw new Refusal('invalid-request', {
    errors: [{ in: 'query', pointer: '/cursor', code: 'cursor', detail }],
  });
};
