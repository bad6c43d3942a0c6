import * as v from 'valibot';
import { maxBytes, mediaTypes } from '../../blocks/attachments/attachment';
import { id, paging, text } from '../../kernel/text/fields';
import { missing, oneAppointment } from '../self-service/routes';
import * as examples from './examples';
import { messageFile, messagePage, messageUpload, videoView, writtenView } from './views';

/*
 * The parts of routes that both sides of a consultation share.
 */

const oneMessage = { appointmentId: id, consultationMessageId: id };
const closed = { ...missing, 'not-a-consultation': 409, 'consultation-closed': 409 } as const;
const noMessage = { 'message-not-found': 404 } as const;

export const posting = {
  method: 'POST',
  params: oneAppointment,
  body: v.strictObject({ text: text(2_000) }),
  reply: { status: 201, body: writtenView },
  refusals: closed,
} as const;
export const listing = {
  method: 'GET',
  params: oneAppointment,
  query: v.strictObject(paging),
  reply: { status: 200, body: messagePage },
  refusals: missing,
  example: examples.listMessages,
} as const;
export const announcing = {
  method: 'POST',
  description:
    'Answers with a form: send its `fields` and then the `file`, as `multipart/form-data`, to its `url` within a quarter of an hour. The file is then looked at, and attached if it is what it was said to be. Within a day of the message; ten at the most.',
  params: v.strictObject(oneMessage),
  body: v.strictObject({
    mediaType: v.picklist(mediaTypes),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxBytes)),
    sha256: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[0-9a-f]{64}$/, 'Must be a SHA-256 sum: 64 digits in lower-case hexadecimal.'),
      ),
    ),
  }),
  reply: { status: 201, body: messageUpload },
  refusals: { ...noMessage, 'message-closed': 409, 'too-many-attachments': 409 },
  example: examples.askForAttachment,
} as const;
export const showing = {
  method: 'GET',
  params: v.strictObject({ ...oneMessage, consultationFileId: id }),
  reply: { status: 200, body: messageFile },
  refusals: noMessage,
  example: examples.getAttachment,
} as const;
export const meeting = {
  method: 'GET',
  description:
    'It opens from a quarter of an hour before until half an hour after, and after the appointment has moved there is another.',
  params: oneAppointment,
  reply: { status: 200, body: videoView },
  refusals: closed,
  example: examples.getVideo,
} as const;
