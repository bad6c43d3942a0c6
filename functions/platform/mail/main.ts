import { consume } from '../../kernel/events/consumer';
import { settings } from '../../kernel/outside/environment';
import { openLog } from '../../kernel/outside/log';
import { mailClient, openMailTransport } from '../../kernel/outside/mail';
import { documentClient } from '../../kernel/table/dynamo';
import type { LetterRequest } from '../../notifications/inbox/message';
import { sendMail } from '../../notifications/mail/mail';
import { openMail } from '../../notifications/mail/store';

const { TABLE_NAME } = settings(process.env, 'TABLE_NAME');
const { MAIL_FROM, MAIL_NAME = '', LOG_LEVEL } = process.env;

const log = openLog('mail', LOG_LEVEL);
const post = openMailTransport(mailClient(), (error) => log.error('mailNotTaken', {}, error));
const send = sendMail({
  mail: openMail({ table: { client: documentClient(), name: TABLE_NAME } }),
  sender: MAIL_FROM ? { address: MAIL_FROM, name: MAIL_NAME } : undefined,
  ...{ post, log, clock: Date.now },
});

export const handler = consume(
  ({ id, attempt, body }) => send(body as LetterRequest, `${id}/${attempt}`),
  log,
);
