import type { Bills } from '../blocks/billing/finding';
import { payerRefOf } from '../blocks/billing/payer';
import type { HandlersOf } from '../kernel/contract';
import { personRef } from '../kernel/seal';
import type { accountRoutes } from './account-routes';
import type { Accounts } from './account-store';
import { taxpayerNotFound, thingNotFound } from './refusals';
import type { Register } from './register-store';
import { statementOf } from './statement';

export interface Effects {
  readonly accounts: Accounts;
  readonly bills: Pick<Bills, 'payersOf'>;
  readonly register: Pick<Register, 'taxpayer' | 'thing'>;
}

export const accountHandlers = ({ accounts, bills, register }: Effects): HandlersOf<typeof accountRoutes> => {
  const ofTaxpayer = async (agencyId: string, taxpayer: string) => {
    if (!(await register.taxpayer(agencyId, taxpayer))) throw taxpayerNotFound();
    return accounts.ofPayers([payerRefOf(agencyId, taxpayer)]);
  };
  const ofThing = async (agencyId: string, thing: string) => {
    if (!(await register.thing(agencyId, thing))) throw thingNotFound();
    return accounts.ofThing(agencyId, thing);
  };
  return {
    getStatement: async ({ caller, query: { agencyId, thing, from, until } }) => {
      const links = await bills.payersOf(personRef(caller.id));
      const payers = links.filter((link) => link.agencyId === agencyId).map(({ payer }) => payer);
      if (payers.length === 0) throw taxpayerNotFound();
      const found = await (thing === undefined
        ? accounts.ofPayers(payers)
        : accounts.ofThing(agencyId, thing, payers));
      return { agencyId, thing: thing ?? null, from, until, accounts: statementOf(found, from, until) };
    },
    getAgencyStatement: async ({
      caller: { id: agencyId },
      query: { taxpayer = '', thing, from, until },
    }) => {
      const found = await (thing === undefined ? ofTaxpayer(agencyId, taxpayer) : ofThing(agencyId, thing));
      return { agencyId, thing: thing ?? null, from, until, accounts: statementOf(found, from, until) };
    },
  };
};
