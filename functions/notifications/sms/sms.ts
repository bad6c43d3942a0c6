import type { Log } from '../../kernel/outside/log';
import type { SmsTransport } from '../../kernel/outside/sms';
import type { Clock } from '../../kernel/text/time';
import { type Dispatch, type DispatchRequest, dispatchKey } from '../dispatches/dispatch';
import { type Due, type Report, sendOnce } from '../dispatches/send';
import type { Dispatches } from '../dispatches/store';
import type { ReadAddressed } from '../inbox/addressed-store';
import { sendableAt } from '../preferences/recipient';
import { render } from '../templates/render';
import { referenceIn, textOf } from './text';

/** How a stage sends texts. */
export interface Texting {
  readonly transport: SmsTransport;
  /** The name that stands before each text; empty where people see it instead of a number. */
  readonly name: string;
}

export interface SmsEffects {
  readonly dispatches: Dispatches;
  readonly read: ReadAddressed;
  /** Undefined on a stage that sends no texts. */
  readonly texting: Texting | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

/** Seconds in which a telephone that is off may come back: after a day the inbox is nearer. */
const day = 86_400;

const readDue =
  ({ read, texting, clock }: SmsEffects) =>
  async (request: DispatchRequest): Promise<Due | undefined> => {
    const place = dispatchKey('sms', request);
    const { message, recipient, other } = await read(request, place);
    const dispatch = other?.sms as Dispatch | undefined;
    if (!message || !dispatch) return undefined;
    const { id, kind, data } = message;
    const due = { id, kind, place, dispatch };
    const { sms: to } = recipient.addresses;
    const at = sendableAt('sms', recipient, kind, clock());
    if (!texting || to === null || at === undefined) return { ...due, at: undefined };
    const send = async (): Promise<Report> => {
      const rendered = render(kind, data, recipient.language);
      if (!rendered) return { outcome: 'refused' };
      const body = textOf(rendered, referenceIn(kind, data), texting.name);
      return { outcome: await texting.transport.send({ to, body, seconds: day }) };
    };
    return { ...due, at, send };
  };

/** Sends the text of a message, once. */
export const sendSms = (effects: SmsEffects) => sendOnce({ ...effects, way: 'sms' }, readDue(effects));
