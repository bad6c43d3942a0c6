import type { Log } from '../../kernel/outside/log';
import type { MailTransport } from '../../kernel/outside/mail';
import type { SendOutcome } from '../../kernel/outside/outcome';
import type { Clock } from '../../kernel/text/time';
import type { DispatchRequest } from '../dispatches/dispatch';
import { type Due, sendOnce } from '../dispatches/send';
import type { Dispatches } from '../dispatches/store';
import type { ReadAddressed } from '../inbox/addressed-store';
import type { Message } from '../inbox/message';
import { type Recipient, sendableAt } from '../preferences/recipient';
import { render } from '../templates/render';
import { attachmentsOf } from './attachments';
import { emailContentOf, messageEnd } from './letter';
import { mimeOf, type Sender } from './mime';

export interface MailEffects {
  readonly dispatches: Dispatches;
  readonly read: ReadAddressed;
  readonly post: MailTransport;
  /** Undefined on a stage that sends no e-mail. */
  readonly sender: Sender | undefined;
  /** Where no more letters of this kind to the person can be asked for; undefined on a stage that knows no address. */
  readonly unsubscribeUrl: (ref: string, kind: string) => string | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

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

const readDue =
  (effects: MailEffects) =>
  async (request: DispatchRequest): Promise<Due | undefined> => {
    const { read, sender: from, clock } = effects;
    const { message, recipient } = await read(request);
    if (!message?.mail) return undefined;
    const { id, kind, mail: dispatch } = message;
    const { email: to } = recipient.addresses;
    const due = { id, kind, place: message, dispatch };
    if (!from || to === null) return { ...due, at: undefined };
    const letter = { ref: request.ref, message, recipient, to };
    const at = sendableAt('email', recipient, kind, clock());
    return at === undefined
      ? { ...due, at }
      : { ...due, at, send: async () => ({ outcome: await renderAndSend(effects, from, letter) }) };
  };

/** Sends the e-mail of a message, once. */
export const sendMail = (effects: MailEffects) => sendOnce({ ...effects, way: 'mail' }, readDue(effects));
