import type { Directory } from '../../blocks/agencies/directory';
import { payerRefOf } from '../../blocks/billing/payer';
import type { Bills } from '../../blocks/billing/search';
import type { HandlersOf } from '../../kernel/contract/contract';
import { taxableObjectNotFound, taxpayerNotFound } from '../register/refusals';
import type { Register } from '../register/store';
import type { accountRoutes } from './routes';
import { statementOf } from './statement';
import type { Accounts } from './store';

export interface Effects {
  readonly accounts: Accounts;
  readonly directory: Directory;
  readonly bills: Pick<Bills, 'payersOf'>;
  readonly register: Pick<Register, 'taxpayer' | 'taxableObject'>;
}

export const accountHandlers = ({
  accounts,
  directory,
  bills,
  register,
}: Effects): HandlersOf<typeof accountRoutes> => {
  /** Taxes, also those that were billed without an assessment. */
  const taxesOf = async (payers: readonly string[]) =>
    (await accounts.ofPayers(payers)).filter(({ kind }) => kind === 'tax');
  const ofTaxpayer = async (agencyId: string, taxpayer: string) => {
    if (!(await register.taxpayer(agencyId, taxpayer))) throw taxpayerNotFound();
    return taxesOf([payerRefOf(agencyId, taxpayer)]);
  };
  const ofTaxableObject = async (agencyId: string, taxableObject: string) => {
    if (!(await register.taxableObject(agencyId, taxableObject))) throw taxableObjectNotFound();
    return accounts.ofTaxableObject(agencyId, taxableObject);
  };
  return {
    getStatement: async ({ caller, query: { agencyId, taxableObject, from, until } }) => {
      const links = await bills.payersOf(caller.ref);
      const payers = links.filter((link) => link.agencyId === agencyId).map(({ payer }) => payer);
      if (payers.length === 0) throw taxpayerNotFound();
      const found = await (taxableObject === undefined
        ? taxesOf(payers)
        : accounts.ofTaxableObject(agencyId, taxableObject, payers));
      return directory.namedOne({
        agencyId,
        taxableObject: taxableObject ?? null,
        from,
        until,
        accounts: statementOf(found, from, until),
      });
    },
    getAgencyStatement: async ({
      caller: { id: agencyId },
      query: { taxpayer = '', taxableObject, from, until },
    }) => {
      const found = await (taxableObject === undefined
        ? ofTaxpayer(agencyId, taxpayer)
        : ofTaxableObject(agencyId, taxableObject));
      return {
        agencyId,
        taxableObject: taxableObject ?? null,
        from,
        until,
        accounts: statementOf(found, from, until),
      };
    },
  };
};
