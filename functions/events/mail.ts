import { documentClient } from '../kernel/dynamo';
import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { mailClient, openPost } from '../kernel/post';
import { sendMail } from '../notifications/mail';
import { openMail } from '../notifications/mail-store';
import type { LetterRequest } from '../notifications/message';
import { consume } from './consumer';

const { TABLE_NAME } = settings(process.env, 'TABLE_NAME');
const { MAIL_FROM, MAIL_NAME = '', LOG_LEVEL } = process.env;

const log = openLog('mail', LOG_LEVEL);
const post = openPost(mailClient(), (error) => log.error('mailNotTaken', {}, error));
const send = sendMail({
  mail: openMail({ table: { client: documentClient(), name: TABLE_NAME } }),
  sender: MAIL_FROM ? { address: MAIL_FROM, name: MAIL_NAME } : undefined,
  ...{ post, log, clock: Date.now },
});

export const handler = consume(
  ({ id, attempt, body }) => send(body as LetterRequest, `${id}/${attempt}`),
  log,
);
