import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import { showEntry } from '../self-service/views';
import { commandOf } from '../waiting-list/handlers';
import type { OfferAcceptance } from './accept-store';
import type { offerRoutes } from './routes';

export interface Effects {
  readonly accepting: OfferAcceptance;
  readonly agencies: Directory;
}

export const offerHandlers = ({ accepting, agencies }: Effects): HandlersOf<typeof offerRoutes> => ({
  acceptOffer: async (request) => agencies.namedOne(showEntry(await accepting.accept(commandOf(request)))),
});
