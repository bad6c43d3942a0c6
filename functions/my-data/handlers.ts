import type { Handlers } from '../kernel/contract/contract';
import type { PublicJwk } from '../kernel/identity/signing-pairs';
import { accessLogHandlers } from './access-log/handlers';
import type { AccessLog } from './access-log/store';
import type { contract } from './contract';

interface Effects {
  readonly accessLog: AccessLog;
  readonly keys: () => PublicJwk[];
}

export const handlers = ({ accessLog, keys }: Effects): Handlers<typeof contract> => ({
  ...accessLogHandlers(accessLog, keys),
});
