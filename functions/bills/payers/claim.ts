import type { AttemptLimit } from '../../blocks/attempts/attempts';
import { type Link, linkKey, type Payer, payerKey } from '../../blocks/billing/payer';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Entry } from '../../kernel/table/update';
import { replayOrRefuse } from '../../kernel/table/write';
import { days, hours, instant } from '../../kernel/text/time';

/*
 * Who holds a payer, and with which code. At most one person does: two people who share a licence plate agree on who
 * manages its bills. A payer exists from the moment its agency asks for a code.
 */

/** Codes that are tried. With the longest wait, 24 a day. */
export const guessingLimit: AttemptLimit = {
  purpose: 'payer-claim',
  ...{ firstWait: 60_000, longestWait: hours(1), forgottenAfter: days(1) },
};

/** Codes that one person may try without a wait, and that may come from one place on the network, where many may be. */
export const free = { person: 5, place: 1_000 };

/** An action on a payer. */
interface PayerEntry extends Entry {
  /** The version of the code by then. */
  readonly codeVersion: number;
}

export interface StoredPayer extends Payer {
  /** The latest actions, by which repeats are recognised. */
  readonly timeline: Readonly<Record<string, PayerEntry>>;
}

/** How many actions are remembered. */
const remembered = 32;

/** The entry of an action that was done before; refuses another request under its key. */
export const doneBefore = (payer: StoredPayer | undefined, action: Action): PayerEntry | undefined => {
  const entry = payer?.timeline[action.id];
  return entry && replayOrRefuse(entry, entry.hash, action.hash);
};

/** The timeline with one more entry, without the oldest. */
export const timelineWith = (
  { timeline }: Pick<StoredPayer, 'timeline'>,
  { id, hash, at }: Action,
  codeVersion: number,
): StoredPayer['timeline'] => {
  const latest = Object.entries(timeline)
    .sort(([, left], [, right]) => right.at - left.at)
    .slice(0, remembered - 1);
  return { ...Object.fromEntries(latest), [id]: { hash, at, codeVersion } };
};

/** A payer whose agency asks for a code for the first time. */
export const newPayer = (
  payer: string,
  { agencyId, identifier }: Pick<Payer, 'agencyId' | 'identifier'>,
  action: Action,
): StoredPayer => ({
  ...payerKey(payer),
  type: 'payer',
  version: 1,
  ...{ agencyId, identifier, codeVersion: 1 },
  timeline: timelineWith({ timeline: {} }, action, 1),
});

export const newLink = (
  person: string,
  payer: string,
  { agencyId, identifier }: Pick<Payer, 'agencyId' | 'identifier'>,
  at: number,
): Link => ({
  ...linkKey(person, payer),
  type: 'payer-link',
  version: 1,
  ...{ payer, agencyId, identifier, claimedAt: instant(at) },
});

export const payerNotFound = (): Refusal => new Refusal('payer-not-found');
export const payerClaimed = (): Refusal => new Refusal('payer-claimed');
export const tooManyPayers = (): Refusal => new Refusal('too-many-payers');

/** The same refusal for codes that never existed, were renewed, or were made up. */
export const wrongCode = (): Refusal =>
  refuseField(
    'wrong-claim-code',
    '/code',
    'No payer has this code. It is on the latest letter of the agency.',
  );
