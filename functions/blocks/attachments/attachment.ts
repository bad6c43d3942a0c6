import * as v from 'valibot';
import { forgottenAfterDays } from '../../kernel/outside/bucket';
import type { Entry } from '../../kernel/table/update';
import { id as idField, instant as instantField } from '../../kernel/text/fields';
import { days, instant } from '../../kernel/text/time';

/*
 * Files that belong to an item: photographs of a complaint, documents of an application. Each is announced, uploaded to
 * the bucket, checked, and then attached or refused. A map in the item (`attachments`) records them, so that they are
 * read with the item and one conditional write decides.
 */

export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** Maximum size of a file in bytes. */
export const maxBytes = 10_000_000;
/** Maximum number of files of one item, attached or awaited. */
export const maxAttachments = 10;
/** Milliseconds after which a file that is not attached is forgotten, here as in the bucket. */
export const uploadExpiresAfter = days(forgottenAfterDays);

/** Why a file was not attached. */
export const reasons = ['not-what-it-says', 'unreadable', 'wrong-checksum', 'too-late'] as const;
export type Reason = (typeof reasons)[number];

/** The result of the check. `hash` is of the bytes that were uploaded. */
export interface Outcome extends Entry {
  readonly status: 'attached' | 'refused';
  readonly reason?: Reason;
  /** The key and the length of the stored object. */
  readonly file?: string;
  readonly bytes?: number;
}

/** What is stated about a file before it is uploaded. */
export interface AnnouncedFile {
  readonly mediaType: MediaType;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256?: string | undefined;
}

export interface Attachment extends Entry, AnnouncedFile {
  readonly outcome?: Outcome;
}
export type Attachments = Readonly<Record<string, Attachment>>;

export const attachmentView = v.strictObject({
  id: idField,
  mediaType: v.picklist(mediaTypes),
  /** The announced size; for attached files the size of what is stored. */
  bytes: v.number(),
  status: v.picklist(['awaited', 'attached', 'refused']),
  reason: v.nullable(v.picklist(reasons)),
  askedAt: instantField,
  /** When it was attached or refused. */
  settledAt: v.nullable(instantField),
});

export const showAttachment = (
  id: string,
  { mediaType, bytes, at, outcome }: Attachment,
): v.InferInput<typeof attachmentView> => ({
  ...{ id, mediaType, bytes: outcome?.bytes ?? bytes, status: outcome?.status ?? 'awaited' },
  reason: outcome?.reason ?? null,
  askedAt: instant(at),
  settledAt: outcome ? instant(outcome.at) : null,
});

const isAttached = ({ outcome }: Attachment): boolean => outcome?.status === 'attached';

/** A file that was not attached within a day counts as gone, even before it is removed from the map. */
const counts =
  (now: number) =>
  (each: Attachment): boolean =>
    isAttached(each) || each.at > now - uploadExpiresAfter;

const byTime = ([leftId, left]: [string, Attachment], [rightId, right]: [string, Attachment]): number =>
  left.at - right.at || (leftId < rightId ? -1 : 1);

const entriesOf = (
  all: Attachments | undefined,
  kept: (each: Attachment) => boolean,
): [string, Attachment][] =>
  Object.entries(all ?? {})
    .filter(([, each]) => kept(each))
    .sort(byTime);

/** The attached files, for everybody who may see the item; with `now`, the awaited ones as well. */
export const showAttachments = (all: Attachments | undefined, now?: number) =>
  entriesOf(all, now === undefined ? isAttached : counts(now)).map(([id, each]) => showAttachment(id, each));

/** The attachment that still counts, or undefined. */
export const attachmentOf = (
  all: Attachments | undefined,
  id: string,
  now: number,
): Attachment | undefined => {
  const found = all?.[id];
  return found && counts(now)(found) ? found : undefined;
};

/** The map without expired files; undefined if none has expired. */
export const withoutExpired = (found: unknown, now: number): Attachments | undefined => {
  const all = found as Attachments | undefined;
  const kept = entriesOf(all, counts(now));
  return all && kept.length === Object.keys(all).length ? undefined : Object.fromEntries(kept);
};

/** The keys of the objects that hold the attached files. */
export const keptFiles = (all: Attachments | undefined): string[] =>
  Object.values(all ?? {}).flatMap(({ outcome }) => (outcome?.file === undefined ? [] : [outcome.file]));
