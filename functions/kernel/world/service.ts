import type { Contract, Handlers } from '../contract/contract';
import type { ProtocolCodecs } from '../contract/protocol';
import type { Represent } from '../http/acting';
import type { World } from './world';

/**
 * A service's composition root: what its `service.ts` exports. Its functions, the tests and the bench all open it. What is
 * a function here is left out of the bundles that do not call it.
 */
export interface Service {
  readonly contract: Contract;
  /** `outside` stands for other systems in tests; without it they are those that the stack names. */
  readonly open: (world: World, outside?: never) => Handlers<Contract>;
  /** What writes the protocols of its routes, by their names. */
  readonly codecs?: ProtocolCodecs;
  /** Who finds whom callers act for, where routes of the contract allow it (`actingFor`). */
  readonly represent?: (world: World) => Represent;
}
