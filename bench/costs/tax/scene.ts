import { randomUUID } from 'node:crypto';
import { contract } from '../../../functions/tax/contract';
import { putTaxableObject, putTaxpayer } from '../../../functions/tax/register/examples';
import { putTax } from '../../../functions/tax/taxes/examples';
import { agency as agencyCaller, type Caller } from '../../../tests/support/callers';
import type { Scene } from '../scene';

export interface TaxOffice {
  readonly agencyId: string;
  readonly caller: Caller;
}

/** An agency with the tax, the taxpayer and the property of the examples, known to the function. */
export const taxOffice = async ({ portal }: Scene): Promise<TaxOffice> => {
  const api = portal.client(contract);
  const agencyId = randomUUID().replaceAll('-', '').slice(0, 24);
  const caller = agencyCaller(agencyId, 'tax:read', 'tax:write');
  await api.putTax({ caller, ...putTax } as never);
  await api.putTaxpayer({ caller, ...putTaxpayer });
  await api.putTaxableObject({ caller, ...putTaxableObject } as never);
  await api.getTax({ params: { agencyId, ...putTax.params } });
  return { agencyId, caller };
};
