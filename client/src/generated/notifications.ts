// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation } from '../operation.ts';

export type Message = {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly read: boolean;
  readonly subject: string;
  readonly title: string;
  readonly text: string;
  readonly quote: string | null;
};

export type Preferences = {
  readonly language: 'en' | 'ar' | 'fa' | null;
  readonly channels: readonly {
    readonly kind: 'application.answered' | 'application.approved' | 'application.asked' | 'application.charged' | 'application.document-attached' | 'application.document-refused' | 'application.lapsed' | 'application.noted' | 'application.opinion-given' | 'application.refused' | 'application.submitted' | 'application.withdrawn' | 'appointment.affected' | 'appointment.booked' | 'appointment.cancelled' | 'appointment.confirmed' | 'appointment.held' | 'appointment.lapsed' | 'appointment.moved' | 'appointment.no-show' | 'appointment.offered' | 'appointment.reinstated' | 'appointment.reminder' | 'bill.cancelled' | 'bill.due-soon' | 'bill.issued' | 'bill.overdue' | 'bill.paid' | 'bill.part-paid' | 'bill.reissued' | 'complaint.acknowledged' | 'complaint.asked' | 'complaint.assigned' | 'complaint.commented' | 'complaint.escalated' | 'complaint.filed' | 'complaint.lapsed' | 'complaint.marked-duplicate' | 'complaint.rejected' | 'complaint.resolved' | 'complaint.transferred' | 'consent.given' | 'consent.withdrawn' | 'consultation.file-attached' | 'consultation.file-refused' | 'consultation.message' | 'data-correction.asked' | 'data-correction.corrected' | 'data-correction.information-asked' | 'data-correction.lapsed' | 'data-correction.overdue' | 'data-correction.partly-corrected' | 'data-correction.refused' | 'data-erasure.asked' | 'data-erasure.refused' | 'data-erasure.withdrawn' | 'data-export.failed' | 'data-export.ready' | 'fine.asked' | 'fine.cancelled' | 'fine.collected' | 'fine.contested' | 'fine.decided' | 'fine.escalated' | 'fine.evidence-attached' | 'fine.heard' | 'fine.hearing-moved' | 'fine.hearing-scheduled' | 'fine.issued' | 'fine.paper-attached' | 'fine.paper-refused' | 'fine.reminded' | 'fine.surcharged' | 'fine.taken-up' | 'followed-complaint.changed' | 'identity.claim-lapsed' | 'identity.claim-refused' | 'identity.letter-asked' | 'identity.new-device' | 'identity.number-freed' | 'identity.proven' | 'identity.recovered' | 'identity.recovery-begun' | 'identity.recovery-stopped' | 'identity.recovery-waiting' | 'identity.renamed' | 'identity.residence-proven' | 'identity.unlinked' | 'investigation.shown' | 'mandate.accepted' | 'mandate.acted' | 'mandate.acted-again' | 'mandate.begun' | 'mandate.declined' | 'mandate.ended' | 'mandate.ending' | 'mandate.expired' | 'mandate.lapsed' | 'mandate.limited' | 'mandate.registered' | 'mandate.used' | 'mandate.used-again' | 'objection.asked' | 'objection.decided' | 'objection.submitted' | 'objection.taken-up' | 'onboarding.approved' | 'onboarding.refused' | 'payment.cancelled' | 'payment.failed' | 'payment.succeeded' | 'refund.failed' | 'refund.submitted' | 'refund.succeeded' | 'residence.asked' | 'residence.confirmed' | 'residence.ended' | 'residence.expired' | 'residence.overdue' | 'residence.refused' | 'watched-area.reported';
    readonly name: string;
    readonly inbox: true;
    readonly email: boolean;
    readonly sms: boolean;
    readonly push: boolean;
  }[];
  readonly quietHours: {
    readonly timeZone: string;
    readonly from: string;
    readonly until: string;
    readonly days?: readonly ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday')[];
  } | null;
  readonly remindBefore: readonly number[] | null;
};

