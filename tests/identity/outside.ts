import { createHmac } from 'node:crypto';
import type { Outside } from '../../functions/identity/service';

/** KMS itself is tested with the local cloud (`tests/local/keys.test.ts`); its codes are the same function of a key. */
/** Of whom the pool was asked to take back all refresh tokens. */
export const signedOut: string[] = [];

/** Who signs in with which address, and which passwords the pool was given. */
export const accounts = new Map<string, string>();
export const passwords = new Map<string, string>();

export const outside = (): Outside => ({
  // Cognito's own part is tried on the laptop's portal (`tests/local/suites`).
  pool: {
    signOut: async (sub) => void signedOut.push(sub),
    subOf: async (address) => accounts.get(address),
    reset: async (sub, password) => {
      if (!/\d/.test(password)) return false;
      passwords.set(sub, password);
      return true;
    },
  },
  mac: { of: async (text) => createHmac('sha256', 'the key of the tests').update(text).digest('base64url') },
});
