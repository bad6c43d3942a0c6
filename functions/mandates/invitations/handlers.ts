import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Action } from '../../kernel/identity/action';
import type { Principal } from '../../kernel/identity/caller';
import { dateIn } from '../../kernel/text/date';
import { showCard } from '../mandates/views';
import type { invitationRoutes } from './routes';
import type { Invitations } from './store';

export interface Effects {
  readonly invitations: Invitations;
  readonly directory: Directory;
  readonly timeZone: string;
}

interface CodeRequest {
  readonly caller: Principal;
  readonly body: { readonly code: string };
  readonly address: string;
  readonly action: Action;
}

const tryOf = ({ caller, body, address, action }: CodeRequest) => ({
  ...{ ref: caller.ref, place: address, code: body.code, action },
});

export const invitationHandlers = ({
  invitations,
  directory,
  timeZone,
}: Effects): HandlersOf<typeof invitationRoutes> => ({
  lookAtInvitation: async (request) =>
    directory.namedOne(showCard(await invitations.look(tryOf(request)), dateIn(timeZone, request.now))),
  acceptInvitation: async (request) => ({ mandateId: await invitations.accept(tryOf(request)) }),
  declineInvitation: async (request) => {
    await invitations.decline(tryOf(request));
    return undefined;
  },
});
