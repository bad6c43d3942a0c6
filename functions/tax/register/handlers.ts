import { payerRefOf } from '../../blocks/billing/payer';
import type { HandlersOf } from '../../kernel/contract/contract';
import { taxableObjectNotFound, taxpayerNotFound, taxpayerUnknown } from './refusals';
import type { registerRoutes } from './routes';
import type { Register } from './store';
import { showTaxableObject } from './taxable-object';

export interface Effects {
  readonly register: Register;
}

export const registerHandlers = ({ register }: Effects): HandlersOf<typeof registerRoutes> => ({
  putTaxpayer: async ({ caller, params, body, action }) => {
    await register.putTaxpayer(caller.id, params.taxpayer, body, action);
    return undefined;
  },
  getTaxpayer: async ({ caller, params }) => {
    const found = await register.taxpayer(caller.id, params.taxpayer);
    if (!found) throw taxpayerNotFound();
    return found.card;
  },
  listTaxpayers: ({ caller, query }) => register.listTaxpayers(caller.id, query.limit, query.cursor),
  putTaxableObject: async ({ caller, params, body, action }) => {
    // Taxpayers are never removed from the register, so one that was read still exists at the write.
    if (!(await register.taxpayer(caller.id, body.taxpayer))) throw taxpayerUnknown();
    await register.putTaxableObject(caller.id, params.taxableObject, body, action);
    return undefined;
  },
  getTaxableObject: async ({ caller, params }) => {
    const found = await register.taxableObject(caller.id, params.taxableObject);
    if (!found) throw taxableObjectNotFound();
    return showTaxableObject(found);
  },
  listTaxableObjects: ({ caller, query }) =>
    query.taxpayer === undefined
      ? register.listTaxableObjects(caller.id, query.limit, query.cursor)
      : register.listTaxableObjectsOf([payerRefOf(caller.id, query.taxpayer)], query.limit, query.cursor),
});
