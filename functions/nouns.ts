import { agendaEvents, placeEvents, resourceEvents, typeEvents } from './appointments/availability/events';
import { onDue as fullDaysDue } from './appointments/availability/react';
import { eventsOf as bookingEvents } from './appointments/bookings/events';
import { onDue as closureDue } from './appointments/closures/due';
import { attachesToMessage, messageKind } from './appointments/consultations/consultation';
import { eventsOf as consultationEvents } from './appointments/consultations/events';
import { onDue as bookingDue } from './appointments/deadlines/due';
import { onDue as waitingDue } from './appointments/offers/react';
import { onDue as billDue } from './bills/bills/due';
import type { AttachmentRules } from './blocks/attachments/upload';
import { eventsOf as billEvents } from './blocks/billing/events';
import { onCalendarChange } from './blocks/calendars/follow';
import { onImportDue } from './blocks/imports/due';
import { importEvents } from './blocks/imports/events';
import type { Importer } from './blocks/imports/importer';
import { onDue as complaintDue, followCalendar } from './complaints/deadlines/due';
import { eventsOf as complaintEvents } from './complaints/events';
import { attachesTo as attachesToComplaint } from './complaints/photographs/photograph';
import { followersEvents } from './complaints/public-view/public-complaint';
import { eventsOf as fineEvents } from './fines/changes';
import { onDue as fineDue } from './fines/escalation/due';
import { attachesEvidence, attachesPaper } from './fines/evidence/evidence';
import type { EventsOf } from './kernel/events/event';
import type { OnDue } from './kernel/events/reactor';
import { onDue as mailDue } from './notifications/mail/due';
import { eventsOf as paymentEvents } from './payments/payments/events';
import { onPaymentDue, onRefundDue } from './payments/progress/due';
import { eventsOf as refundEvents } from './payments/refunds/events';
import { onDue as receiptDue } from './receipts/numbers/due';
import { eventsOf as receiptEvents } from './receipts/numbers/events';
import { followCalendar as followObjections, onDue as objectionDue } from './tax/deadlines/due';
import { kind as taxImport, importer as taxImporter } from './tax/import-jobs/importer';
import { eventsOf as objectionEvents } from './tax/objections/events';
import { onDue as deliveryDue, onWebhookDue } from './webhooks/deliveries/due';
import { eventsOf as webhookEvents } from './webhooks/endpoints/events';

/** What the portal does by itself with the items of a type, when they change and when they are due. */
export interface ItemType {
  /** The item's `type`, which is also the first part of its key; of files, that of theirs in the bucket. */
  readonly type: string;
  /** What its changes mean; without it nobody is told of them. */
  readonly eventsOf?: EventsOf;
  /** What its deadlines ask for. */
  readonly onDue?: OnDue;
  /** What it asks of a file that is to be attached to it, by its id and the time; without it there are none. */
  readonly holdsFiles?: (id: string, at: number) => Omit<AttachmentRules, 'id'>;
  /** It is an import job, and this is what becomes of the rows of its file. */
  readonly imports?: Importer;
}

/** The nouns that give off events, have deadlines, or hold files: the only list of them. */
export const itemTypes: readonly ItemType[] = [
  { type: 'agenda', eventsOf: agendaEvents },
  { type: 'appointment-type', eventsOf: typeEvents },
  { type: 'bill', eventsOf: billEvents, onDue: billDue },
  { type: 'booking', eventsOf: bookingEvents, onDue: bookingDue },
  { type: 'complaint', eventsOf: complaintEvents, onDue: complaintDue, holdsFiles: attachesToComplaint },
  { type: 'complaint-followers', eventsOf: followersEvents },
  { type: messageKind, eventsOf: consultationEvents, holdsFiles: attachesToMessage },
  { type: 'calendar', onDue: onCalendarChange(followCalendar, followObjections) },
  { type: 'fine', eventsOf: fineEvents, onDue: fineDue, holdsFiles: attachesEvidence },
  { type: 'fine-paper', holdsFiles: attachesPaper },
  { type: 'message', onDue: mailDue },
  { type: 'objection', eventsOf: objectionEvents, onDue: objectionDue },
  { type: 'openings', onDue: fullDaysDue },
  { type: 'payment', eventsOf: paymentEvents, onDue: onPaymentDue },
  { type: 'place', eventsOf: placeEvents },
  { type: 'receipt', eventsOf: receiptEvents, onDue: receiptDue },
  { type: 'refund', eventsOf: refundEvents, onDue: onRefundDue },
  { type: 'resource-block', onDue: closureDue },
  { type: taxImport, eventsOf: importEvents, onDue: onImportDue, imports: taxImporter },
  { type: 'resource', eventsOf: resourceEvents },
  { type: 'waiting', onDue: waitingDue },
  { type: 'webhook', eventsOf: webhookEvents, onDue: onWebhookDue },
  { type: 'webhook-delivery', onDue: deliveryDue },
];

export const itemTypeOf = (type: unknown): ItemType | undefined =>
  itemTypes.find((itemType) => itemType.type === type);
