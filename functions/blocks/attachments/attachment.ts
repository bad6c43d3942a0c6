import * as v from 'valibot';
import { forgottenAfterDays } from '../../kernel/outside/bucket';
import type { Entry } from '../../kernel/table/update';
import { id as idField, instant as instantField } from '../../kernel/text/fields';
import { days, instant } from '../../kernel/text/time';

/*
 * Files that belong to an item: photographs of a complaint, documents of an application. Each is asked for, uploaded to
 * the bucket by whoever asked, looked at, and then attached or refused. What is known of them stands in a map of the item
 * (`attachments`), so that it is read with the item, and one conditional write decides.
 */

export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** Bytes of one file, at the most. */
export const maxBytes = 10_000_000;
/** Files of one item, at the most: those that are attached and those that may yet be. */
export const maxAttachments = 10;
/** Milliseconds after which a file that is not attached is forgotten, here as in the bucket. */
export const uploadExpiresAfter = days(forgottenAfterDays);

/** Why a file was not attached. */
export const reasons = ['not-what-it-says', 'unreadable', 'wrong-checksum', 'too-late'] as const;
export type Reason = (typeof reasons)[number];

/** What became of the file. `hash` is of the bytes that were uploaded. */
export interface Outcome extends Entry {
  readonly status: 'attached' | 'refused';
  readonly reason?: Reason;
  /** The key of the object, and its length. */
  readonly file?: string;
  readonly bytes?: number;
}

/** What is said of a file before it comes. */
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
  /** Of the file as announced, and once it is attached of what is kept of it. */
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

/** What was not attached within a day counts as gone, whether or not anybody has cleared it away. */
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

/** Those that are attached, for everybody who may see the item; with `now`, those that may yet be as well. */
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

/** What there would be without the forgotten ones; undefined where there are none. */
export const withoutExpired = (found: unknown, now: number): Attachments | undefined => {
  const all = found as Attachments | undefined;
  const kept = entriesOf(all, counts(now));
  return all && kept.length === Object.keys(all).length ? undefined : Object.fromEntries(kept);
};
