import { type IdCodec, openIdCodec } from '../../functions/kernel/identity/id-codec';
import { type Keys, readKeyRing } from '../../functions/kernel/identity/keys';
import { openSigner, type Signer } from '../../functions/kernel/identity/signer';

/** Rings that are read from this text, whatever the use. */
export const keysOf =
  (text: string): Keys =>
  (use) =>
    readKeyRing(use, text);

export const testKeys = keysOf('a-secret-of-the-tests-of-thirty-two-letters-or-more');

/** What a service makes and opens things with, by these keys. */
export const sealsOf = (
  keys: Keys,
): { readonly keys: Keys; readonly ids: IdCodec; readonly signer: Signer } => ({
  keys,
  ids: openIdCodec(keys),
  signer: openSigner(keys),
});

/** The keys of these uses and no other, as a function is given them. */
export const only =
  (uses: readonly string[], keys: Keys): Keys =>
  (use) => {
    if (!uses.includes(use))
      throw new Error(`It is given no keys of ${use}, as its contract does not name it`);
    return keys(use);
  };
