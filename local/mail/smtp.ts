import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Mailbox } from './mailbox';

export interface Smtp {
  readonly port: number;
  /** Hands a message over by SMTP, as any mail server would. Refuses what the server refuses. */
  send(envelope: { readonly from: string; readonly to: readonly string[] }, raw: Buffer): Promise<void>;
  stop(): Promise<void>;
}

/** Listens for mail on this machine alone, and puts whatever comes into the mailbox. */
export const startSmtp = async (mailbox: Mailbox): Promise<Smtp> => {
  const server = new SMTPServer({
    authOptional: true,
    // Nothing leaves this machine.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, session, done) => {
      buffer(stream).then(
        (raw) => {
          mailbox.keep(envelopeOf(session), raw);
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  // A connection is opened once, and not for each message.
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true, pool: true });
  return {
    port,
    send: async ({ from, to }, raw) => {
      await transport.sendMail({ envelope: { from, to: [...to] }, raw });
    },
    stop: () =>
      new Promise((resolve) => {
        transport.close();
        server.close(() => resolve());
      }),
  };
};

const envelopeOf = ({ envelope: { mailFrom, rcptTo } }: SMTPServerSession) => {
  const from = mailFrom === false ? '' : mailFrom.address;
  return { from, to: rcptTo.map(({ address }) => address) };
};
