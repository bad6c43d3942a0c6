import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Store } from '../bills/store';
import { claimPage } from './claim-page';
import type { payerRoutes } from './routes';
import type { Payers } from './store';

export interface Effects {
  readonly payers: Payers;
  readonly directory: Directory;
  readonly bills: Pick<Store, 'payersOf'>;
}

export const payerHandlers = ({ payers, bills, directory }: Effects): HandlersOf<typeof payerRoutes> => ({
  claimPayer: async ({ caller, body, address, action }) => {
    const claim = { person: caller.ref, place: address, code: body.code, action };
    const { payer, agencyId, identifier } = await payers.claim(claim);
    return directory.namedOne({ payerId: payer, agencyId, identifier });
  },
  listPayers: async ({ caller }) => {
    const links = await bills.payersOf(caller.ref);
    const held = links.map(({ payer, agencyId, identifier, claimedAt }) => ({
      ...{ payerId: payer, agencyId, identifier, claimedAt },
    }));
    return { items: await directory.named(held) };
  },
  dropPayer: async ({ caller, params, action }) => {
    await payers.drop(caller.ref, params.payerId, action);
    return undefined;
  },
  claimPage: ({ language, base }) => claimPage(language, base),
  claimCode: async ({ caller, body, origin, base, action }) => {
    const { identifier, renew } = body;
    const code = await payers.codeFor({ agencyId: caller.id, identifier }, renew, action);
    return { identifier, code, link: `${origin}${base}/claims#${code}` };
  },
  releasePayer: async ({ caller, body, action }) => {
    await payers.release({ agencyId: caller.id, identifier: body.identifier }, action);
    return undefined;
  },
});
