import { Refusal } from '../../kernel/contract/refusal';
import type { Actor } from '../../kernel/identity/actor';
import type { AccessPurpose, Agency } from '../../kernel/identity/caller';
import { beginning } from '../../kernel/table/create';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { put } from '../../kernel/table/put';
import { absent } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { removal, write, writeTogether } from '../../kernel/table/write';
import { type Instant, instant } from '../../kernel/text/time';
import { counted, notOpen, uncounted } from './deferral';
import { accessLogOf } from './log-keys';

export { accessLogOf };

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

/** The investigation in which a read was kept back, as the person sees it once it is over. */
export interface ShownLater {
  readonly id: string;
  readonly legalBasis: { readonly code: string; readonly names: Readonly<Record<string, string>> };
  readonly authority: string;
  readonly reference: string;
  readonly shownAt: Instant;
}

export interface AccessItem extends Stored, Pick<AccessPurpose, 'officer' | 'purpose'> {
  readonly at: Instant;
  readonly agencyId: string;
  readonly keyId: string;
  readonly subject: Access['subject'];
  readonly investigation?: ShownLater;
  /** Absent until the entry is in the chain. */
  readonly link?: Link;
}

const entryIn = (log: string, { agency, subject, requestId, now, officer, purpose }: Access): AccessItem => ({
  pk: accessLogOf(log),
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

/** The entry of a read that is shown at once. Of lists, which show several people: no investigation is of several. */
export const accessItem = (ref: string, access: Access): AccessItem => {
  if (access.investigation !== undefined) throw notOpen();
  return entryIn(ref, access);
};

/** Logs a read, and answers what takes it back as long as it is not linked: under the investigation that it is part of, if any. */
const log = async (table: Table, person: string, access: Access): Promise<() => Promise<unknown>> => {
  const { investigation: id, agency, now } = access;
  const entry = entryIn(id ?? person, access);
  const takingBack = removal(entry, [isUnlinked]);
  if (id === undefined) {
    await put(table, entry);
    return () => write(table, takingBack);
  }
  await writeTogether(table, beginning(entry), counted({ id, agencyId: agency.id, person, now }));
  return () => writeTogether(table, takingBack, uncounted(id));
};

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
  const [found, takeBack] = await Promise.all([read(), log(table, ref, access)]);
  if (found === undefined) await takeBack();
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
