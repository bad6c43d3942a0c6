import type { Handlers } from '../kernel/contract/contract';
import type { contract } from './contract';
import { type Effects as Inviting, invitationHandlers } from './invitations/handlers';
import { namespaceHandlers } from './namespaces/handlers';
import { type Effects as Offering, offerHandlers } from './offers/handlers';
import { type Effects as Owning, ownHandlers } from './own/handlers';
import { type Effects as Registering, registerHandlers } from './register/handlers';

export const handlers = (effects: Inviting & Offering & Owning & Registering): Handlers<typeof contract> => ({
  ...namespaceHandlers(effects),
  ...offerHandlers(effects),
  ...invitationHandlers(effects),
  ...ownHandlers(effects),
  ...registerHandlers(effects),
});
