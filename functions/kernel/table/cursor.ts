import { Refusal } from '../contract/refusal';
import type { Sealer } from '../identity/id-codec';

/*
 * Where a list goes on. A cursor is opaque, and sealed to the list it came from: changed by anybody, or used for another
 * list or by another caller, it is refused.
 */

const use = 'cursor';

/** `list` names the list and whose it is: a cursor of one list does not open another. */
export const writeCursor = (seal: Sealer, list: string, position: string): string =>
  `${Buffer.from(position).toString('base64url')}.${seal.tag(use, `${list}\n${position}`)}`;

/** The position that a cursor stands for. Refuses what this portal did not write for this list. */
export const readCursor = (seal: Sealer, list: string, cursor: string | undefined): string | undefined => {
  if (cursor === undefined) return undefined;
  const [encoded = '', tag = ''] = cursor.split('.');
  const position = Buffer.from(encoded, 'base64url').toString('utf8');
  const isOurs = seal.verify(use, `${list}\n${position}`, tag);
  // A position can be written in more than one way that decodes to the same; only the one that was given out is taken.
  if (isOurs && cursor === writeCursor(seal, list, position)) return position;
  const detail = 'This cursor is not of this list. Start again without it.';
  throw new Refusal('invalid-request', {
    errors: [{ in: 'query', pointer: '/cursor', code: 'cursor', detail }],
  });
};
