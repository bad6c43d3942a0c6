import { type Contract, scopesOf } from '../../functions/kernel/contract/contract';

/** The gateway's usage plans are tested with the service itself, against the local gateway. */
export const outside = () => ({
  plans: { place: async () => undefined },
  /** Known from all contracts, which are loaded only when they are asked for. */
  scopes: async () => {
    const { contracts } = require('../../functions/contracts') as { readonly contracts: readonly Contract[] };
    return scopesOf(contracts);
  },
});
