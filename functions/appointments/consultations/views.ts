import * as v from 'valibot';
import { attachmentView, showAttachments } from '../../blocks/attachments/attachment';
import { id, instant as instantField, pageOf } from '../../kernel/text/fields';
import { instant } from '../../kernel/text/time';
import type { Side, VideoLink } from '../video/provider';
import type { ConsultationMessage } from './consultation';

/*
 * Consultations as the two sides see them.
 */

const said = {
  id,
  by: v.picklist(['citizen', 'agency']),
  /** The officer who wrote the message. */
  officer: v.nullable(v.string()),
  text: v.string(),
  at: instantField,
};

/** The message as it was written; a repeat gets the same. */
export const writtenView = v.strictObject(said);

export const messageView = v.strictObject({
  ...said,
  /** Attached files; for one's own message also those that are awaited or were refused. */
  attachments: v.array(attachmentView),
});
export const messagePage = pageOf(messageView);

const ofMessage = { messageId: id, ...attachmentView.entries };

/** A file that is awaited, with the form for its upload. */
export const messageUpload = v.strictObject({
  ...ofMessage,
  upload: v.strictObject({
    url: v.string(),
    fields: v.record(v.string(), v.string()),
    until: instantField,
  }),
});

/** A file with a download link; null until it is attached. */
export const messageFile = v.strictObject({
  ...ofMessage,
  download: v.nullable(v.strictObject({ url: v.string(), until: instantField })),
});

/** Everybody who has the link can enter. */
export const videoView = v.strictObject({ url: v.string(), from: instantField, until: instantField });

export const showWritten = ({
  id: own,
  by,
  officer,
  text,
  at,
}: ConsultationMessage): v.InferInput<typeof writtenView> => ({
  ...{ id: own, by, officer: officer ?? null, text, at },
});

export const showMessage = (
  message: ConsultationMessage,
  side: Side,
  now: number,
): v.InferInput<typeof messageView> => ({
  ...showWritten(message),
  attachments: showAttachments(message.attachments, message.by === side ? now : undefined),
});

export const showVideo = ({ url, from, until }: VideoLink): v.InferInput<typeof videoView> => ({
  ...{ url, from: instant(from), until: instant(until) },
});
