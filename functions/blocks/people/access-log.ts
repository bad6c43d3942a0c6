import { Refusal } from '../../kernel/contract/refusal';
import type { Actor } from '../../kernel/identity/actor';
import type { AccessPurpose, Agency } from '../../kernel/identity/caller';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { put } from '../../kernel/table/put';
import { absent } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { removal, write } from '../../kernel/table/write';
import { type Instant, instant } from '../../kernel/text/time';

/*
 * Who read whose data: one entry, under the person, for each read of a person's data by an agency. Entry and read
 * happen at the same time, and the agency is answered when both are done. The service `my-data` links each entry to the one
 * before it within moments (docs/adr/0145).
 */

export interface Access extends AccessPurpose {
  readonly agency: Pick<Agency, 'id' | 'keyId'>;
  /** What was read, such as a complaint with its id. */
  readonly subject: { readonly type: string; readonly id: string };
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** An entry's place in the chain of its person's entries: the first has the position 1. */
export interface Link {
  readonly position: number;
  /** SHA-256 over the hash before it and all that the entry says, as 64 hex digits. */
  readonly hash: string;
}

export interface AccessItem extends Stored, AccessPurpose {
  readonly at: Instant;
  readonly agencyId: string;
  readonly keyId: string;
  readonly subject: Access['subject'];
  /** Absent until the entry is in the chain. */
  readonly link?: Link;
}

/** The partition of a person's access log. `ref` is `personRef(sub)`. */
export const accessLogOf = (ref: string): string => key('access', ref);

export const accessItem = (
  ref: string,
  { agency, subject, requestId, now, officer, purpose }: Access,
): AccessItem => ({
  pk: accessLogOf(ref),
  sk: key(instant(now), requestId),
  type: 'access',
  version: 1,
  at: instant(now),
  agencyId: agency.id,
  keyId: agency.keyId,
  officer,
  purpose,
  subject,
});

/** What is in the chain stays. Where it fails, the entry stays, and nobody is told. */
export const isUnlinked = absent('link', () => new Refusal('internal'));

/**
 * Reads for an agency and logs it at the same time. If there was nothing to show (`read` returned undefined), the entry
 * is removed: for a moment the log may say too much, but never too little. What is in the chain by then stays.
 */
export const readAndLog = async <T>(
  table: Table,
  ref: string,
  access: Access,
  read: () => Promise<T | undefined>,
): Promise<T | undefined> => {
  const entry = accessItem(ref, access);
  const [found] = await Promise.all([read(), put(table, entry)]);
  if (found === undefined) await write(table, removal(entry, [isUnlinked]));
  return found;
};

/** What a delegate did or looked at in the name of the person. */
export interface Acted {
  readonly actor: Actor;
  /** The name of the operation: `fileComplaint`. */
  readonly operation: string;
  /** What the mandate is for, and the id that was named, if any. */
  readonly subject: { readonly type: string; readonly id: string | null };
  /** It was done, and not only looked at. */
  readonly write: boolean;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface ActItem extends Stored, Pick<Acted, 'actor' | 'operation' | 'subject'> {
  readonly at: Instant;
  readonly done?: true;
  readonly link?: Link;
}

export type LogEntry = AccessItem | ActItem;

export const actItem = (
  ref: string,
  { actor, operation, subject, write: done, requestId, now }: Acted,
): ActItem => ({
  pk: accessLogOf(ref),
  sk: key(instant(now), requestId),
  type: 'access',
  version: 1,
  at: instant(now),
  actor,
  operation,
  subject,
  ...(done ? { done } : {}),
});
