import type { Handlers } from '../kernel/contract/contract';
import type { PublicJwk } from '../kernel/identity/signing-pairs';
import type { Bucket } from '../kernel/outside/bucket';
import { accessLogHandlers } from './access-log/handlers';
import type { AccessLog } from './access-log/store';
import type { contract } from './contract';
import { erasureHandlers } from './erasure/handlers';
import type { ErasureRequests } from './erasure/requests-store';
import { exportHandlers } from './exports/handlers';
import type { Exports } from './exports/store';
import { govstackHandlers } from './govstack/handlers';

interface Effects {
  readonly erasures: ErasureRequests;
  /** Days for which the stage keeps backups. */
  readonly backupDays: () => number;
  readonly exports: Exports;
  readonly bucket: () => Bucket;
  readonly accessLog: AccessLog;
  readonly keys: () => PublicJwk[];
}

export const handlers = ({
  accessLog,
  keys,
  erasures,
  backupDays,
  exports,
  bucket,
}: Effects): Handlers<typeof contract> => ({
  ...accessLogHandlers(accessLog, keys),
  ...erasureHandlers(erasures, backupDays),
  ...exportHandlers(exports, bucket),
  ...govstackHandlers(accessLog),
});
