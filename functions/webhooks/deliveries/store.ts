import { active, agencyKey } from '../../blocks/agencies/api-key';
import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import { amend } from '../../kernel/table/amend';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { page, readAll } from '../../kernel/table/read';
import { equals, holds, type Item, type Rule } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { creation, write } from '../../kernel/table/write';
import { type Instant, instant } from '../../kernel/text/time';
import type { Webhook } from '../endpoints/endpoint';
import {
  type Delivery,
  type DeliveryRequest,
  type DeliveryState,
  deliveriesOf,
  deliveryKey,
  deliveryTimer,
  leaseTimer,
  queuedTimer,
  webhookKeyOf,
} from './delivery';

const none = (): Refusal => new Refusal('internal');
const isPending: Rule = equals('state', 'pending' satisfies DeliveryState, none);

/** A delivery that is to go out again: the next sweep puts it into the queue. */
export const requeueChange = (at: Key, now: number): Change => ({
  set: { state: 'pending' satisfies DeliveryState, since: instant(now), ...deliveryTimer(at, now) },
});

/** What came of an attempt. */
export interface Attempt {
  readonly at: Instant;
  readonly status?: number;
  readonly failure?: string;
}

const openAttempts = (table: Table) => ({
  /** Made once for an event: a second time gives what there is. */
  record: (delivery: Delivery): Promise<Delivery> => write(table, creation(delivery)),

  /** The delivery and its webhook, and whether the agency may be told anything at all: in one round trip. */
  read: async (request: DeliveryRequest) => {
    const keys = [deliveryKey(request), webhookKeyOf(request), agencyKey(request.agencyId)];
    const [delivery, webhook, agency] = await readAll(table, keys);
    return {
      delivery: delivery as unknown as Delivery | undefined,
      webhook: webhook as unknown as Webhook | undefined,
      isActive: agency !== undefined && holds(active, agency),
    };
  },

  /** Takes the next attempt: true for one of those who try. Cut short, it is taken again after the lease. */
  claim: (delivery: Delivery, claim: string, now: number): Promise<boolean> => {
    const set = {
      claim,
      attempts: delivery.attempts + 1,
      lastAt: instant(now),
      ...leaseTimer(delivery, now),
    };
    const rules = [isPending, equals('attempts', delivery.attempts, none)];
    return amend(table, delivery, { set }, rules, (found) => found.claim === claim);
  },

  /** What came of the attempt that was claimed: over, or `next` (milliseconds since 1970) is when it is tried again. */
  settle: (
    delivery: Delivery,
    claim: string,
    { status, failure }: Attempt,
    outcome: { readonly state: DeliveryState } | { readonly next: number },
  ): Promise<boolean> => {
    const told = { lastStatus: status, lastFailure: failure };
    const untold = [
      ...(status === undefined ? ['lastStatus'] : []),
      ...(failure === undefined ? ['lastFailure'] : []),
    ];
    const change =
      'next' in outcome
        ? { set: { ...told, ...deliveryTimer(delivery, outcome.next) }, remove: untold }
        : { set: { ...told, state: outcome.state }, remove: [...untold, ...timerAttributes] };
    return amend(table, delivery, change, [isPending, equals('claim', claim, none)]);
  },

  /** Keeps a delivery back that nobody has claimed, as its webhook takes none. */
  hold: (delivery: Delivery): Promise<boolean> =>
    amend(table, delivery, { set: { state: 'held' satisfies DeliveryState }, remove: [...timerAttributes] }, [
      isPending,
      equals('attempts', delivery.attempts, none),
    ]),
});

const openRevival = (table: Table) => ({
  /** Notes that a delivery is in the queue. In case it gets lost there, it is looked at once more later. */
  noteQueued: (delivery: Delivery, now: number): Promise<boolean> =>
    amend(table, delivery, { set: { ...queuedTimer(delivery, now) } }, [
      isPending,
      equals('dueAt', delivery.dueAt ?? '', none),
    ]),

  /** Deliveries of a webhook whose ids come after one and up to another, oldest first. */
  between: async (webhook: Webhook, after: string, upTo: string, limit: number) => {
    const ranges = [{ partition: deliveriesOf(webhook.agencyId, webhook.id) }];
    const { items, next } = await page<Item>(table, { ranges, order: 'ascending', above: after, limit });
    const deliveries = (items as unknown as Delivery[]).filter(({ id }) => id < upTo);
    return { deliveries, next: deliveries.length === items.length ? next : undefined };
  },

  /** Lets a delivery go out again for a replay of a stretch, once, unless it has changed since it was seen. */
  revive: (delivery: Delivery, replayId: string, now: number): Promise<boolean> => {
    const { set, ...more } = requeueChange(delivery, now);
    const change = { ...more, set: { ...set, revivedBy: replayId } };
    return amend(table, delivery, change, [equals('version', delivery.version, none)]);
  },
});

/** What the portal does with deliveries, each step one conditional write. Times in milliseconds since 1970. */
export const openDeliveries = ({ table }: { readonly table: Table }) => ({
  ...openAttempts(table),
  ...openRevival(table),
});
export type Deliveries = ReturnType<typeof openDeliveries>;
