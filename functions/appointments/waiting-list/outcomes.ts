import { timerAttributes } from '../../kernel/events/deadlines';
import type { Change } from '../../kernel/table/expression';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { type Waiting, waitingCountKey } from './waiting';

/*
 * Changes of a waiting-list entry. Each is written only if the entry has not changed since it was read, so that of an
 * acceptance, an offer and a departure only one succeeds.
 */

/** The counter's attribute for a type; no other attribute of an item has such a name. */
export const counterAttributeOf = ({ agencyId, type }: Waiting['card']): string => `t${agencyId}/${type}`;

const countDown = ({ owner, card }: Waiting): Write<void> =>
  update({
    key: waitingCountKey(owner),
    type: 'waiting-count',
    add: { count: -1 },
    remove: [counterAttributeOf(card)],
  });

const withoutOffer = ({ offer: _, ...card }: Waiting['card']) => card;

/** An entry after the end of the wait. */
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

/** Ends the wait. */
export const closeWaiting = (
  waiting: Waiting,
  state: 'accepted' | 'ended',
  accepted?: string,
): [Write<void>, ...Write<void>[]] => [
  update({ key: waiting, version: waiting.version, ...closedChange(waiting, state, accepted) }),
  countDown(waiting),
];

/** Puts the entry back: its offer was refused, or not accepted in time. */
export const requeued = (waiting: Waiting): Write<void> =>
  update({
    key: waiting,
    version: waiting.version,
    set: { state: 'waiting', card: { ...withoutOffer(waiting.card), state: 'waiting' } },
  });

export { countDown };
