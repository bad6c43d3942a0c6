import type { HandlersOf } from '../../kernel/contract/contract';
import { refuseField } from '../../kernel/contract/refusal';
import { personRef } from '../../kernel/identity/id-codec';
import { isAdult } from '../numbers/details';
import { claimNotFound } from './claim';
import type { claimRoutes } from './routes';
import type { Claims } from './store';
import { showClaim } from './views';

interface Effects {
  readonly claims: Claims;
  /** The zone of the stage: by its calendar people come of age. */
  readonly timeZone: string;
}

const tooYoung = () => refuseField('under-age', '/birthDate', 'This is for people who are 18 or older.');

export const claimHandlers = ({ claims, timeZone }: Effects): HandlersOf<typeof claimRoutes> => ({
  startClaim: async ({ caller, body, address, action }) => {
    const { way, ...told } = body;
    const details = 'birthDate' in told ? told : undefined;
    if (details && !isAdult(details.birthDate, timeZone, action.at)) throw tooYoung();
    const start = { ref: personRef(caller.id), way, details, place: address, action };
    return showClaim(await claims.start(start));
  },

  listClaims: async ({ caller, query }) => {
    const { items, ...more } = await claims.listOwn(personRef(caller.id), query);
    return { items: items.map(showClaim), ...more };
  },

  showClaim: async ({ caller, params }) => {
    const claim = await claims.own(personRef(caller.id), params.claimId);
    if (!claim) throw claimNotFound();
    return showClaim(claim);
  },

  withdrawClaim: async ({ caller, params, action }) => {
    await claims.withdraw(personRef(caller.id), params.claimId, action);
    return undefined;
  },
});
