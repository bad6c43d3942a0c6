import type { Log } from '../../kernel/outside/log';
import type { MailTransport, SendOutcome } from '../../kernel/outside/mail';
import type { Clock } from '../../kernel/text/time';
import type { LetterRequest, Message } from '../inbox/message';
import { type Recipient, sendableAt } from '../preferences/recipient';
import { render } from '../templates/render';
import { attachmentsOf } from './attachments';
import { emailContentOf, messageEnd } from './letter';
import { mimeOf, type Sender } from './mime';
import type { MailStore } from './store';

/*
 * E-mails on their way out. SES knows no idempotency, so a message is claimed before it is sent, and what was cut short in
 * between is set aside: see docs/adr/0070.
 */

export interface MailEffects {
  readonly mail: MailStore;
  readonly post: MailTransport;
  /** Undefined on a stage that sends no e-mail. */
  readonly sender: Sender | undefined;
  /** Where no more letters of this kind to the person can be asked for; undefined on a stage that knows no address. */
  readonly unsubscribeUrl: (ref: string, kind: string) => string | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

/** With the pauses between them, a day and a half. */
const maxAttempts = 12;
const minute = 60_000;
const longestPause = 360 * minute;

/** It is unknown whether the e-mail went out. It is not sent again automatically: a person decides, see docs/runbooks. */
class SetAside extends Error {
  constructor(id: string) {
    super(`the e-mail of the message ${id} may have been sent, or not`);
  }
}

/**
 * SES does not let the function send. The request fails, so that it ends among the dead letters and somebody is told; the
 * e-mail itself stays due, and goes out once the leave is there.
 */
class Denied extends Error {
  constructor(id: string) {
    super(`the e-mail of the message ${id} may not be sent by this function`);
  }
}

/** Doubles from a minute on, up to six hours. In milliseconds. */
const pauseAfter = (attempts: number): number => Math.min(minute * 2 ** (attempts - 1), longestPause);

/** A message on its way to an address. */
interface Letter {
  readonly ref: string;
  readonly message: Message;
  readonly recipient: Recipient;
  readonly to: string;
}

const renderAndSend = async (
  { post, clock, unsubscribeUrl }: MailEffects,
  from: Sender,
  { ref, message, recipient, to }: Letter,
): Promise<SendOutcome> => {
  const { id, kind, data } = message;
  const { language } = recipient;
  const rendered = render(kind, data, language);
  if (!rendered) return 'refused';
  const at = clock();
  const attachments = attachmentsOf({ message, recipient, from, to, at });
  const unsubscribe = unsubscribeUrl(ref, kind);
  const content = emailContentOf(rendered, language, messageEnd(language, unsubscribe));
  const raw = await mimeOf(content, { from, to, language, id, at, attachments, unsubscribe });
  return post.send({ from: from.address, to, raw });
};

/** Writes down what became of an e-mail. */
const settle = async (
  { mail, log, clock }: MailEffects,
  message: Message,
  claim: string,
  outcome: SendOutcome,
): Promise<void> => {
  const { id, kind } = message;
  const attempts = (message.mail?.attempts ?? 0) + 1;
  if (outcome === 'denied') {
    await mail.giveBack(message, claim, clock() + pauseAfter(attempts));
    throw new Denied(id);
  }
  if (outcome === 'again' && attempts < maxAttempts) {
    log.warn('e-mail put off', { messageId: id, kind, attempts });
    return mail.giveBack(message, claim, clock() + pauseAfter(attempts));
  }
  const facts = { messageId: id, kind, attempts };
  if (outcome === 'sent') log.info('e-mail sent', facts);
  else log.error(outcome === 'unclear' ? 'e-mail set aside' : 'e-mail refused for good', facts, outcome);
  await mail.settle(message, claim, outcome === 'sent' || outcome === 'unclear' ? outcome : 'failed');
  if (outcome === 'unclear') throw new SetAside(id);
};

/**
 * Sends the e-mail of a message, once. `claim` names this receipt of the request and no other. What is not to be sent any
 * more is dropped; what has fallen into quiet hours waits until they are over.
 */
export const sendMail =
  (effects: MailEffects) =>
  async ({ ref, id }: LetterRequest, claim: string): Promise<void> => {
    const { mail, sender, clock } = effects;
    const { message, recipient } = await mail.read(ref, id);
    if (message?.mail?.state === 'unclear') throw new SetAside(id);
    if (message?.mail?.state !== 'pending') return;
    const at = sendableAt(recipient, message.kind, clock());
    if (!sender || at === undefined || recipient.email === null) return mail.drop(message);
    if (at > clock()) return mail.postpone(message, at);
    if (!(await mail.claim(message, claim, clock()))) return;
    const outcome = await renderAndSend(effects, sender, { ref, message, recipient, to: recipient.email });
    await settle(effects, message, claim, outcome);
  };
