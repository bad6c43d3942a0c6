import { consume } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { mailClient, openMailTransport } from '../../kernel/outside/mail';
import { type CodeRequested, isCodeRequested } from '../codes/code-request';
import { sendCode } from '../codes/send';
import { openCodes } from '../codes/store';
import type { DispatchRequest } from '../dispatches/dispatch';
import { openDispatches } from '../dispatches/store';
import { openAddressed } from '../inbox/addressed-store';
import { codeByMail } from '../mail/code';
import { sendMail } from '../mail/mail';
import { unsubscribeUrlOf } from '../unsubscribe/token';

const effects = effectsOf('notifications-mail', process.env, Date.now, __dirname);
const { log, clock } = effects;
const { MAIL_FROM, MAIL_NAME = '' } = process.env;

const post = openMailTransport(mailClient(), (error) => log.error('e-mail not taken', {}, error));
const sender = MAIL_FROM ? { address: MAIL_FROM, name: MAIL_NAME } : undefined;
const unsubscribeUrl = unsubscribeUrlOf(effects, effects.portal);
const read = openAddressed(effects);
const dispatches = openDispatches(effects, 'mail');
const send = sendMail({ ...effects, dispatches, read, sender, post, unsubscribeUrl });
const deliver = codeByMail(post, sender, clock);
const sendOneCode = sendCode({ ...effects, codes: openCodes(effects), deliver });

export const handler = consume(({ id, attempt, body }) => {
  const request = body as DispatchRequest | CodeRequested;
  return isCodeRequested(request) ? sendOneCode(request) : send(request, `${id}/${attempt}`);
}, log);
