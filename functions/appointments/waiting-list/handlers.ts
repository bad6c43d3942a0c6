import type { HandlersOf } from '../../kernel/contract/contract';
import type { Action } from '../../kernel/identity/action';
import type { Person } from '../../kernel/identity/caller';
import { personRef } from '../../kernel/identity/id-codec';
import type { OfferAcceptance } from '../offers/accept-store';
import type { Planning } from '../plans/choices';
import type { Appointments } from '../self-service/store';
import { showEntry } from '../self-service/views';
import type { WaitingExit } from './leave-store';
import type { WaitingQueues } from './list-store';
import type { waitingRoutes } from './routes';
import type { WaitingLists } from './store';
import { asRequested, showWaiter, showWaiting } from './views';
import { wishOf } from './wishes';

export interface Effects extends Planning {
  readonly appointments: Appointments;
  readonly waiting: WaitingLists;
  readonly waitingLists: WaitingQueues;
  readonly accepting: OfferAcceptance;
  readonly leaving: WaitingExit;
}

interface WaitingActionRequest {
  readonly caller: Person;
  readonly params: { readonly waitingId: string };
  readonly action: Action;
}

const own = ({ caller, params, action }: WaitingActionRequest) => ({
  ...{ id: params.waitingId, owner: personRef(caller.id), action },
});

export const waitingHandlers = (effects: Effects): HandlersOf<typeof waitingRoutes> => {
  const { appointments, waiting, waitingLists, accepting, leaving } = effects;
  return {
    joinWaitingList: async ({ caller, body, action, language, now }) => {
      const owner = personRef(caller.id);
      const appointment = (id: string) => appointments.get(id, owner);
      const wish = () => wishOf(effects, body, { language, now, appointment });
      return showWaiting(asRequested(await waiting.join({ owner, action, wish })), now);
    },
    listWaiting: async ({ caller, query, now }) => {
      const list = await waiting.list(personRef(caller.id), query);
      return { ...list, items: list.items.map((card) => showWaiting(card, now)) };
    },
    getWaiting: async ({ caller, params, now }) =>
      showWaiting((await waiting.get(params.waitingId, personRef(caller.id))).card, now),
    acceptOffer: async (request) => showEntry(await accepting.accept(own(request))),
    leaveWaitingList: (request) => leaving.leave(own(request)) as Promise<undefined>,
    showWaitingList: async ({ caller, query }) => {
      const list = await waitingLists.ofType(caller.id, query);
      return { ...list, items: list.items.map(showWaiter) };
    },
  };
};
