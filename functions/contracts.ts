import type { Contract } from './kernel/contract/contract';
import { partsOf } from './services';

/** The contract of every service. Functions, grants, routes and documentation are made from them. */
export const contracts: readonly Contract[] = partsOf(
  (service) => (require(`./${service}/contract.ts`) as { readonly contract: Contract }).contract,
);
