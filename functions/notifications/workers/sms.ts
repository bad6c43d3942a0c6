import { consume } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { openSmsTransport, smsClient } from '../../kernel/outside/sms';
import { type CodeRequested, isCodeRequested } from '../codes/code-request';
import { sendCode } from '../codes/send';
import { openCodes } from '../codes/store';
import type { DispatchRequest } from '../dispatches/dispatch';
import { openDispatches } from '../dispatches/store';
import { openAddressed } from '../inbox/addressed-store';
import { codeBySms } from '../sms/code';
import { sendSms, type Texting } from '../sms/sms';

const effects = effectsOf('notifications-sms', process.env, Date.now, __dirname);
const { log } = effects;
const { SMS_ORIGIN: origin, SMS_MOST: most = '', SMS_NAME: name = '' } = process.env;

const textingBy = (from: string): Texting => ({
  name,
  transport: openSmsTransport(smsClient(), { origin: from, most }, (error) =>
    log.error('SMS not taken', {}, error),
  ),
});
const texting = origin ? textingBy(origin) : undefined;
const read = openAddressed(effects);
const dispatches = openDispatches(effects, 'sms');
const send = sendSms({ ...effects, dispatches, read, texting });
const sendOneCode = sendCode({ ...effects, codes: openCodes(effects), deliver: codeBySms(texting) });

export const handler = consume(({ id, attempt, body }) => {
  const request = body as DispatchRequest | CodeRequested;
  return isCodeRequested(request) ? sendOneCode(request) : send(request, `${id}/${attempt}`);
}, log);
