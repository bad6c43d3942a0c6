import { type Timer, timer } from '../../kernel/events/deadlines';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import { days, epochSeconds } from '../../kernel/text/time';

/*
 * A message on one of its ways out, besides the inbox that has every message. That of an e-mail is a part of the message; each
 * other is an item of its own, as an item has one deadline, and most people have no other.
 */

/** The ways that have items of their own. */
export const otherWays = ['sms', 'push'] as const;
export type OtherWay = (typeof otherWays)[number];

/** The ways out, by the attribute that holds what became of a message there, which is also the name of its worker. */
export type Way = 'mail' | OtherWay;

/** What is sent on a way, in words of the log. */
export const wordFor: Readonly<Record<Way, string>> = {
  mail: 'e-mail',
  sms: 'SMS',
  push: 'push message',
};

/**
 * What becomes of it. `pending` until somebody claims it; `sending` until the provider has answered; then `sent`, or `failed`
 * (refused for good), or `off` (no longer wanted, no address, or a stage that sends none). `unclear` is set aside: sending was
 * cut short after the claim, so it is unknown whether it went out, and it is not sent again automatically.
 */
export type DispatchState = 'pending' | 'sending' | 'sent' | 'failed' | 'off' | 'unclear';

export interface Dispatch {
  readonly state: DispatchState;
  /** How often it was tried. */
  readonly attempts: number;
  /** Who tried it last: one receipt of one message of the queue. */
  readonly claim?: string;
}

/** What the queue of a way holds, besides requests for codes: whose message, and which. */
export interface DispatchRequest {
  readonly ref: string;
  readonly id: string;
}

/** Milliseconds after which the sweep queues one again that nobody has claimed. */
const patience = 15 * 60_000;

/** The deadline of one that is to be looked at again at an instant (milliseconds since 1970). */
export const dispatchTimer = ({ pk, sk }: Key, at: number): Timer => timer(`${pk}\0${sk}`, at);

/** The deadline of one that is in the queue. */
export const queuedTimer = (place: Key, now: number): Timer => dispatchTimer(place, now + patience);

/** The attributes of an item whose message may go out on a way from `at` on: it is queued at once unless that is later. */
export const beginDispatch = (way: Way, place: Key, at: number, now: number): Timer => ({
  ...{ [way]: { state: 'pending', attempts: 0 } satisfies Dispatch },
  ...(at > now ? dispatchTimer(place, at) : queuedTimer(place, now)),
});

export const dispatchKey = (way: OtherWay, { ref, id }: DispatchRequest): Key => ({
  pk: key(way, ref),
  sk: id,
});

/** Longer than anything of it waits anywhere: queues keep what failed for two weeks. */
const keptFor = days(30);

/** The item of a way that has items of its own. */
export const dispatchItem = (
  way: OtherWay,
  of: DispatchRequest,
  { at, now }: { readonly at: number; readonly now: number },
): Stored & Timer => {
  const place = dispatchKey(way, of);
  const expiresAt = { expiresAt: epochSeconds(at + keptFor) };
  return { ...place, type: way, version: 1, ...beginDispatch(way, place, at, now), ...expiresAt };
};
