import { codeMinutes } from '../../blocks/people/address-code';
import type { MailTransport } from '../../kernel/outside/mail';
import type { SendOutcome } from '../../kernel/outside/outcome';
import type { Clock } from '../../kernel/text/time';
import type { CodeOut } from '../codes/send';
import { codeIn } from '../templates/render';
import { phrases } from '../templates/template';
import { emailContentOf } from './letter';
import { mimeOf, type Sender } from './mime';

/** Sends a code by a letter of its own; undefined on a stage that sends no e-mail. */
export const codeByMail = (post: MailTransport, sender: Sender | undefined, clock: Clock) =>
  sender &&
  (async ({ code, use, to, language, requestId }: CodeOut): Promise<SendOutcome> => {
    const content = emailContentOf(codeIn({ code, use }, codeMinutes, language), language, {
      footer: phrases[`${use}Footer`][language],
    });
    const raw = await mimeOf(content, { from: sender, to, language, id: requestId, at: clock() });
    return post.send({ from: sender.address, to, raw });
  });
