import { addressCodesOf, isExpired } from '../../blocks/people/address-code';
import type { Signer } from '../../kernel/identity/signer';
import type { Log } from '../../kernel/outside/log';
import type { SendOutcome } from '../../kernel/outside/outcome';
import type { Language } from '../../kernel/text/languages';
import type { Clock } from '../../kernel/text/time';
import type { CodeUse } from '../templates/template';
import type { CodeRequested } from './code-request';
import type { Codes } from './store';

/** A code on its way to the address that it proves. */
export interface CodeOut {
  readonly code: string;
  readonly use: CodeUse;
  readonly to: string;
  readonly language: Language;
  readonly requestId: string;
}

interface Effects {
  readonly codes: Codes;
  readonly signer: Signer;
  readonly log: Log;
  readonly clock: Clock;
  /** Undefined on a stage that sends nothing on this way. */
  readonly deliver: ((out: CodeOut) => Promise<SendOutcome>) | undefined;
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
  ({ codes, signer, deliver, log, clock }: Effects) =>
  async ({ ref, code: { kind, requestId, use } }: CodeRequested): Promise<void> => {
    const { asked, to, language } = await codes[use](ref, kind);
    if (!deliver || asked?.id !== requestId || isExpired(asked, clock()) || to === undefined) return;
    const [code] = addressCodesOf(signer, ref, { kind, address: to, id: requestId });
    const outcome = await deliver({ code, use, to, language, requestId });
    if (outcome === 'again' || outcome === 'unclear' || outcome === 'denied')
      throw new NotSent(requestId, outcome);
    if (outcome === 'sent') log.info('code sent', { requestId, kind });
    else log.error('code refused for good', { requestId, kind }, outcome);
  };