export type MessageTemplate = {
  readonly kind: 'application.answered' | 'application.approved' | 'application.asked' | 'application.charged' | 'application.document-attached' | 'application.document-refused' | 'application.lapsed' | 'application.noted' | 'application.opinion-given' | 'application.refused' | 'application.submitted' | 'application.withdrawn' | 'appointment.affected' | 'appointment.booked' | 'appointment.cancelled' | 'appointment.confirmed' | 'appointment.held' | 'appointment.lapsed' | 'appointment.moved' | 'appointment.no-show' | 'appointment.offered' | 'appointment.reinstated' | 'appointment.reminder' | 'bill.cancelled' | 'bill.due-soon' | 'bill.issued' | 'bill.overdue' | 'bill.paid' | 'bill.part-paid' | 'bill.reissued' | 'complaint.acknowledged' | 'complaint.asked' | 'complaint.assigned' | 'complaint.commented' | 'complaint.escalated' | 'complaint.filed' | 'complaint.lapsed' | 'complaint.marked-duplicate' | 'complaint.rejected' | 'complaint.resolved' | 'complaint.transferred' | 'consent.given' | 'consent.withdrawn' | 'consultation.file-attached' | 'consultation.file-refused' | 'consultation.message' | 'data-correction.asked' | 'data-correction.corrected' | 'data-correction.information-asked' | 'data-correction.lapsed' | 'data-correction.overdue' | 'data-correction.partly-corrected' | 'data-correction.refused' | 'data-erasure.asked' | 'data-erasure.refused' | 'data-erasure.withdrawn' | 'data-export.failed' | 'data-export.ready' | 'fine.asked' | 'fine.cancelled' | 'fine.collected' | 'fine.contested' | 'fine.decided' | 'fine.escalated' | 'fine.evidence-attached' | 'fine.heard' | 'fine.hearing-moved' | 'fine.hearing-scheduled' | 'fine.issued' | 'fine.paper-attached' | 'fine.paper-refused' | 'fine.reminded' | 'fine.surcharged' | 'fine.taken-up' | 'followed-complaint.changed' | 'identity.claim-lapsed' | 'identity.claim-refused' | 'identity.letter-asked' | 'identity.new-device' | 'identity.number-freed' | 'identity.proven' | 'identity.recovered' | 'identity.recovery-begun' | 'identity.recovery-stopped' | 'identity.recovery-waiting' | 'identity.renamed' | 'identity.residence-proven' | 'identity.unlinked' | 'investigation.shown' | 'mandate.accepted' | 'mandate.acted' | 'mandate.acted-again' | 'mandate.begun' | 'mandate.declined' | 'mandate.ended' | 'mandate.ending' | 'mandate.expired' | 'mandate.lapsed' | 'mandate.limited' | 'mandate.registered' | 'mandate.used' | 'mandate.used-again' | 'objection.asked' | 'objection.decided' | 'objection.submitted' | 'objection.taken-up' | 'onboarding.approved' | 'onboarding.refused' | 'payment.cancelled' | 'payment.failed' | 'payment.succeeded' | 'refund.failed' | 'refund.submitted' | 'refund.succeeded' | 'residence.asked' | 'residence.confirmed' | 'residence.ended' | 'residence.expired' | 'residence.overdue' | 'residence.refused' | 'watched-area.reported';
  readonly name: string;
  readonly languages: readonly ('en' | 'ar' | 'fa')[];
};

