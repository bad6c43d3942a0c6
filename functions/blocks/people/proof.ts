import type { LevelAsked, SignInAsked } from '../../kernel/identity/caller';
import type { Level } from '../../kernel/identity/level';

/** Where people see which level they have, and each way to another: a route of the service `identity`. */
export const proofPath = '/v1/identity/proof';

/** The access of routes for people who have proved who they are, at least to this level. */
export const proven = (citizen: Level): LevelAsked => ({ citizen, ways: proofPath });

/** The access of what is open to all people, whatever they have proved, and to nobody else who holds their device. */
export const signedInAnew: SignInAsked = { citizen: 'signed-in-anew' };
