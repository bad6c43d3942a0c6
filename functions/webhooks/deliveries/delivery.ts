import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { type Timer, timer } from '../../kernel/events/deadlines';
import { type CloudEvent, type Event, toCloudEvent } from '../../kernel/events/event';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { id, instant as instantField } from '../../kernel/text/fields';
import { days, epochSeconds, type Instant, instant } from '../../kernel/text/time';
import { type Webhook, type State as WebhookState, webhookKey } from '../endpoints/endpoint';
import { type DeliveryState, deliveryStates } from './lifecycle';

/*
 * A delivery: one event on its way to one webhook, and what became of it. Made once for an event, kept for thirty days.
 */

export interface Delivery extends Stored, Partial<Timer> {
  /** Remembers the event: made a second time, it is the same. */
  readonly made: Mark;
  readonly id: string;
  readonly agencyId: string;
  readonly webhookId: string;
  readonly event: CloudEvent;
  readonly state: DeliveryState;
  /** How often it was tried, all replays together. Each attempt is claimed once, by its number. */
  readonly attempts: number;
  /** When it was made, or replayed: three days later it is given up. */
  readonly since: Instant;
  /** Who tried it last: one receipt of one message of the queue. */
  readonly claim?: string;
  readonly lastAt?: Instant;
  readonly lastStatus?: number;
  readonly lastFailure?: string;
  /** The webhook that it went over to, when its own was deleted or gone. */
  readonly takenBy?: string;
  /** The replay of a stretch that revived it last. */
  readonly revivedBy?: string;
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly expiresAt: number;
}

/** Which attempt of which delivery: what the queue holds. */
export interface DeliveryRequest {
  readonly agencyId: string;
  readonly webhookId: string;
  readonly id: string;
  /** How many attempts there were before: one that is not the next is not made. */
  readonly attempt: number;
}

export const deliveriesOf = (agencyId: string, webhookId: string): string =>
  key('webhook-delivery', agencyId, webhookId);
export const deliveryKey = ({ agencyId, webhookId, id: sk }: Omit<DeliveryRequest, 'attempt'>): Key => ({
  pk: deliveriesOf(agencyId, webhookId),
  sk,
});

/** The beginning of the ids of what happened at an instant: ten letters that are in order of time. */
export const timeOfId = (at: number): string => at.toString(32).padStart(10, '0');

/** The same for the same event, in order of time. */
const deliveryId = (eventId: string, at: number): string => {
  const hash = createHash('sha256').update(`delivery\0${eventId}`).digest().readBigUInt64BE() >> 1n;
  return `${timeOfId(at)}${hash.toString(32).padStart(14, '0')}`;
};

const keptFor = days(30);
/** Milliseconds after which an unclaimed delivery is queued again. */
const patience = 15 * 60_000;
/** Milliseconds after which an attempt that was begun and never ended counts as cut short: longer than a function runs. */
const lease = 2 * 60_000;

export const deliveryTimer = ({ pk, sk }: Key, at: number): Timer => timer(`${pk}\0${sk}`, at);
/** When a delivery that is in the queue now would be queued again, in milliseconds since 1970. */
export const queuedUntil = (now: number): number => now + patience;
export const queuedTimer = (at: Key, now: number): Timer => deliveryTimer(at, queuedUntil(now));
export const leaseTimer = (at: Key, now: number): Timer => deliveryTimer(at, now + lease);

/** A delivery to be sent: queued by its maker, or by the next sweep (then `dueAt` is in the past). */
export const newDelivery = (
  { agencyId, id: webhookId, state }: Pick<Webhook, 'agencyId' | 'id'> & { readonly state: WebhookState },
  event: CloudEvent,
  { at, now, queued }: { readonly at: number; readonly now: number; readonly queued: boolean },
): Delivery => {
  const placed = { agencyId, webhookId, id: deliveryId(event.id, at) };
  const place = deliveryKey(placed);
  const pending = state === 'enabled';
  return {
    ...place,
    type: 'webhook-delivery',
    version: 1,
    made: { id: event.id, hash: event.id },
    ...placed,
    event,
    state: pending ? 'pending' : 'held',
    attempts: 0,
    since: instant(now),
    timeline: {},
    expiresAt: epochSeconds(now + keptFor),
    ...(pending ? (queued ? queuedTimer(place, now) : deliveryTimer(place, now)) : {}),
  };
};

/** The delivery of an event to a webhook that wants it. */
export const deliveryOf = (webhook: Webhook, event: Event, now: number): Delivery =>
  newDelivery(webhook, toCloudEvent(event), { at: event.at, now, queued: true });

/** What types of events begin with as they are published. */
export const eventPrefix = 'diwan.';

/** The delivery, by a webhook, of what another one has not delivered. */
export const deliveryInPlaceOf = ({ event }: Delivery, webhook: Webhook, now: number): Delivery =>
  newDelivery(webhook, event, { at: Date.parse(event.time), now, queued: true });

/** The event of a test, as if something had happened to the webhook: of `action`, first asked for at `at`. */
export const testEvent = (webhookId: string, actionId: string, at: number): CloudEvent => ({
  ...{ specversion: '1.0', id: actionId, source: 'urn:diwan:webhook', type: 'diwan.webhook.test' },
  subject: webhookId,
  time: instant(at),
  datacontenttype: 'application/json',
  data: { webhookId },
});

export const requestOf = ({ agencyId, webhookId, id: deliveryId, attempts }: Delivery): DeliveryRequest => ({
  agencyId,
  webhookId,
  id: deliveryId,
  attempt: attempts,
});

export const webhookKeyOf = ({ agencyId, webhookId }: Pick<DeliveryRequest, 'agencyId' | 'webhookId'>): Key =>
  webhookKey(agencyId, webhookId);

export const deliveryView = v.strictObject({
  id,
  event: v.strictObject({ id: v.string(), type: v.string(), subject: v.string(), time: instantField }),
  state: v.picklist(deliveryStates),
  attempts: v.number(),
  lastAttemptAt: v.nullable(instantField),
  /** The status of the last answer; null where there was none. */
  lastStatus: v.nullable(v.number()),
  /** Why there was no answer. */
  lastFailure: v.nullable(v.string()),
  nextAttemptAt: v.nullable(instantField),
});
export type DeliveryView = v.InferOutput<typeof deliveryView>;

export const showDelivery = ({ event, ...delivery }: Delivery): DeliveryView => ({
  id: delivery.id,
  event: { id: event.id, type: event.type, subject: event.subject, time: event.time },
  state: delivery.state,
  attempts: delivery.attempts,
  lastAttemptAt: delivery.lastAt ?? null,
  lastStatus: delivery.lastStatus ?? null,
  lastFailure: delivery.lastFailure ?? null,
  nextAttemptAt: delivery.dueAt ?? null,
});
