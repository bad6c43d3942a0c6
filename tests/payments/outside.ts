import type { World } from '../support/portal';
import { bankOf } from './bank';

/** A bank in memory, which tests find by `bankOf`. */
export const outside = (world: World) => ({ provider: bankOf(world) });
