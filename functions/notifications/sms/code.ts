import { codeMinutes } from '../../blocks/people/address-code';
import type { SendOutcome } from '../../kernel/outside/outcome';
import type { CodeOut } from '../codes/send';
import { codeTextIn } from '../templates/render';
import { asSent } from './segments';
import type { Texting } from './sms';

/** Sends a code by a text of its own; undefined on a stage that sends none. */
export const codeBySms = (texting: Texting | undefined) =>
  texting &&
  (({ code, use, to, language }: CodeOut): Promise<SendOutcome> =>
    texting.transport.send({
      to,
      body: asSent(codeTextIn({ code, use }, language)),
      seconds: codeMinutes * 60,
    }));
