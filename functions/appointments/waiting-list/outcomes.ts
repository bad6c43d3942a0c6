import { timerAttributes } from '../../kernel/events/deadlines';
import type { Change } from '../../kernel/table/expression';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { type Waiting, waitingCountKey } from './waiting';

/*
 * What becomes of a wish: each change is written on condition that it is still as it was read, so that of an acceptance, an
 * offer and a farewell one is first.
 */

/** The counter knows types by a name that no attribute of an item has. */
export const counterAttributeOf = ({ agencyId, type }: Waiting['card']): string => `t${agencyId}/${type}`;

const countDown = ({ owner, card }: Waiting): Write<void> =>
  update({
    key: waitingCountKey(owner),
    type: 'waiting-count',
    add: { count: -1 },
    remove: [counterAttributeOf(card)],
  });

const withoutOffer = ({ offer: _, ...card }: Waiting['card']) => card;

/** What a wish is when nobody waits for it any more. */
export const closedChange = (
  { card }: Waiting,
  state: 'accepted' | 'left' | 'ended',
  accepted?: string,
): Change => ({
  set: {
    state,
    card: { ...withoutOffer(card), state },
    ...(accepted === undefined ? {} : { accepted }),
  },
  remove: ['queueKey', 'queueSort', ...timerAttributes],
});

/** Nobody waits any more. */
export const closeWaiting = (
  waiting: Waiting,
  state: 'accepted' | 'ended',
  accepted?: string,
): [Write<void>, ...Write<void>[]] => [
  update({ key: waiting, version: waiting.version, ...closedChange(waiting, state, accepted) }),
  countDown(waiting),
];

/** It waits again: its offer was refused, or nobody took it in time. */
export const requeued = (waiting: Waiting): Write<void> =>
  update({
    key: waiting,
    version: waiting.version,
    set: { state: 'waiting', card: { ...withoutOffer(waiting.card), state: 'waiting' } },
  });

export { countDown };
