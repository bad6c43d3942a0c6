import { createHmac } from 'node:crypto';
import type { Outside } from '../../functions/identity/service';

/** KMS itself is tested with the local cloud (`tests/local/keys.test.ts`); its codes are the same function of a key. */
export const outside = (): Outside => ({
  mac: { of: async (text) => createHmac('sha256', 'the key of the tests').update(text).digest('base64url') },
});
