import { addressCodesOf, codeMinutes, isExpired } from '../../blocks/people/address-code';
import type { Signer } from '../../kernel/identity/signer';
import type { Log } from '../../kernel/outside/log';
import type { MailTransport } from '../../kernel/outside/mail';
import type { Clock } from '../../kernel/text/time';
import { emailContentOf } from '../mail/letter';
import { mimeOf, type Sender } from '../mail/mime';
import { codeIn } from '../templates/render';
import { phrases } from '../templates/template';
import type { CodeLetterRequest } from './code-letter';
import type { Codes } from './store';

interface Effects {
  readonly codes: Codes;
  readonly signer: Signer;
  readonly post: MailTransport;
  readonly sender: Sender | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

/** The queue gives the request again, and sets it aside in the end. The code stays the same, so twice does no harm. */
class NotSent extends Error {
  constructor(requestId: string, outcome: string) {
    super(`the code of the request ${requestId} may not have been sent: ${outcome}`);
  }
}

/**
 * Sends the code that somebody asked for to the address that they told, in their language. Nothing goes out where the request
 * is no longer the latest, or too old for its code to count.
 */
export const sendCode =
  ({ codes, signer, post, sender, log, clock }: Effects) =>
  async ({ ref, code: { kind, requestId } }: CodeLetterRequest): Promise<void> => {
    const { asked, to, language } = await codes.read(ref, kind);
    if (!sender || asked?.id !== requestId || isExpired(asked, clock()) || to === undefined) return;
    const [code] = addressCodesOf(signer, ref, { kind, address: to, id: requestId });
    const content = emailContentOf(codeIn(code, codeMinutes, language), language, {
      footer: phrases.codeFooter[language],
    });
    const raw = await mimeOf(content, { from: sender, to, language, id: requestId, at: clock() });
    const outcome = await post.send({ from: sender.address, to, raw });
    if (outcome === 'again' || outcome === 'unclear') throw new NotSent(requestId, outcome);
    if (outcome === 'sent') log.info('code sent', { requestId, kind });
    else log.error('code refused for good', { requestId, kind }, outcome);
  };
