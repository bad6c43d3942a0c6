import { codeMinutes } from '../../blocks/people/address-code';
import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import { instant } from '../../kernel/text/time';
import type { addressRoutes } from './routes';
import type { Addresses } from './store';

export const addressHandlers = (addresses: Addresses): HandlersOf<typeof addressRoutes> => ({
  askCode: async ({ caller, body: { kind }, address: place, action }) => {
    const at = await addresses.ask({ ref: personRef(caller.id), kind, place, action });
    return { expiresAt: instant(at + codeMinutes * 60_000) };
  },

  verifyAddress: async ({ caller, body: { kind, code }, address: place, action }) => {
    await addresses.verify({ ref: personRef(caller.id), kind, place, action }, code);
    return undefined;
  },
});
