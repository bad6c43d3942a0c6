import type { HandlersOf } from '../../kernel/contract/contract';
import { showEntry } from '../self-service/views';
import { commandOf } from '../waiting-list/handlers';
import type { OfferAcceptance } from './accept-store';
import type { offerRoutes } from './routes';

export interface Effects {
  readonly accepting: OfferAcceptance;
}

export const offerHandlers = ({ accepting }: Effects): HandlersOf<typeof offerRoutes> => ({
  acceptOffer: async (request) => showEntry(await accepting.accept(commandOf(request))),
});
