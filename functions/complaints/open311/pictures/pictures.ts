import {
  type AnnouncedFile,
  type Attachments,
  type MediaType,
  maxAttachments,
  mediaTypes,
  showAttachments,
} from '../../../blocks/attachments/attachment';
import { incomingKey } from '../../../blocks/attachments/keys';
import { attachmentIdOf } from '../../../blocks/attachments/upload';
import type { SentFile } from '../../../kernel/contract/body';
import { type FieldError, Refusal } from '../../../kernel/contract/refusal';
import { type Action, subActionOf } from '../../../kernel/identity/action';
import type { Objects } from '../../../kernel/outside/objects';
import { kind } from '../../photographs/photograph';
import type { Photographs } from '../../photographs/store';

/*
 * Files that come in the form itself (`multipart/form-data`), under whichever names. Each goes the way of every upload: it is
 * announced, laid in the bucket, looked at, and attached or refused.
 */

export interface PictureEffects {
  readonly photographs: Pick<Photographs, 'ask'>;
  readonly objects: Pick<Objects, 'put'>;
}

const isKnown = (mediaType: string): mediaType is MediaType =>
  (mediaTypes as readonly string[]).includes(mediaType);

const faultsOf = ({ field, mediaType }: SentFile): FieldError[] =>
  isKnown(mediaType)
    ? []
    : [
        {
          in: 'body',
          pointer: `/${field}`,
          code: 'media-type',
          detail: 'Must be a JPEG, PNG, WebP or PDF file, and say so in its Content-Type.',
        },
      ];

const tooMany = (): Refusal =>
  new Refusal('too-many-attachments', {
    detail: `There can be at most ${maxAttachments} files.`,
    facts: { atMost: maxAttachments },
  });

/** Refuses files of kinds that are not taken, and more than there may be. */
export const checkFiles = (files: readonly SentFile[]): void => {
  const errors = files.flatMap(faultsOf);
  if (errors.length > 0) throw new Refusal('invalid-request', { errors });
  if (files.length > maxAttachments) throw tooMany();
};

/** The action that announces the file of this place in the form. */
const askingOf = (action: Action, nth: number): Action => subActionOf(action, `file ${nth}`);

/** Refuses files for which a complaint has no room, before anything is done; those that it has already need none. */
export const checkRoom = (
  attachments: Attachments | undefined,
  { action, now }: { readonly action: Action; readonly now: number },
  files: readonly SentFile[],
): void => {
  const others = files.filter((_, nth) => !attachments?.[attachmentIdOf(askingOf(action, nth))]);
  if (showAttachments(attachments, now).length + others.length > maxAttachments) throw tooMany();
};

/** Adds files to a complaint of this owner. A repeat of the action lays them again where they have not been looked at yet. */
export const addFiles = async (
  { photographs, objects }: PictureEffects,
  { id, owner, action }: { readonly id: string; readonly owner: string; readonly action: Action },
  files: readonly SentFile[],
): Promise<void> => {
  for (const [nth, { mediaType, content, sha256 }] of files.entries()) {
    const asking = askingOf(action, nth);
    const announced = { mediaType, bytes: content.length, sha256 } as AnnouncedFile;
    const { outcome } = await photographs.ask(id, owner, asking, announced);
    if (outcome) continue;
    await objects.put(incomingKey(kind, id, attachmentIdOf(asking)), content, { 'content-type': mediaType });
  }
};
