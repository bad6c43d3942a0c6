import type { Directory } from '../blocks/agencies/directory';
import type { Handlers } from '../kernel/contract/contract';
import type { PublicJwk } from '../kernel/identity/signing-pairs';
import type { Bucket } from '../kernel/outside/bucket';
import { accessLogHandlers } from './access-log/handlers';
import type { AccessLog } from './access-log/store';
import { consentHandlers } from './consents/handlers';
import type { Consents } from './consents/store';
import type { contract } from './contract';
import { correctionHandlers } from './corrections/handlers';
import type { Corrections } from './corrections/store';
import { erasureHandlers } from './erasure/handlers';
import type { ErasureRequests } from './erasure/requests-store';
import { exportHandlers } from './exports/handlers';
import type { Exports } from './exports/store';
import { govstackHandlers } from './govstack/handlers';
import { investigationHandlers } from './investigations/handlers';
import type { Investigations } from './investigations/store';

interface Effects {
  readonly erasures: ErasureRequests;
  /** Days for which the stage keeps backups. */
  readonly backupDays: () => number;
  readonly exports: Exports;
  readonly consents: Consents;
  readonly corrections: Corrections;
  readonly investigations: Investigations;
  readonly directory: Directory;
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
  consents,
  corrections,
  investigations,
  directory,
}: Effects): Handlers<typeof contract> => ({
  ...accessLogHandlers(accessLog, keys),
  ...consentHandlers(consents, directory),
  ...correctionHandlers({ corrections, namesOf: directory.namesOf }),
  ...erasureHandlers(erasures, backupDays),
  ...exportHandlers(exports, bucket),
  ...govstackHandlers(accessLog),
  ...investigationHandlers(investigations),
});
