import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import { orAsBefore } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Principal } from '../../kernel/identity/caller';
import type { Planning } from '../plans/choices';
import type { Appointments } from '../self-service/store';
import type { WaitingExit } from './leave-store';
import type { WaitingQueues } from './list-store';
import type { waitingRoutes } from './routes';
import type { WaitingLists } from './store';
import { asRequested, showWaiter, showWaiting } from './views';
import type { WaitingCommand } from './waiting';
import { wishOf } from './wishes';

export interface Effects extends Planning {
  readonly appointments: Appointments;
  readonly waiting: WaitingLists;
  readonly waitingLists: WaitingQueues;
  readonly leaving: WaitingExit;
  readonly agencies: Directory;
}

interface WaitingActionRequest {
  readonly caller: Principal;
  readonly params: { readonly waitingId: string };
  readonly action: Action;
}

/** A person's action on their own entry of a waiting list. */
export const commandOf = ({ caller, params, action }: WaitingActionRequest): WaitingCommand => ({
  ...{ id: params.waitingId, owner: caller.ref, action },
});

export const waitingHandlers = (effects: Effects): HandlersOf<typeof waitingRoutes> => {
  const { appointments, waiting, waitingLists, leaving, agencies } = effects;
  return {
    joinWaitingList: async ({ caller, body, action, language, now }) => {
      const owner = caller.ref;
      const appointment = (id: string) => appointments.get(id, owner);
      const joined = await orAsBefore(
        async () => {
          const wish = await wishOf(effects, body, { language, now, appointment });
          return waiting.join({ owner, action, wish });
        },
        () => waiting.joined(owner, action),
      );
      return agencies.namedOne(showWaiting(asRequested(joined), now));
    },
    listWaiting: async ({ caller, query, now }) => {
      const list = await waiting.list(caller.ref, query);
      return { ...list, items: await agencies.named(list.items.map((card) => showWaiting(card, now))) };
    },
    getWaiting: async ({ caller, params, now }) =>
      agencies.namedOne(showWaiting((await waiting.get(params.waitingId, caller.ref)).card, now)),
    leaveWaitingList: (request) => leaving.leave(commandOf(request)) as Promise<undefined>,
    showWaitingList: async ({ caller, query }) => {
      const list = await waitingLists.ofType(caller.id, query);
      return { ...list, items: list.items.map(showWaiter) };
    },
  };
};
