import type { World } from '../../kernel/world/world';

/** What the stores of mandates are opened with. */
export interface Context extends Pick<World, 'table' | 'signer' | 'ids'> {
  /** The portal's, in which days are counted. */
  readonly timeZone: string;
}
