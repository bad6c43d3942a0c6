import { consume } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { mailClient, openMailTransport } from '../../kernel/outside/mail';
import { type CodeLetterRequest, isCodeLetter } from '../codes/code-letter';
import { sendCode } from '../codes/send';
import { openCodes } from '../codes/store';
import type { LetterRequest } from '../inbox/message';
import { sendMail } from '../mail/mail';
import { openMail } from '../mail/store';
import { unsubscribeUrlOf } from '../unsubscribe/token';

const effects = effectsOf('notifications-mail', process.env, Date.now, __dirname);
const { table, log } = effects;
const { MAIL_FROM, MAIL_NAME = '' } = process.env;

const post = openMailTransport(mailClient(), (error) => log.error('e-mail not taken', {}, error));
const sender = MAIL_FROM ? { address: MAIL_FROM, name: MAIL_NAME } : undefined;
const unsubscribeUrl = unsubscribeUrlOf(effects, effects.portal);
const send = sendMail({ ...effects, mail: openMail({ table }), sender, post, unsubscribeUrl });
const sendOneCode = sendCode({ ...effects, codes: openCodes({ table }), sender, post });

export const handler = consume(({ id, attempt, body }) => {
  const request = body as LetterRequest | CodeLetterRequest;
  return isCodeLetter(request) ? sendOneCode(request) : send(request, `${id}/${attempt}`);
}, log);
