import { nameOfOfficer } from '../../blocks/agencies/officer';
import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Agency } from '../../kernel/identity/caller';
import { personRef } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { checkScopes } from '../keys/rules';
import {
  invitationOf,
  invitationUnknown,
  type Naming,
  newOfficer,
  readInvitation,
  showOfficer,
} from './officer';
import type { officerRoutes } from './routes';
import type { Namings } from './store';

export interface OfficerEffects {
  readonly namings: Namings;
  readonly signer: Signer;
  readonly scopes: () => Promise<readonly string[]>;
}

/** An agency's system cannot make officers, or whoever holds its key could agree with themselves. */
const signedIn = ({ officer }: Agency): string => {
  if (officer === undefined) throw new Refusal('officer-required');
  return officer;
};

export const officerHandlers = ({
  namings,
  signer,
  scopes,
}: OfficerEffects): HandlersOf<typeof officerRoutes> => {
  const name = async (agencyId: string, named: Naming, by: string, action: Action) => {
    const officer = await namings.name(newOfficer(agencyId, named, by, action));
    const invitation = officer.state === 'invited' ? invitationOf(signer, officer) : null;
    return { ...showOfficer(officer), invitation };
  };
  return {
    nameFirstOfficer: async ({ params, body, action }) => {
      checkScopes(body.scopes, await scopes());
      return name(params.agencyId, body, 'operator', action);
    },
    nameOfficer: async ({ caller, body, action }) => {
      const by = signedIn(caller);
      // Nobody gives what they have not.
      checkScopes(body.scopes, caller.scopes);
      return name(caller.id, body, by, action);
    },

    listOfficers: async ({ caller, query }) => {
      const { items, ...more } = await namings.list(caller.id, query);
      return { items: items.map(showOfficer), ...more };
    },

    endOfficer: async ({ caller, params, action }) => {
      signedIn(caller);
      await namings.end(caller.id, params.officerId, action);
      return undefined;
    },

    acceptOfficer: async ({ caller, body, action }) => {
      const invited = readInvitation(signer, body.invitation);
      if (!invited) throw invitationUnknown();
      const { id, named } = await namings.accept(invited, personRef(caller.id), action);
      return { agencyId: invited.agencyId, officerId: id, name: nameOfOfficer({ id, name: named.name }) };
    },
  };
};