export type MessagePreview = {
  readonly kind: 'application.answered' | 'application.approved' | 'application.asked' | 'application.charged' | 'application.document-attached' | 'application.document-refused' | 'application.lapsed' | 'application.noted' | 'application.opinion-given' | 'application.refused' | 'application.submitted' | 'application.withdrawn' | 'appointment.affected' | 'appointment.booked' | 'appointment.cancelled' | 'appointment.confirmed' | 'appointment.held' | 'appointment.lapsed' | 'appointment.moved' | 'appointment.no-show' | 'appointment.offered' | 'appointment.reinstated' | 'appointment.reminder' | 'bill.cancelled' | 'bill.due-soon' | 'bill.issued' | 'bill.overdue' | 'bill.paid' | 'bill.part-paid' | 'bill.reissued' | 'complaint.acknowledged' | 'complaint.asked' | 'complaint.assigned' | 'complaint.commented' | 'complaint.escalated' | 'complaint.filed' | 'complaint.lapsed' | 'complaint.marked-duplicate' | 'complaint.rejected' | 'complaint.resolved' | 'complaint.transferred' | 'consent.given' | 'consent.withdrawn' | 'consultation.file-attached' | 'consultation.file-refused' | 'consultation.message' | 'data-correction.asked' | 'data-correction.corrected' | 'data-correction.information-asked' | 'data-correction.lapsed' | 'data-correction.overdue' | 'data-correction.partly-corrected' | 'data-correction.refused' | 'data-erasure.asked' | 'data-erasure.refused' | 'data-erasure.withdrawn' | 'data-export.failed' | 'data-export.ready' | 'fine.asked' | 'fine.cancelled' | 'fine.collected' | 'fine.contested' | 'fine.decided' | 'fine.escalated' | 'fine.evidence-attached' | 'fine.heard' | 'fine.hearing-moved' | 'fine.hearing-scheduled' | 'fine.issued' | 'fine.paper-attached' | 'fine.paper-refused' | 'fine.reminded' | 'fine.surcharged' | 'fine.taken-up' | 'followed-complaint.changed' | 'identity.claim-lapsed' | 'identity.claim-refused' | 'identity.letter-asked' | 'identity.new-device' | 'identity.number-freed' | 'identity.proven' | 'identity.recovered' | 'identity.recovery-begun' | 'identity.recovery-stopped' | 'identity.recovery-waiting' | 'identity.renamed' | 'identity.residence-proven' | 'identity.unlinked' | 'investigation.shown' | 'mandate.accepted' | 'mandate.acted' | 'mandate.acted-again' | 'mandate.begun' | 'mandate.declined' | 'mandate.ended' | 'mandate.ending' | 'mandate.expired' | 'mandate.lapsed' | 'mandate.limited' | 'mandate.registered' | 'mandate.used' | 'mandate.used-again' | 'objection.asked' | 'objection.decided' | 'objection.submitted' | 'objection.taken-up' | 'onboarding.approved' | 'onboarding.refused' | 'payment.cancelled' | 'payment.failed' | 'payment.succeeded' | 'refund.failed' | 'refund.submitted' | 'refund.succeeded' | 'residence.asked' | 'residence.confirmed' | 'residence.ended' | 'residence.expired' | 'residence.overdue' | 'residence.refused' | 'watched-area.reported';
  readonly language: 'en' | 'ar' | 'fa';
  readonly message: {
    readonly title: string;
    readonly text: string;
    readonly quote: string | null;
  };
  readonly email: {
    readonly subject: string;
    readonly text: string;
    readonly html: string;
  };
  readonly sms: {
    readonly text: string;
    readonly parts: number;
  };
};

export type ListInboxArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly unread?: 'true';
};

export type ListInboxResult = {
  readonly items: readonly Message[];
  readonly next?: string;
  readonly unread: number;
  readonly summary: string;
  readonly arrived: number;
};

export type MarkReadArguments = {
  /** Must be an id that this portal gave. */
  readonly messageId: string;
};

export type MarkReadResult = void;

export type MarkAllReadArguments = {
  readonly upTo: number;
};

export type MarkAllReadResult = void;

export type ShowPreferencesArguments = NoArguments;

export type ShowPreferencesResult = Preferences;

