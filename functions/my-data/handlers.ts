import type { Handlers } from '../kernel/contract/contract';
import type { PublicJwk } from '../kernel/identity/signing-pairs';
import type { Bucket } from '../kernel/outside/bucket';
import { accessLogHandlers } from './access-log/handlers';
import type { AccessLog } from './access-log/store';
import type { contract } from './contract';
import { exportHandlers } from './exports/handlers';
import type { Exports } from './exports/store';
import { govstackHandlers } from './govstack/handlers';

interface Effects {
  readonly exports: Exports;
  readonly bucket: () => Bucket;
  readonly accessLog: AccessLog;
  readonly keys: () => PublicJwk[];
}

export const handlers = ({ accessLog, keys, exports, bucket }: Effects): Handlers<typeof contract> => ({
  ...accessLogHandlers(accessLog, keys),
  ...exportHandlers(exports, bucket),
  ...govstackHandlers(accessLog),
});
