import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Check } from '../access/roles';
import { freePort } from '../machine/child';
import { readState, writeState } from '../machine/state';
import type { Template } from '../template/template';
import { openMailbox } from './mailbox';
import { startMailboxServer } from './mailbox-server';
import { startSes } from './ses';
import { startSms } from './sms';
import { startSmtp } from './smtp';
import { openSubscriptions } from './subscriptions';
import { openTexts } from './texts';

export interface Mail {
  /** Where the mailbox can be looked at. */
  readonly url: string;
  /** Where any program on this machine may hand over mail by SMTP. */
  readonly smtpPort: number;
  /** Answers SESv2 and End User Messaging SMS for the functions of a template; gives the variables by which SDKs find them. */
  serve(options: {
    readonly template: Template;
    readonly check: Check;
    readonly onRefused: (functionName: string, reason: string) => void;
  }): Promise<Readonly<Record<string, string>>>;
  /** Sends a message in the cloud's own name, as Cognito does. */
  write(to: string, subject: string, text: string): Promise<void>;
  stop(): Promise<void>;
}

const PORT = 'port.json';
const POSTMASTER = 'no-reply@localhost.localdomain';

/** The port of the last start, if it is free: the page may be open. */
const portOf = async (folder: string): Promise<number> => {
  const { port } = readState<{ readonly port?: number }>(join(folder, PORT), {});
  return port === undefined ? 0 : freePort(port).catch(() => 0);
};

/** Starts this machine's mail and texts: whatever is sent, by SES, SMTP or SMS, lies in `folder` and is shown on a page. */
export const startMail = async (folder: string): Promise<Mail> => {
  const mailbox = openMailbox(join(folder, 'messages'));
  const texts = openTexts(folder);
  const subscriptions = openSubscriptions(folder);
  const smtp = await startSmtp(mailbox);
  const started = [smtp.stop];
  const pages = await startMailboxServer({ mailbox, texts, subscriptions }, await portOf(folder));
  started.push(pages.stop);
  writeState(join(folder, PORT), { port: pages.port });
  return {
    url: `http://localhost:${pages.port}/`,
    smtpPort: smtp.port,
    serve: async (options) => {
      const ses = await startSes({ ...options, smtp });
      started.push(ses.stop);
      const sms = await startSms({ ...options, texts });
      started.push(sms.stop);
      return {
        AWS_ENDPOINT_URL_SESV2: ses.endpoint,
        AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: sms.endpoint,
      };
    },
    write: async (to, subject, text) => {
      const raw = await new MailComposer({ from: POSTMASTER, to, subject, text }).compile().build();
      await smtp.send({ from: POSTMASTER, to: [to] }, raw);
    },
    stop: async () => {
      for (const end of started.splice(0).reverse()) await end();
    },
  };
};
