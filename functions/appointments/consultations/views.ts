import * as v from 'valibot';
import { attachmentView, showAttachments } from '../../blocks/attachments/attachment';
import { id, instant as instantField, pageOf } from '../../kernel/text/fields';
import { instant } from '../../kernel/text/time';
import type { Side, VideoLink } from '../video/provider';
import type { ConsultationMessage } from './consultation';

/*
 * Consultations as their two sides see them.
 */

const said = {
  id,
  by: v.picklist(['citizen', 'agency']),
  /** The officer who wrote it. */
  officer: v.nullable(v.string()),
  text: v.string(),
  at: instantField,
};

/** As it was written: what a repeat is answered with too. */
export const writtenView = v.strictObject(said);

export const messageView = v.strictObject({
  ...said,
  /** Those that are attached; of one's own message those that are awaited or were refused as well. */
  attachments: v.array(attachmentView),
});
export const messagePage = pageOf(messageView);

const ofMessage = { messageId: id, ...attachmentView.entries };

/** A file that is to come, with the form by which it does. */
export const messageUpload = v.strictObject({
  ...ofMessage,
  upload: v.strictObject({
    url: v.string(),
    fields: v.record(v.string(), v.string()),
    until: instantField,
  }),
});

/** A file with a link to it; null until it is attached. */
export const messageFile = v.strictObject({
  ...ofMessage,
  download: v.nullable(v.strictObject({ url: v.string(), until: instantField })),
});

/** Whoever has the link gets in. */
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