export type ReplacePreferencesArguments = {
  readonly language?: 'en' | 'ar' | 'fa' | null;
  readonly channels?: readonly {
    readonly kind: 'application.answered' | 'application.approved' | 'application.asked' | 'application.charged' | 'application.document-attached' | 'application.document-refused' | 'application.lapsed' | 'application.noted' | 'application.opinion-given' | 'application.refused' | 'application.submitted' | 'application.withdrawn' | 'appointment.affected' | 'appointment.booked' | 'appointment.cancelled' | 'appointment.confirmed' | 'appointment.held' | 'appointment.lapsed' | 'appointment.moved' | 'appointment.no-show' | 'appointment.offered' | 'appointment.reinstated' | 'appointment.reminder' | 'bill.cancelled' | 'bill.due-soon' | 'bill.issued' | 'bill.overdue' | 'bill.paid' | 'bill.part-paid' | 'bill.reissued' | 'complaint.acknowledged' | 'complaint.asked' | 'complaint.assigned' | 'complaint.commented' | 'complaint.escalated' | 'complaint.filed' | 'complaint.lapsed' | 'complaint.marked-duplicate' | 'complaint.rejected' | 'complaint.resolved' | 'complaint.transferred' | 'consent.given' | 'consent.withdrawn' | 'consultation.file-attached' | 'consultation.file-refused' | 'consultation.message' | 'data-correction.asked' | 'data-correction.corrected' | 'data-correction.information-asked' | 'data-correction.lapsed' | 'data-correction.overdue' | 'data-correction.partly-corrected' | 'data-correction.refused' | 'data-erasure.asked' | 'data-erasure.refused' | 'data-erasure.withdrawn' | 'data-export.failed' | 'data-export.ready' | 'fine.asked' | 'fine.cancelled' | 'fine.collected' | 'fine.contested' | 'fine.decided' | 'fine.escalated' | 'fine.evidence-attached' | 'fine.heard' | 'fine.hearing-moved' | 'fine.hearing-scheduled' | 'fine.issued' | 'fine.paper-attached' | 'fine.paper-refused' | 'fine.reminded' | 'fine.surcharged' | 'fine.taken-up' | 'followed-complaint.changed' | 'identity.claim-lapsed' | 'identity.claim-refused' | 'identity.letter-asked' | 'identity.new-device' | 'identity.number-freed' | 'identity.proven' | 'identity.recovered' | 'identity.recovery-begun' | 'identity.recovery-stopped' | 'identity.recovery-waiting' | 'identity.renamed' | 'identity.residence-proven' | 'identity.unlinked' | 'investigation.shown' | 'mandate.accepted' | 'mandate.acted' | 'mandate.acted-again' | 'mandate.begun' | 'mandate.declined' | 'mandate.ended' | 'mandate.ending' | 'mandate.expired' | 'mandate.lapsed' | 'mandate.limited' | 'mandate.registered' | 'mandate.used' | 'mandate.used-again' | 'objection.asked' | 'objection.decided' | 'objection.submitted' | 'objection.taken-up' | 'onboarding.approved' | 'onboarding.refused' | 'payment.cancelled' | 'payment.failed' | 'payment.succeeded' | 'refund.failed' | 'refund.submitted' | 'refund.succeeded' | 'residence.asked' | 'residence.confirmed' | 'residence.ended' | 'residence.expired' | 'residence.overdue' | 'residence.refused' | 'watched-area.reported';
    readonly email?: boolean;
    readonly sms?: boolean;
    readonly push?: boolean;
  }[];
  readonly quietHours?: {
    /** Must be a time zone such as Asia/Amman. */
    readonly timeZone: string;
    /** Must be a time of day as HH:MM, from 00:00 to 23:59. */
    readonly from: string;
    /** Must be a time of day as HH:MM, from 00:00 to 23:59. */
    readonly until: string;
    readonly days?: readonly ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday')[];
  } | null;
  readonly remindBefore?: readonly number[] | null;
};

export type ReplacePreferencesResult = void;

export type UnsubscribePageArguments = {
  /** Must be a kind of message, or all. */
  readonly kind: string;
  /** Must be the end of a link in an e-mail. */
  readonly link: string;
};

export type UnsubscribePageResult = string;

export type UnsubscribeArguments = {
  /** Must be a kind of message, or all. */
  readonly kind: string;
  /** Must be the end of a link in an e-mail. */
  readonly link: string;
} & { readonly body: string };

export type UnsubscribeResult = string;

export type PushKeyArguments = NoArguments;

export type PushKeyResult = {
  readonly applicationServerKey: string;
};

export type ListDevicesArguments = NoArguments;

export type ListDevicesResult = {
  readonly items: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly service: string;
    readonly since: string;
  }[];
};

export type AddDeviceArguments = {
  /** Must be the endpoint of the subscription, which begins with https://. */
  readonly endpoint: string;
  readonly expirationTime?: number | null;
  readonly keys: {
    /** Must be a public key of the curve P-256: 65 bytes as base64url. */
    readonly p256dh: string;
    /** Must be the secret of the subscription: 16 bytes as base64url. */
    readonly auth: string;
  };
  /** Must be a public key of the curve P-256: 65 bytes as base64url. */
  readonly applicationServerKey: string;
  readonly name?: string | null;
};

export type AddDeviceResult = {
  readonly id: string;
};

export type RemoveDeviceArguments = {
  /** Must be an id that this portal gave. */
  readonly deviceId: string;
};

export type RemoveDeviceResult = void;

export type ListTemplatesArguments = NoArguments;

export type ListTemplatesResult = {
  readonly items: readonly MessageTemplate[];
};

export type PreviewTemplateArguments = {
  /** A kind of message. */
  readonly kind: string;
  readonly language?: 'en' | 'ar' | 'fa';
};

export type PreviewTemplateResult = MessagePreview;

/** Refusals of this service, by code. */
export type NotificationsProblem = 'message-not-found' | 'newer-messages' | 'link-not-found' | 'unsafe-url' | 'unknown-push-key' | 'too-many-devices' | 'device-not-found' | 'kind-not-found';

