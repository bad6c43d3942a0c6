import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';

/**
 * The action of a request whose body holds a national number. What the table remembers of a body is a hash, and a number of ten
 * digits is soon guessed from one: so this hash takes a key.
 */
export const keyedAction = (signer: Signer, action: Action): Action => ({
  ...action,
  hash: signer.sign('identity-claim', action.hash),
});
