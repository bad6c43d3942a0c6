import {
  type AnnouncedFile,
  type Attachment,
  attachmentOf,
  showAttachment,
} from '../../blocks/attachments/attachment';
import { incomingKey } from '../../blocks/attachments/keys';
import { attachmentIdOf } from '../../blocks/attachments/upload';
import type { Action } from '../../kernel/identity/action';
import type { Bucket } from '../../kernel/outside/bucket';
import type { Booking } from '../bookings/booking';
import { bookingNotFound } from '../bookings/refusals';
import { videoOf } from '../video/meeting';
import type { Side, VideoProvider } from '../video/provider';
import {
  type ConsultationMessage,
  checkOpen,
  consultationClosed,
  messageKind,
  messageNotFound,
} from './consultation';
import type { Consultations } from './store';
import { showVideo } from './views';

export interface Effects {
  readonly consultations: Consultations;
  readonly video: VideoProvider;
  readonly bucket: Pick<Bucket, 'upload' | 'download'>;
}

/** Seconds within which an upload must begin: enough to retry on a slow connection. */
const uploadFor = 900;
/** Seconds for which a download link is valid. */
const downloadFor = 60;

export const existing = <T>(found: T | undefined): T => {
  if (found === undefined) throw bookingNotFound();
  return found;
};

interface Place {
  readonly origin: string;
  readonly base: string;
  readonly now: number;
}

/** The replies that are the same for both sides. */
export const consultationReplies = ({ bucket, video }: Pick<Effects, 'bucket' | 'video'>) => ({
  video: (booking: Booking, side: Side, { origin, base, now }: Place) => {
    checkOpen(booking, now);
    const link = videoOf(video, booking.card, side, `${origin}${base}`);
    if (!link || link.until < now) throw consultationClosed();
    return showVideo(link);
  },
  /** The reply to an upload request, with the form for the upload. */
  uploadForm: (
    messageId: string,
    { body, action }: { readonly body: AnnouncedFile; readonly action: Action },
    { outcome: _, ...first }: Attachment,
  ) => {
    const id = attachmentIdOf(action);
    const expected = { key: incomingKey(messageKind, messageId, id), ...body };
    const upload = bucket.upload(expected, first.at, uploadFor);
    return { messageId, ...showAttachment(id, first as Attachment), upload };
  },
  file: (message: ConsultationMessage | undefined, id: string, now: number) => {
    const found = attachmentOf(message?.attachments, id, now);
    if (!message || !found) throw messageNotFound();
    const { file } = found.outcome ?? {};
    const download = file ? bucket.download(file, now, downloadFor) : null;
    return { messageId: message.id, ...showAttachment(id, found), download };
  },
});