/** What the portal tells people: one inbox, and by e-mail, SMS and push what they want. */
export interface NotificationsService {
  /** My messages, newest first, and how many are unread. For a person who is signed in. */
  readonly listInbox: PagedOperation<ListInboxArguments, ListInboxResult>;
  /** Mark a message as read. For a person who is signed in. Refusals: message-not-found. */
  readonly markRead: Operation<MarkReadArguments, MarkReadResult>;
  /** Mark all messages as read. For a person who is signed in. Refusals: newer-messages. */
  readonly markAllRead: Operation<MarkAllReadArguments, MarkAllReadResult>;
  /** Which messages come by e-mail, SMS and push, and when. For a person who is signed in. */
  readonly showPreferences: Operation<ShowPreferencesArguments, ShowPreferencesResult>;
  /** Choose which messages come by e-mail, SMS and push, and when, and when to be reminded of appointments. For a person who is signed in. */
  readonly replacePreferences: Operation<ReplacePreferencesArguments, ReplacePreferencesResult>;
  /** Where the link in an e-mail leads: asks whether no more of the kind are wanted. For anyone. Refusals: link-not-found. */
  readonly unsubscribePage: Operation<UnsubscribePageArguments, UnsubscribePageResult>;
  /** No more e-mail of the kind to whom the link was sent; of any kind with `all`. For anyone. Refusals: link-not-found. */
  readonly unsubscribe: Operation<UnsubscribeArguments, UnsubscribeResult>;
  /** The key for which browsers subscribe to push messages. For anyone. */
  readonly pushKey: Operation<PushKeyArguments, PushKeyResult>;
  /** My browsers and apps that take push messages. For a person who is signed in. */
  readonly listDevices: Operation<ListDevicesArguments, ListDevicesResult>;
  /** Register a browser or an app for push messages. For a person who is signed in. Refusals: unsafe-url, unknown-push-key, too-many-devices. */
  readonly addDevice: Operation<AddDeviceArguments, AddDeviceResult>;
  /** No more push messages to this browser or app. For a person who is signed in. Refusals: device-not-found. */
  readonly removeDevice: Operation<RemoveDeviceArguments, RemoveDeviceResult>;
  /** The kinds of message. For operators. */
  readonly listTemplates: Operation<ListTemplatesArguments, ListTemplatesResult>;
  /** See a message as people get it. For operators. Refusals: kind-not-found. */
  readonly previewTemplate: Operation<PreviewTemplateArguments, PreviewTemplateResult>;
}

export const notifications: Readonly<Record<keyof NotificationsService, OperationRow>> = {
  listInbox: {"method":"GET","path":"/v1/notifications/inbox","access":"citizen","reply":"json","query":["limit","cursor","unread"],"paged":true},
  markRead: {"method":"POST","path":"/v1/notifications/inbox/{messageId}/read","access":"citizen","reply":"none","write":true},
  markAllRead: {"method":"POST","path":"/v1/notifications/inbox/read","access":"citizen","reply":"none","body":"json","write":true},
  showPreferences: {"method":"GET","path":"/v1/notifications/preferences","access":"citizen","reply":"json"},
  replacePreferences: {"method":"PUT","path":"/v1/notifications/preferences","access":"citizen","reply":"none","body":"json","write":true},
  unsubscribePage: {"method":"GET","path":"/v1/public/notifications/unsubscribe/{kind}/{link}","access":"anyone","reply":"text"},
  unsubscribe: {"method":"POST","path":"/v1/public/notifications/unsubscribe/{kind}/{link}","access":"anyone","reply":"text","body":"raw","write":true},
  pushKey: {"method":"GET","path":"/v1/public/notifications/push-key","access":"anyone","reply":"json"},
  listDevices: {"method":"GET","path":"/v1/notifications/devices","access":"citizen","reply":"json"},
  addDevice: {"method":"POST","path":"/v1/notifications/devices","access":"citizen","reply":"json","body":"json","write":true},
  removeDevice: {"method":"DELETE","path":"/v1/notifications/devices/{deviceId}","access":"citizen","reply":"none","write":true},
  listTemplates: {"method":"GET","path":"/v1/operator/notifications/templates","access":"operator","reply":"json"},
  previewTemplate: {"method":"GET","path":"/v1/operator/notifications/templates/{kind}/preview","access":"operator","reply":"json","query":["language"]},
};
