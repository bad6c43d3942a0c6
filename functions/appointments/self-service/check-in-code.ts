import * as v from 'valibot';
import type { Signer } from '../../kernel/identity/signer';

/*
 * The content of an appointment's QR code: its id, and a tag that only the portal can make. Ids are in calendars and
 * letters; whoever shows the code has seen the appointment itself.
 */

const use = 'appointment-check-in';

export const checkInCode = v.pipe(
  v.string(),
  v.regex(/^[0-9a-v]{24,40}\.[A-Za-z0-9_-]{22}$/, 'Must be the code of an appointment.'),
);

export const codeOf = (signer: Signer, id: string): string => `${id}.${signer.sign(use, id)}`;

/** The id of the appointment; undefined if the portal did not make the code. */
export const idIn = (signer: Signer, code: string): string | undefined => {
  const [id = '', tag = ''] = code.split('.');
  return signer.verify(use, id, tag) ? id : undefined;
};
