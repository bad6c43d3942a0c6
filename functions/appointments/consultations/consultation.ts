import type { Attachments } from '../../blocks/attachments/attachment';
import type { AttachmentOwner, AttachmentRules } from '../../blocks/attachments/upload';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { atLeast, equals } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import { days, type Instant, instant } from '../../kernel/text/time';
import type { Booking } from '../bookings/booking';
import type { Side } from '../video/provider';

/*
 * Messages of a consultation: what the person who booked it and the agency write to each other, with files. Each
 * message is an item of its own, and only the two sides see it.
 */

/** The name of messages in the keys of the table and of the bucket. */
export const messageKind = 'consultation-message';

export interface ConsultationMessage extends Stored {
  /** Carries the person who booked the consultation, encrypted. */
  readonly id: string;
  readonly appointmentId: string;
  readonly agencyId: string;
  /** `personRef` of the person who booked. */
  readonly owner: string;
  readonly by: Side;
  /** The officer who wrote the message. */
  readonly officer?: string;
  readonly text: string;
  readonly at: Instant;
  readonly attachments: Attachments;
  readonly made: Mark;
  readonly card: { readonly id: string };
  readonly queueKey: string;
  readonly queueSort: string;
}

export const messageKey = (id: string): Key => ({ pk: key(messageKind, id), sk: 'message' });

/** The messages of a consultation, in the index of queues by time and id. */
export const messagesOf = (appointmentId: string): string => key('consultation-messages', appointmentId);

/** A message to be written, before its consultation is read. */
export interface Writing {
  readonly appointmentId: string;
  readonly by: Side;
  readonly officer?: string | undefined;
  readonly text: string;
  readonly action: Action;
}

export const messageIdOf = (ids: IdCodec, owner: string, action: Pick<Action, 'id'>): string =>
  ids.ownedId(owner, action.id);

export const newMessage = (
  id: string,
  owner: string,
  { agencyId }: Pick<Booking, 'agencyId'>,
  { appointmentId, by, officer, text, action }: Writing,
): ConsultationMessage => {
  const at = instant(action.at);
  return {
    ...messageKey(id),
    ...{ type: messageKind, version: 1, made: markOf(action), id, appointmentId, agencyId, owner, by },
    ...(officer === undefined ? {} : { officer }),
    ...{ text, at, attachments: {}, card: { id } },
    ...{ queueKey: messagesOf(appointmentId), queueSort: key(at, id) },
  };
};

/** 409: the appointment is not a video consultation. */
const noConsultation = (): Refusal => new Refusal('not-a-consultation');
/** 409: the consultation does not take place, or was too long ago. */
export const consultationClosed = (): Refusal => new Refusal('consultation-closed');
export const messageNotFound = (): Refusal => new Refusal('message-not-found');

/** How long after the consultation both sides may write. */
const writtenAfter = days(30);
const open = ['confirmed', 'checked-in', 'completed'];

/** Refuses to write about anything but a current consultation. `now` in milliseconds since 1970. */
export const checkOpen = ({ card }: Pick<Booking, 'card'>, now: number): void => {
  if (card.mode !== 'video') throw noConsultation();
  if (!open.includes(card.state) || Date.parse(card.end) + writtenAfter < now) throw consultationClosed();
};

/** How long after it was written a message accepts files. */
const attachedWithin = days(1);
const tooLate = (): Refusal => new Refusal('message-closed');

/** The author who wants to add a file. */
export interface Author {
  readonly appointmentId: string;
  readonly by: Side;
  /** `personRef`, or the agency's id. */
  readonly who: string;
}

/** The message to which its author adds a file; other people's messages are treated as missing. */
export const heldBy = (
  messageId: string,
  { appointmentId, by, who }: Author,
  now: number,
): AttachmentOwner => ({
  key: messageKey(messageId),
  rules: [
    equals(by === 'citizen' ? 'owner' : 'agencyId', who, messageNotFound),
    equals('by', by, messageNotFound),
    equals('appointmentId', appointmentId, messageNotFound),
    atLeast('at', instant(now - attachedWithin), tooLate),
  ],
  missing: messageNotFound,
});

/** The message to which a checked file is attached. */
export const attachesToMessage = (id: string): Omit<AttachmentRules, 'id'> => ({
  key: messageKey(id),
  rules: [],
  missing: messageNotFound,
});

export const consultationTitles = {
  'not-a-consultation': {
    en: 'This appointment is not held over video',
    ar: 'لا يُعقد هذا الموعد عبر الفيديو',
    fa: 'این نوبت از راه ویدئو نیست',
  },
  'consultation-closed': {
    en: 'The consultation does not take place, or is long over',
    ar: 'لن تُعقد الاستشارة أو انتهت منذ زمن',
    fa: 'مشاوره برگزار نمی‌شود یا مدت‌ها از آن گذشته است',
  },
  'message-not-found': {
    en: 'There is no such message or file',
    ar: 'لا توجد رسالة أو ملف كهذا',
    fa: 'چنین پیام یا پرونده‌ای وجود ندارد',
  },
  'message-closed': {
    en: 'This message takes no more files: write another',
    ar: 'لم تعد هذه الرسالة تقبل ملفات: اكتب رسالة أخرى',
    fa: 'این پیام دیگر پرونده نمی‌پذیرد: پیام دیگری بنویسید',
  },
  'too-many-attachments': {
    en: 'This message has as many files as it may have',
    ar: 'بلغت الرسالة الحد الأقصى من الملفات',
    fa: 'شمار پرونده‌های این پیام به بیشینه رسیده است',
  },
} as const;
