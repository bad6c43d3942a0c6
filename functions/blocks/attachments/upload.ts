import { Refusal } from '../../kernel/contract/refusal';
import { type Action, subActionOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { atLeast, differs, fewerThan, type Item, orAbsent, type Rule } from '../../kernel/table/rule';
import { type Command, type Entry, update } from '../../kernel/table/update';
import { throwBrokenRule, type Write, write } from '../../kernel/table/write';
import {
  type AnnouncedFile,
  type Attachment,
  maxAttachments,
  type Outcome,
  uploadExpiresAfter,
  withoutExpired,
} from './attachment';

/*
 * How a file is attached: it is announced, arrives in the bucket, and is attached or refused, each step once.
 */

/** The item has no room for another, unless some of those that it has are forgotten. */
class NoRoom extends Refusal {
  constructor(readonly item: Item) {
    super('too-many-attachments', {
      detail: `There can be at most ${maxAttachments} files.`,
      facts: { atMost: maxAttachments },
    });
  }
}

export const attachmentIdOf = (action: Action): string => unownedId(subActionOf(action, 'attachment').id);

/** The item that files belong to, and its rules for adding one. */
export interface AttachmentOwner extends Pick<Command<Entry>, 'key' | 'missing'> {
  readonly rules: readonly Rule[];
  /** The attribute of the map: `attachments` by default, or a separate one for files of another party. */
  readonly map?: string | undefined;
}

export const attachmentsAttributeOf = ({ map = 'attachments' }: Pick<AttachmentOwner, 'map'>): string => map;

const announcement = (
  holder: AttachmentOwner,
  action: Action,
  announced: AnnouncedFile,
): Write<Attachment> => {
  const { key, rules, missing } = holder;
  return update({
    ...{ key, missing },
    rules: [...rules, fewerThan(attachmentsAttributeOf(holder), maxAttachments, (item) => new NoRoom(item))],
    remember: {
      action,
      entry: { hash: action.hash, at: action.at, ...announced },
      place: `${attachmentsAttributeOf(holder)}.${attachmentIdOf(action)}`,
    },
  });
};

/** Removes expired files from the map, unless somebody else changed the item first. */
const clear = async (table: Table, holder: AttachmentOwner, item: Item, kept: unknown): Promise<void> => {
  const set = { [attachmentsAttributeOf(holder)]: kept };
  try {
    await write(table, update({ key: holder.key, version: Number(item.version), set }));
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
};

/**
 * Announces a file: one write. Returns what was announced, to every repeat as well; the upload form is derived from it.
 * Refuses with `too-many-attachments` if the item has the maximum number.
 */
export const requestUpload = async (
  table: Table,
  holder: AttachmentOwner,
  action: Action,
  announced: AnnouncedFile,
): Promise<Attachment> => {
  for (;;) {
    try {
      return await write(table, announcement(holder, action, announced));
    } catch (error) {
      const kept =
        error instanceof NoRoom
          ? withoutExpired(error.item[attachmentsAttributeOf(holder)], action.at)
          : undefined;
      if (!(error instanceof NoRoom) || !kept) throw error;
      await clear(table, holder, error.item, kept);
    }
  }
};

/**
 * Forgets a file that is not attached, to make room for another. One that is attached is refused, by `attached`; one that is
 * not there is no error, so that a repeat changes nothing.
 */
export const cancelUpload = (holder: AttachmentOwner, id: string, attached: () => Refusal): Write<void> => {
  const { key, rules, missing } = holder;
  const place = `${attachmentsAttributeOf(holder)}.${id}`;
  const all = [...rules, orAbsent(differs(`${place}.outcome.status`, 'attached', attached))];
  return update<void>({
    ...{ key, rules: all, remove: [place] },
    onConditionFailed: (found) => {
      if (!found) throw missing();
      return throwBrokenRule(all, found);
    },
  });
};

export interface AttachmentRules extends AttachmentOwner {
  readonly id: string;
  /** What else attaching the file changes in the item. */
  readonly change?: Change;
}

/** What a service asks of files by their kind: of the item that they belong to, by its id and the time. */
export type Uploads = Readonly<Record<string, (id: string, at: number) => Omit<AttachmentRules, 'id'>>>;

const forgotten = (): Refusal => new Refusal('attachment-forgotten');

/** Attaches a file or refuses it, once. A second file under the same id is refused: `idempotency-key-reused`. */
export const settleUpload = (
  { key, id, rules, missing, map, change = {} }: AttachmentRules,
  outcome: Outcome,
): Write<Outcome> => {
  const place = `${attachmentsAttributeOf({ map })}.${id}`;
  const notExpired: Rule = atLeast(`${place}.at`, outcome.at - uploadExpiresAfter, forgotten);
  const action = { id, hash: outcome.hash, at: outcome.at };
  return update({
    key,
    rules: [notExpired, ...rules],
    ...change,
    missing,
    remember: { action, entry: outcome, place: `${place}.outcome` },
  });
};
