import type * as v from 'valibot';
import type { waiterView, waitingView } from './request';
import type { Waiting, WaitingCard } from './waiting';

const wishOf = ({ askedAt, placeIds, from, until, times, people, language }: WaitingCard) => ({
  ...{ askedAt, from, until, people },
  ...(placeIds ? { placeIds: [...placeIds] } : {}),
  ...(language === undefined ? {} : { language }),
  ...(times ? { times: times.map(({ from: first, to }) => ({ from: first, to })) } : {}),
});

/** The entry as it was created, with which a repeat is answered. */
export const asRequested = ({ card: { offer: _, ...card } }: Waiting): WaitingCard => ({
  ...card,
  state: 'waiting',
});

/** At `now` (milliseconds since 1970); an offer whose time has run out is not shown. */
export const showWaiting = (card: WaitingCard, now: number): v.InferInput<typeof waitingView> => {
  const { id, agencyId, type, state, insteadOf = null, offer } = card;
  const stands = offer !== undefined && Date.parse(offer.until) > now;
  const shown = state === 'offered' && !stands ? 'waiting' : state;
  return {
    ...{ id, agencyId, type, state: shown },
    ...wishOf(card),
    insteadOf,
    offer: stands ? offer : null,
  };
};

export const showWaiter = (card: WaitingCard): v.InferInput<typeof waiterView> => ({
  state: card.state === 'offered' ? 'offered' : 'waiting',
  ...wishOf(card),
  earlier: card.insteadOf !== undefined,
});
