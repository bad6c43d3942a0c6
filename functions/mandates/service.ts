import { openDirectory } from '../blocks/agencies/directory';
import { openRepresent } from '../blocks/mandates/represent';
import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { handlers } from './handlers';
import { openInvitations } from './invitations/store';
import { openCodes } from './mandates/code';
import { openNamespaces } from './namespaces/store';
import { openOffers } from './offers/store';
import { openOwn } from './own/store';
import { openRegister } from './register/store';

export { contract } from './contract';

export const represent = openRepresent;

export const open = (world: World) => {
  const { TIME_ZONE: timeZone } = settings(world.environment, 'TIME_ZONE');
  const codes = openCodes(world);
  const context = { ...world, timeZone };
  return handlers({
    ...{ codes, timeZone, directory: openDirectory(world) },
    namespaces: openNamespaces(world),
    offers: openOffers({ ...context, codes }),
    own: openOwn(context),
    invitations: openInvitations(context),
    register: openRegister(context),
  });
};
