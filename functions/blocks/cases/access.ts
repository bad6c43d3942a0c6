import type { AccessPurpose, Agency } from '../../kernel/identity/caller';

/** An agency that looks at somebody's case, and why: the log of accesses says which case. */
export interface Access {
  readonly agency: Agency;
  readonly accessPurpose: AccessPurpose;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly requestId: string;
}
