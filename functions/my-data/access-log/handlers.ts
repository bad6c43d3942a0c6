import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import type { PublicJwk } from '../../kernel/identity/signing-pairs';
import type { accessLogRoutes } from './routes';
import type { AccessLog } from './store';

export const accessLogHandlers = (
  log: AccessLog,
  keys: () => PublicJwk[],
): HandlersOf<typeof accessLogRoutes> => ({
  listAccesses: ({ caller, query }) => log.list(personRef(caller.id), query),
  getAccessChain: ({ caller }) => log.chain(personRef(caller.id)),
  getSigningKeys: () => ({ keys: keys() }),
});
