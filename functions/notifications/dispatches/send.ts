import type { Log } from '../../kernel/outside/log';
import type { SendOutcome } from '../../kernel/outside/outcome';
import type { Key } from '../../kernel/table/table';
import type { Clock } from '../../kernel/text/time';
import { type Dispatch, type DispatchRequest, type DispatchState, type Way, wordFor } from './dispatch';
import type { Dispatches } from './store';

/*
 * Messages on their way out. Providers know no idempotency, so a message is claimed before it is sent, and what was cut short
 * in between is set aside: see docs/adr/0070.
 */

/** A message on a way, as it was read. */
interface Dispatched {
  readonly id: string;
  readonly kind: string;
  /** The item that holds what became of it. */
  readonly place: Key;
  readonly dispatch: Dispatch;
}

/** What became of it when it was tried. */
export interface Report {
  readonly outcome: SendOutcome;
  /** Of a way with several addresses: those that need not be tried again. */
  readonly done?: readonly string[];
  /** Milliseconds for which the provider asks to be left alone. */
  readonly pause?: number;
}

/** When it may go out (milliseconds since 1970), and how; undefined where it does not go out at all. */
export type Due = Dispatched &
  ({ readonly at: number; readonly send: () => Promise<Report> } | { readonly at: undefined });

interface Effects {
  readonly dispatches: Dispatches;
  readonly log: Log;
  readonly clock: Clock;
  readonly way: Way;
}

/** With the pauses between them, a day and a half. */
const maxAttempts = 12;
const minute = 60_000;
const longestPause = 360 * minute;

/** It is unknown whether it went out. It is not sent again automatically: a person decides, see docs/runbooks. */
class SetAside extends Error {
  constructor(way: Way, id: string) {
    super(`the ${wordFor[way]} of the message ${id} may have been sent, or not`);
  }
}

/**
 * The provider does not let the function send. The request fails, so that it ends among the dead letters and somebody is told;
 * what was to be sent stays due, and goes out once the leave is there.
 */
class Denied extends Error {
  constructor(way: Way, id: string) {
    super(`the ${wordFor[way]} of the message ${id} may not be sent by this function`);
  }
}

/** Doubles from a minute on, up to six hours. In milliseconds. */
const pauseAfter = (attempts: number): number => Math.min(minute * 2 ** (attempts - 1), longestPause);

const stateAfter: Readonly<Record<Exclude<SendOutcome, 'denied'>, DispatchState>> = {
  ...{ sent: 'sent', unclear: 'unclear', unwanted: 'off' },
  ...{ refused: 'failed', again: 'failed' },
};

const tell = ({ log, way }: Effects, facts: object, outcome: SendOutcome): void => {
  const word = wordFor[way];
  if (outcome === 'sent') log.info(`${word} sent`, { ...facts });
  else if (outcome === 'unwanted') log.info(`${word} not wanted`, { ...facts });
  else
    log.error(`${word} ${outcome === 'unclear' ? 'set aside' : 'refused for good'}`, { ...facts }, outcome);
};

/** Writes down what became of it. */
const settle = async (
  effects: Effects,
  { id, kind, place, dispatch }: Dispatched,
  claim: string,
  { outcome, done, pause = 0 }: Report,
): Promise<void> => {
  const { dispatches, log, clock, way } = effects;
  const attempts = dispatch.attempts + 1;
  const facts = { messageId: id, kind, attempts };
  if (outcome === 'denied') {
    await dispatches.giveBack(place, claim, clock() + pauseAfter(attempts));
    throw new Denied(way, id);
  }
  if (outcome === 'again' && attempts < maxAttempts) {
    log.warn(`${wordFor[way]} put off`, facts);
    const at = clock() + Math.max(pauseAfter(attempts), pause);
    return dispatches.giveBack(place, claim, at, done);
  }
  tell(effects, facts, outcome);
  await dispatches.settle(place, claim, stateAfter[outcome]);
  if (outcome === 'unclear') throw new SetAside(way, id);
};

/**
 * Sends a message on a way, once. `claim` names this receipt of the request and no other. What is not to be sent any more is
 * dropped; what has fallen into quiet hours waits until they are over.
 */
export const sendOnce =
  (effects: Effects, read: (request: DispatchRequest) => Promise<Due | undefined>) =>
  async (request: DispatchRequest, claim: string): Promise<void> => {
    const { dispatches, clock, way } = effects;
    const due = await read(request);
    if (due?.dispatch.state === 'unclear') throw new SetAside(way, due.id);
    if (due?.dispatch.state !== 'pending') return;
    if (due.at === undefined) return dispatches.drop(due.place);
    if (due.at > clock()) return dispatches.postpone(due.place, due.at);
    if (!(await dispatches.claim(due.place, claim, clock()))) return;
    await settle(effects, due, claim, await due.send());
  };
