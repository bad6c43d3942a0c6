import { Refusal } from '../../kernel/contract/refusal';
import type { Log } from '../../kernel/outside/log';
import type { Objects } from '../../kernel/outside/objects';
import { sha256 } from '../../kernel/outside/s3-signature';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { write } from '../../kernel/table/write';
import type { Clock } from '../../kernel/text/time';
import { type Attachment, type Attachments, attachmentOf, type Reason } from './attachment';
import { fileKey, type UploadReference, uploadReferenceOf } from './keys';
import { type Cleaned, cleaned, extensionOf } from './sanitizer';
import { type AttachmentRules, attachmentsAttributeOf, settleUpload, type Uploads } from './upload';

/** What the bucket tells of a file that has come (S3 User Guide, "EventBridge event message structure"). */
export interface ObjectCreatedEvent {
  readonly detail: { readonly object: { readonly key: string } };
}

interface Effects {
  readonly table: Table;
  readonly objects: Objects;
  readonly log: Log;
  readonly clock: Clock;
}

interface Case {
  readonly arrival: UploadReference;
  readonly holder: Omit<AttachmentRules, 'id'>;
  readonly attachment: Attachment;
  readonly content: Buffer;
}

/** What becomes of a file, by its bytes alone. */
const judge = ({ attachment: { mediaType, sha256: announced }, content }: Case): Cleaned => {
  if (announced !== undefined && announced !== sha256(content)) return { reason: 'wrong-checksum' };
  return cleaned(mediaType, content);
};

/** A link to the file saves it under a name, or shows it in a page that says so; nobody but its reader keeps it. */
const headersOf = (id: string, mediaType: Attachment['mediaType']) => ({
  'cache-control': 'private, no-store',
  'content-disposition': `attachment; filename="${id}.${extensionOf(mediaType)}"`,
  'content-type': mediaType,
});

/** Refusals after which nothing is to be said: nobody waits for the file any more, or another is attached already. */
const settled = new Set(['attachment-forgotten', 'idempotency-key-reused']);

/**
 * Looks at a file that has come, once: what it is not said to be is refused; what is, is kept without what its maker noted
 * in it, and attached by one conditional write. Either way it leaves `incoming/`. Every step may be done twice, and a second
 * file under the same key changes nothing.
 */
export const handleUploads = (uploads: Uploads, { table, objects, log, clock }: Effects) => {
  const refuse = async ({ arrival: { id }, holder, content }: Case, reason: Reason): Promise<void> => {
    const outcome = { status: 'refused', reason, hash: sha256(content), at: clock() } as const;
    // That a file is refused changes nothing of the item beside, and may be said of any.
    await write(table, settleUpload({ ...holder, id, rules: [], change: {} }, outcome));
  };
  const attach = async (one: Case, kept: Buffer): Promise<void> => {
    const { arrival, holder, attachment } = one;
    const hash = sha256(kept);
    const file = fileKey(arrival, hash);
    await objects.put(file, kept, headersOf(arrival.id, attachment.mediaType));
    const outcome = { status: 'attached', hash, at: clock(), file, bytes: kept.length } as const;
    try {
      await write(table, settleUpload({ ...holder, id: arrival.id }, outcome));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'busy') throw error;
      await objects.remove(file);
      if (!settled.has(error.code)) await refuse(one, 'too-late');
    }
  };
  /** The file with what is known of it; undefined where nobody waits for it any more. */
  const find = async (key: string): Promise<Case | undefined> => {
    const arrival = uploadReferenceOf(key);
    const holder = arrival && uploads[arrival.kind]?.(arrival.itemId, clock());
    if (!arrival || !holder) return undefined;
    const item = await read<Stored & Item>(table, holder.key);
    const known = item?.[attachmentsAttributeOf(holder)] as Attachments | undefined;
    const attachment = attachmentOf(known, arrival.id, clock());
    if (!attachment || attachment.outcome) return undefined;
    const content = await objects.get(key);
    return content && { arrival, holder, attachment, content: Buffer.from(content) };
  };
  return async ({ detail: { object } }: ObjectCreatedEvent): Promise<void> => {
    const one = await find(object.key);
    const result = one ? judge(one) : undefined;
    if (one && result) await ('reason' in result ? refuse(one, result.reason) : attach(one, result.content));
    await objects.remove(object.key);
    const reason = result && 'reason' in result ? result.reason : undefined;
    log.info('uploaded file settled', { kind: one?.arrival.kind, reason });
  };
};
