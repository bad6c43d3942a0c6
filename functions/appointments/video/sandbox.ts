import type { Signer } from '../../kernel/identity/signer';
import { openFor, type Side, type VideoProvider } from './provider';

/*
 * A provider without video: its links lead to a page of the portal that says whether one could enter. The content of a
 * link is signed; the page reads from the table whether the appointment still matches it.
 */

const use = 'video-consultation';
const letters = { citizen: 'c', agency: 'a' } as const satisfies Record<Side, string>;

/** The content of a link. */
export interface Ticket {
  readonly appointmentId: string;
  readonly side: Side;
  readonly sequence: number;
}

const textOf = ({ appointmentId, side, sequence }: Ticket): string =>
  `${appointmentId}.${letters[side]}.${sequence}`;

const ticketCode = (signer: Signer, ticket: Ticket): string =>
  `${textOf(ticket)}.${signer.sign(use, textOf(ticket))}`;

/** The content of a link that this portal made, or undefined. */
export const ticketIn = (signer: Signer, code: string): Ticket | undefined => {
  const [, text = '', appointmentId = '', letter, sequence, tag = ''] =
    /^(([0-9a-v]{24,40})\.([ac])\.(\d{1,6}))\.([\w-]{22})$/.exec(code) ?? [];
  if (!signer.verify(use, text, tag)) return undefined;
  return { appointmentId, side: letter === 'c' ? 'citizen' : 'agency', sequence: Number(sequence) };
};

export const sandboxVideo = (signer: Signer): VideoProvider => ({
  name: 'sandbox',
  link: (meeting, side, portal) => {
    const { appointmentId, sequence } = meeting;
    const code = ticketCode(signer, { appointmentId, side, sequence });
    return { url: `${portal}/consultations/${code}`, ...openFor(meeting) };
  },
});
