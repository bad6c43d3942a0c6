import { consume } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { mailClient, openMailTransport } from '../../kernel/outside/mail';
import type { LetterRequest } from '../inbox/message';
import { sendMail } from '../mail/mail';
import { openMail } from '../mail/store';

const { table, log, clock } = effectsOf('notifications-mail', process.env, Date.now, __dirname);
const { MAIL_FROM, MAIL_NAME = '' } = process.env;

const post = openMailTransport(mailClient(), (error) => log.error('e-mail not taken', {}, error));
const send = sendMail({
  mail: openMail({ table }),
  sender: MAIL_FROM ? { address: MAIL_FROM, name: MAIL_NAME } : undefined,
  ...{ post, log, clock },
});

export const handler = consume(
  ({ id, attempt, body }) => send(body as LetterRequest, `${id}/${attempt}`),
  log,
);
